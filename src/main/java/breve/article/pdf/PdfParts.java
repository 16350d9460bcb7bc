package breve.article.pdf;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.WrappedWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts lines of pages together to paragraphs: words that were divided at line ends are joined, page
 * numbers and what is printed on every page go, and what is set larger than the text is a heading.
 */
final class PdfParts {
  private static final double LARGER = 1.15;
  private static final int HEADING_CHARS = 250;
  private static final int RUNNING_PAGES = 2;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?iu)^[-–—\\s]*(page\\s*)?\\d{1,4}(\\s*(/|sur)\\s*\\d{1,4})?[-–—\\s]*$");

  private static final Pattern ITEM = Pattern.compile("^[•▪◦‣·*–-]\\s+(?=\\S)");
  private static final Pattern SENTENCE_END = Pattern.compile("[.…!?:][»”\"’)\\]\\s]*$");

  /** A letter so much larger than the text is the first of its paragraph. */
  private static final double DROP_CAP = 1.8;

  /**
   * What browsers print above and below a page: time, title, address and page number, in whatever
   * order.
   */
  private static final Pattern BROWSER =
      Pattern.compile(
          "(?iu)^\\d{1,2}/\\d{1,2}/\\d{2,4},?\\s+(?:à\\s+)?\\d{1,2}\\s?[:h]\\s?\\d{2}(?:\\s?[ap]m)?\\b.*"
              + "|^.{0,200}\\s\\d{1,2}/\\d{1,2}/\\d{2,4},?\\s+(?:à\\s+)?\\d{1,2}\\s?[:h]\\s?\\d{2}(?:\\s?[ap]m)?$"
              + "|^(?:https?|file)://\\S+(?:\\s+(?:page\\s)?\\d{1,4}(?:\\s*(?:/|sur|of|de)\\s*\\d{1,4})?)?$"
              + "|^.{0,200}\\s(?:https?|file)://\\S+$");

  private PdfParts() {}

  static List<Part> of(List<PdfLine> all) {
    List<PdfLine> lines = withDropCaps(withoutRunningLines(all, usualSize(all)));
    WrappedWords words = new WrappedWords(lines.stream().map(PdfLine::text).toList());
    float usual = usualSize(lines);
    List<Part> parts = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    PdfLine before = null;
    for (PdfLine line : lines) {
      if (before != null && begins(line, before, usual)) {
        add(parts, paragraph, before.size() >= usual * LARGER);
      }
      words.append(paragraph, line.text());
      before = line;
    }
    if (before != null) {
      add(parts, paragraph, before.size() >= usual * LARGER);
    }
    return parts;
  }

  private static boolean begins(PdfLine line, PdfLine before, float usual) {
    boolean larger = line.size() >= usual * LARGER;
    boolean sameSize = larger == before.size() >= usual * LARGER;
    if (!sameSize || ITEM.matcher(line.text()).find()) {
      return true;
    }
    if (larger) {
      return Math.abs(line.size() - before.size()) > 1;
    }
    // A paragraph goes on over the page, or in the next column, unless it has ended.
    boolean below = line.page() == before.page() && line.y() > before.y();
    return line.begins() && (below || SENTENCE_END.matcher(before.text()).find());
  }

  /** Puts a large letter before the word that it begins. */
  private static List<PdfLine> withDropCaps(List<PdfLine> lines) {
    float usual = usualSize(lines);
    List<PdfLine> whole = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean cap =
          line.size() >= usual * DROP_CAP
              && line.text().matches("[«“\"]?\\s?\\p{Lu}['’]?")
              && i + 1 < lines.size()
              && lines.get(i + 1).size() < usual * LARGER;
      if (cap) {
        PdfLine next = lines.get(++i);
        // "À la mairie": only these letters are words of their own, and only before a word.
        boolean alone = line.text().matches("[AÀYOÔ]") && next.text().matches("\\p{Ll}{2,}\\s.*");
        String text = line.text() + (alone ? " " : "") + next.text();
        whole.add(
            new PdfLine(
                next.page(), text, next.size(), true, Math.min(line.x(), next.x()), next.y()));
      } else {
        whole.add(line);
      }
    }
    return whole;
  }

  private static void add(List<Part> parts, StringBuilder paragraph, boolean large) {
    String text = paragraph.toString();
    paragraph.setLength(0);
    if (large && text.length() <= HEADING_CHARS) {
      parts.add(new Part(BlockKind.HEADING, text));
    } else if (ITEM.matcher(text).find()) {
      parts.add(new Part(BlockKind.ITEM, ITEM.matcher(text).replaceFirst("")));
    } else {
      parts.add(new Part(BlockKind.TEXT, text));
    }
  }

  /** Page numbers, and lines at the top or foot that come again on most pages. */
  private static List<PdfLine> withoutRunningLines(List<PdfLine> lines, float usual) {
    int pages = (int) lines.stream().mapToInt(PdfLine::page).distinct().count();
    Map<String, Integer> count = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isAtEdge(lines, i)) {
        count.merge(bare(lines.get(i)), 1, Integer::sum);
      }
    }
    List<PdfLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean edge = isAtEdge(lines, i);
      int times = count.getOrDefault(bare(line), 0);
      // The title may come again over every page, but only there it is small.
      boolean running =
          edge && line.size() < usual * LARGER && times >= RUNNING_PAGES && times * 2 > pages;
      boolean printed = isOutermost(lines, i) && BROWSER.matcher(line.text()).matches();
      if (!running && !printed && !(edge && PAGE_NUMBER.matcher(line.text()).matches())) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isOutermost(List<PdfLine> lines, int i) {
    int page = lines.get(i).page();
    return i == 0
        || i == lines.size() - 1
        || lines.get(i - 1).page() != page
        || lines.get(i + 1).page() != page;
  }

  private static boolean isAtEdge(List<PdfLine> lines, int i) {
    int page = lines.get(i).page();
    return i < 2
        || i >= lines.size() - 2
        || lines.get(i - 2).page() != page
        || lines.get(i + 2).page() != page;
  }

  private static String bare(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }

  /** The size that most letters have. */
  private static float usualSize(List<PdfLine> lines) {
    Map<Float, Integer> letters = new TreeMap<>();
    lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }
}
