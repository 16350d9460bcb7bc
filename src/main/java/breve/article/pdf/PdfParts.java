package breve.article.pdf;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts lines of pages together to paragraphs: words that were divided at line ends are joined, page
 * numbers and what is printed on every page go, and what is set larger than the text is a heading.
 */
final class PdfParts {
  private static final double LARGER = 1.15;
  private static final int HEADING_CHARS = 250;
  private static final int RUNNING_PAGES = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?iu)^[-–—\\s]*(page\\s*)?\\d{1,4}(\\s*(/|sur)\\s*\\d{1,4})?[-–—\\s]*$");

  private static final Pattern ITEM = Pattern.compile("^[•▪◦‣·*–-]\\s+(?=\\S)");
  private static final Pattern DIVIDED = Pattern.compile("(?u)(\\p{L}+)[-\u2010]$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.…!?:][»”\"’)\\]\\s]*$");

  /** First halves of words that have their hyphen in the middle of a line, too. */
  private static final Set<String> HYPHENATED =
      Set.of(
          ("peut ex vice après avant celui celle ceux celles lui elle eux elles moi toi nous vous"
                  + " soi non quasi demi mi semi sous sans contre entre arrière au par là ci grand"
                  + " grande haut haute chef rendez porte garde premier première vingt trente"
                  + " quarante cinquante soixante quatre est dit a")
              .split(" "));

  private PdfParts() {}

  static List<Part> of(List<PdfLine> all) {
    List<PdfLine> lines = withoutRunningLines(all);
    float usual = usualSize(lines);
    List<Part> parts = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    PdfLine before = null;
    for (PdfLine line : lines) {
      if (before != null && begins(line, before, usual)) {
        add(parts, paragraph, before.size() >= usual * LARGER);
      }
      append(paragraph, line.text());
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
    // A paragraph goes on over the page unless it has ended.
    return line.begins()
        && (line.page() == before.page() || SENTENCE_END.matcher(before.text()).find());
  }

  private static void append(StringBuilder paragraph, String line) {
    if (paragraph.isEmpty()) {
      paragraph.append(line);
      return;
    }
    var divided = DIVIDED.matcher(paragraph);
    if (divided.find() && Character.isLowerCase(line.codePointAt(0))) {
      if (!HYPHENATED.contains(divided.group(1).toLowerCase(Locale.FRENCH))) {
        paragraph.setLength(paragraph.length() - 1);
      }
      paragraph.append(line);
    } else {
      paragraph.append(' ').append(line);
    }
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
  private static List<PdfLine> withoutRunningLines(List<PdfLine> lines) {
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
      boolean running = edge && times >= RUNNING_PAGES && times * 2 > pages;
      if (!running && !(edge && PAGE_NUMBER.matcher(line.text()).matches())) {
        kept.add(line);
      }
    }
    return kept;
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
