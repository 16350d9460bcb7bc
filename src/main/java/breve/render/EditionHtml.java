package breve.render;

import breve.edition.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** {@code index.html}: every story with its bullets on one self-contained page without scripts. */
final class EditionHtml implements EditionRenderer {
  private final Templates templates = new Templates();
  private final Style style = Style.named("page.css");
  private final ArticleLink link;

  EditionHtml(ArticleLink link) {
    this.link = link;
  }

  @Override
  public String fileName() {
    return "index.html";
  }

  @Override
  public void write(Edition edition, Digests digests, OutputStream out) throws IOException {
    templates.render("edition.jte", Map.of("edition", edition, "link", link, "style", style), out);
  }
}
