package breve.render;

import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.EditionBullet;
import breve.edition.Story;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Stories as plain text: numbered, with their bullets and the address of the original. */
final class StoryText {
  private final Function<EditionArticle, Optional<String>> file;

  /**
   * @param file where an article can be read whole, if there is a place that readers of this text
   *     can reach
   */
  StoryText(Function<EditionArticle, Optional<String>> file) {
    this.file = file;
  }

  /** A line of an overview: {@code 3. Title (new)}. */
  static void overview(int number, Story story, StringBuilder out) {
    String width = String.format(Locale.ROOT, "%3d. ", number);
    boolean fresh = story.articles().anyMatch(EditionArticle::fresh);
    PlainText.wrap(" ".repeat(5), width + title(story.lead()) + (fresh ? " (new)" : ""), out);
  }

  /** The whole story. */
  void tell(int number, Story story, Edition edition, StringBuilder out) {
    EditionArticle lead = story.lead();
    out.append('\n');
    PlainText.underlined(number + ". " + title(lead), '-', out);
    about("", lead, out);
    SinceText.line(story, edition).ifPresent(since -> PlainText.wrap("", since, out));
    out.append(lead.bullets().isEmpty() ? "" : "\n");
    for (EditionBullet bullet : lead.bullets()) {
      String mark = bullet.isNew() ? "* [new] " : "* ";
      PlainText.wrap("  ", mark + PlainText.oneLine(bullet.text()), out);
    }
    if (!story.also().isEmpty()) {
      out.append("\nAlso in:\n");
      for (EditionArticle other : story.also()) {
        PlainText.wrap("  ", "- " + title(other), out);
        about("  ", other, out);
      }
    }
  }

  private void about(String indent, EditionArticle article, StringBuilder out) {
    Optional<SourceLine> source = SourceLine.of(article.source());
    String names = source.map(SourceLine::names).filter(n -> !n.isEmpty()).orElse("");
    PlainText.wrap(
        indent,
        indent
            + (article.fresh() ? "new, " : "")
            + EnglishDate.of(article)
            + (names.isEmpty() ? "" : ", " + PlainText.oneLine(names))
            + ", "
            + PlainText.oneLine(article.source().path())
            + Notice.careInShort(article).map(care -> "; " + care).orElse(""),
        out);
    source.flatMap(SourceLine::link).ifPresent(link -> line(indent, link, out));
    file.apply(article).ifPresent(path -> line(indent, path, out));
  }

  /** An address on a line of its own, so that a terminal finds it whole. */
  private static void line(String indent, String address, StringBuilder out) {
    out.append(indent).append(PlainText.oneLine(address)).append('\n');
  }

  private static String title(EditionArticle article) {
    return PlainText.oneLine(article.title().shown());
  }
}
