package breve.render;

import breve.render.edition.Edition;
import breve.render.edition.EditionArticle;
import breve.render.edition.Story;
import breve.summarize.Bullet;
import java.nio.charset.StandardCharsets;

/** {@code edition.md}: every story with its bullets. */
final class EditionMarkdown implements EditionRenderer {
  private final ArticleLink link;

  EditionMarkdown(ArticleLink link) {
    this.link = link;
  }

  @Override
  public String fileName() {
    return "edition.md";
  }

  @Override
  public byte[] render(Edition edition) {
    StringBuilder out = new StringBuilder("# Brève\n\n*" + Notice.OF_AN_EDITION + "*\n\n");
    out.append(MarkdownText.of(edition.health())).append('\n');
    for (Story story : edition.stories()) {
      EditionArticle lead = story.lead();
      out.append("\n## ").append(linked(lead)).append("\n\n").append(byline(lead)).append("\n\n");
      for (Bullet bullet : lead.digest().bullets()) {
        out.append("- ").append(MarkdownText.of(bullet.text())).append('\n');
      }
      if (!story.also().isEmpty()) {
        out.append(lead.digest().bullets().isEmpty() ? "" : "\n").append("Also in:\n\n");
        for (EditionArticle other : story.also()) {
          out.append("- ").append(linked(other)).append(" · ").append(byline(other)).append('\n');
        }
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String linked(EditionArticle article) {
    return "["
        + MarkdownText.of(article.digest().title().english())
        + "]("
        + link.to(article)
        + ")";
  }

  private static String byline(EditionArticle article) {
    return (article.fresh() ? "**new** · " : "")
        + EnglishDate.of(article)
        + " · "
        + MarkdownText.of(article.digest().source().path());
  }
}
