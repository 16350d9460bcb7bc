package breve.article.html;

import breve.article.Draft.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of a layout that French news sites have, whose blocks say what they are: {@code
 * data-label="text"} is of the article, {@code "junk"} is not. A reader gets the page without the
 * labels.
 *
 * @param text what a reader is to find, a block a line, in its order
 * @param html the page as a reader gets it
 */
record LabelledPage(String name, List<String> text, String html) {
  static final Path FOLDER = Path.of("src/test/resources/breve/article/pages");
  private static final String LABEL = "data-label";

  /** How much of the text was found, and how much of what was found is text. */
  record Score(int wanted, int found, int given, int right) {
    static final Score NONE = new Score(0, 0, 0, 0);

    Score plus(Score other) {
      return new Score(
          wanted + other.wanted, found + other.found, given + other.given, right + other.right);
    }

    double recall() {
      return (double) found / wanted;
    }

    double precision() {
      return given == 0 ? 0 : (double) right / given;
    }
  }

  static List<LabelledPage> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
      return pages.stream().map(LabelledPage::of).toList();
    }
  }

  private static LabelledPage of(Path file) {
    try {
      Document page = Jsoup.parse(Files.readString(file));
      List<String> text =
          page.select("[" + LABEL + "=text]").stream().map(LabelledPage::text).toList();
      page.select("[" + LABEL + "]").removeAttr(LABEL);
      page.outputSettings().prettyPrint(false);
      return new LabelledPage(file.getFileName().toString(), text, page.outerHtml());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Element labelled) {
    Element copy = labelled.clone();
    copy.select("[" + LABEL + "=junk]").remove();
    return folded(copy.text());
  }

  /**
   * Compares what a reader found with the labels, by letters and digits alone. A block that the
   * reader cut in two is found where both halves are; what has no label is junk.
   */
  Score score(List<Part> parts) {
    List<String> given = parts.stream().map(p -> folded(p.text())).toList();
    String all = String.join("", given);
    String wanted = String.join("", text);
    int found = (int) text.stream().filter(all::contains).count();
    int right = (int) given.stream().filter(wanted::contains).count();
    return new Score(text.size(), found, given.size(), right);
  }

  /** What was wrong, for whoever mends it. */
  List<String> faults(List<Part> parts) {
    List<String> given = parts.stream().map(p -> folded(p.text())).toList();
    String all = String.join("", given);
    String wanted = String.join("", text);
    return Stream.concat(
            text.stream().filter(t -> !all.contains(t)).map(t -> name + " - " + t),
            given.stream().filter(t -> !wanted.contains(t)).map(t -> name + " + " + t))
        .toList();
  }

  private static String folded(String text) {
    return String.join("", text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1));
  }
}
