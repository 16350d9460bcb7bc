package breve.article;

import breve.article.Draft.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds paragraphs, list items and headings in lines of plain text.
 *
 * <p>Blank lines separate paragraphs, and the lines of a paragraph are joined by {@link
 * WrappedWords}. A paragraph with a line longer than anybody wraps at is not wrapped text: there
 * every line is a paragraph. Lines that begin with {@code -}, {@code •}, {@code *} or a number are
 * list items where a list can begin: at the start of a paragraph, after a colon, after an item, or
 * two in a row. The sign goes, a number stays: it may be referred to.
 *
 * <p>A heading is a single paragraph of at most {@value #HEADING_WORDS} words that begins like a
 * sentence, does not end like one, nor with a colon or comma, and has something after it. A
 * question or an exclamation may be a heading when it opens the article. A whole paragraph in
 * quotation marks is a heading only when short: longer, somebody is speaking.
 */
final class PlainBlocks {
  private static final int HEADING_WORDS = 20;
  private static final int HEADING_CHARS = 160;
  private static final int QUOTED_HEADING_WORDS = 10;

  /** Nobody wraps lines at this width. */
  private static final int UNWRAPPED = 200;

  private static final Pattern SIGN = Pattern.compile("^[-•*▪◦‣·]\\s+(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}(?:[.)]|°)\\s+(?=\\S).*");

  /** The parts in order; the lines are stripped, with an empty line for a blank one. */
  List<Part> parse(List<String> lines) {
    WrappedWords words = new WrappedWords(lines);
    List<Part> parts = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    for (String line : lines) {
      if (line.isEmpty()) {
        addParts(paragraph, words, parts);
        paragraph.clear();
      } else {
        paragraph.add(line);
      }
    }
    addParts(paragraph, words, parts);
    return withHeadings(parts);
  }

  private static void addParts(List<String> lines, WrappedWords words, List<Part> parts) {
    if (lines.stream().anyMatch(line -> line.length() > UNWRAPPED)) {
      lines.forEach(line -> parts.add(part(line, isMarked(line))));
      return;
    }
    List<String> open = new ArrayList<>();
    boolean inItem = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean listBegins =
          i == 0
              || inItem
              || lines.get(i - 1).endsWith(":")
              || (i + 1 < lines.size() && isMarked(lines.get(i + 1)));
      if (isMarked(line) && listBegins) {
        close(open, inItem, words, parts);
        inItem = true;
      }
      open.add(line);
    }
    close(open, inItem, words, parts);
  }

  private static void close(List<String> open, boolean item, WrappedWords words, List<Part> parts) {
    if (!open.isEmpty()) {
      StringBuilder text = new StringBuilder();
      open.forEach(line -> words.append(text, line));
      parts.add(part(text.toString(), item));
      open.clear();
    }
  }

  private static Part part(String text, boolean item) {
    return item
        ? new Part(BlockKind.ITEM, SIGN.matcher(text).replaceFirst(""))
        : new Part(BlockKind.TEXT, text);
  }

  private static boolean isMarked(String line) {
    return SIGN.matcher(line).find() || NUMBER.matcher(line).matches();
  }

  private static List<Part> withHeadings(List<Part> parts) {
    List<Part> marked = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean heading =
          part.kind() == BlockKind.TEXT
              && i + 1 < parts.size()
              && looksLikeHeading(part.text(), i == 0);
      marked.add(heading ? new Part(BlockKind.HEADING, part.text()) : part);
    }
    return marked;
  }

  private static boolean looksLikeHeading(String text, boolean opensArticle) {
    if (text.length() > HEADING_CHARS) {
      return false;
    }
    int words = text.split(" ", -1).length;
    String bare = text.replaceAll("^[«“\"‹(\\[ ]+|[»”\"›)\\] ]+$", "");
    boolean quoted = text.matches("[«“\"].*[»”\"]") && !text.substring(1).matches(".*[«“].*");
    if (bare.isEmpty() || words > HEADING_WORDS || (quoted && words > QUOTED_HEADING_WORDS)) {
      return false;
    }
    char last = bare.charAt(bare.length() - 1);
    boolean asks = last == '?' || last == '!';
    return !Character.isLowerCase(bare.codePointAt(0))
        && ".…:;,–—-".indexOf(last) < 0
        && (!asks || (opensArticle && !quoted));
  }
}
