package breve.render;

import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.EditionBullet;
import breve.edition.Story;
import java.io.IOException;
import java.io.OutputStream;
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
  public void write(Edition edition, Digests digests, OutputStream out) throws IOException {
    write("# Brève\n\n*" + Notice.OF_AN_EDITION + "*\n\n", out);
    write(MarkdownText.of(edition.health()) + "\n", out);
    for (Story story : edition.stories()) {
      write(told(story, edition), out);
    }
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String told(Story story, Edition edition) {
    StringBuilder out = new StringBuilder();
    EditionArticle lead = story.lead();
    out.append("\n## ").append(linked(lead)).append("\n\n").append(byline(lead)).append('\n');
    SinceText.line(story, edition).ifPresent(line -> out.append("\n*").append(line).append("*\n"));
    out.append(lead.bullets().isEmpty() ? "" : "\n");
    for (EditionBullet bullet : lead.bullets()) {
      out.append(bullet.isNew() ? "- **new:** " : "- ");
      out.append(MarkdownText.of(bullet.text())).append(bullet.doubted() ? " ⚠\n" : "\n");
    }
    if (!story.also().isEmpty()) {
      out.append("\nAlso in:\n\n");
      for (EditionArticle other : story.also()) {
        out.append("- ").append(linked(other)).append(" · ").append(byline(other)).append('\n');
      }
    }
    return out.toString();
  }

  private String linked(EditionArticle article) {
    return "[" + MarkdownText.of(article.title().shown()) + "](" + link.to(article) + ")";
  }

  private static String byline(EditionArticle article) {
    return (article.fresh() ? "**new** · " : "")
        + EnglishDate.of(article)
        + SourceLine.of(article.source()).map(line -> " · " + line.markdown()).orElse("")
        + " · "
        + MarkdownText.of(article.source().path())
        + Notice.careInShort(article)
            .map(care -> (article.needCare() > 0 ? " · ⚠ " : " · ") + care)
            .orElse("");
  }
}
