package breve.article.pdf;

import breve.article.Superscript;
import breve.article.TextCleaner;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;

/** Letters that stand side by side, as they are collected: a line, or a line of each column. */
final class PdfRow {
  /** A wider gap, in sizes of the letters, is no space between words. */
  private static final float GUTTER = 1.5f;

  private static final float RAISED_SIZE = 0.85f;
  private static final float RAISED = 0.15f;
  private static final float DROP_CAP = 1.8f;

  private record Glyph(String text, float size, float x, float y, boolean breaksBefore) {}

  private final TextCleaner cleaner = new TextCleaner();
  private final List<Glyph> glyphs = new ArrayList<>();
  private float end = Float.NaN;

  void add(String word, List<TextPosition> positions) {
    String whole = positions.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    for (int i = 0; i < positions.size(); i++) {
      TextPosition at = positions.get(i);
      float gap = at.getXDirAdj() - end;
      boolean breaks = i == 0 && gap > GUTTER * at.getFontSizeInPt();
      // PDFBox has put some words in another order or form: then they are not taken apart.
      String text = whole.equals(word) ? at.getUnicode() : i == 0 ? word : "";
      glyphs.add(new Glyph(text, at.getFontSizeInPt(), at.getXDirAdj(), at.getYDirAdj(), breaks));
      end = at.getXDirAdj() + at.getWidthDirAdj();
    }
  }

  void addSpace() {
    if (!glyphs.isEmpty()) {
      Glyph last = glyphs.get(glyphs.size() - 1);
      glyphs.add(new Glyph(" ", last.size(), last.x(), last.y(), false));
    }
  }

  /** The lines side by side, from left to right; none when there is nothing but space. */
  List<PdfLine> lines(int page, boolean begins) {
    List<PdfLine> lines = new ArrayList<>();
    List<Glyph> segment = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (glyph.breaksBefore() && !segment.isEmpty()) {
        line(segment, page, begins).ifPresent(lines::add);
        segment.clear();
      }
      segment.add(glyph);
    }
    line(segment, page, begins).ifPresent(lines::add);
    return lines;
  }

  private Optional<PdfLine> line(List<Glyph> segment, int page, boolean begins) {
    float size = usual(segment, true);
    float y = usual(segment, false);
    StringBuilder text = new StringBuilder();
    StringBuilder raised = new StringBuilder();
    for (Glyph glyph : segment) {
      if (glyph.size() < size * RAISED_SIZE && y - glyph.y() > size * RAISED) {
        raised.append(glyph.text());
        continue;
      }
      lower(text, raised, glyph.text());
      boolean afterCap =
          text.length() == 1 && segment.get(0).size() >= size * DROP_CAP && glyph.text().isBlank();
      text.append(afterCap ? "" : glyph.text());
    }
    lower(text, raised, "");
    boolean soft = text.toString().stripTrailing().endsWith("\u00AD");
    String clean =
        Normalizer.normalize(ligatures(cleaner.clean(text.toString())), Normalizer.Form.NFC)
            .replaceAll("\\s+", " ")
            .strip();
    if (clean.isEmpty()) {
      return Optional.empty();
    }
    // Kept where it divides a word: who joins the lines takes it away.
    return Optional.of(
        new PdfLine(page, soft ? clean + "\u00AD" : clean, size, begins, segment.get(0).x(), y));
  }

  /** Puts raised signs where they stand, as what they mean. */
  private static void lower(StringBuilder text, StringBuilder raised, String next) {
    if (raised.isEmpty()) {
      return;
    }
    String before = text.toString().stripTrailing();
    String meant = Superscript.of(before, raised.toString());
    text.setLength(before.length());
    text.append(meant);
    // The gap behind small signs is narrow: a word begins after them, a comma does not.
    boolean word = !next.isEmpty() && Character.isLetterOrDigit(next.codePointAt(0));
    if (word && !meant.endsWith(" ")) {
      text.append(' ');
    }
    raised.setLength(0);
  }

  private static String ligatures(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                c >= 0xFB00 && c <= 0xFB06
                    ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }

  /** The size, or baseline, of most letters; of the larger ones when there are as many. */
  private static float usual(List<Glyph> segment, boolean size) {
    Map<Float, Integer> letters = new HashMap<>();
    for (Glyph glyph : segment) {
      letters.merge(size ? glyph.size() : glyph.y(), glyph.text().isBlank() ? 0 : 1, Integer::sum);
    }
    return letters.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Float, Integer> e) -> e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }
}
