package breve.render;

import breve.digest.Digest;
import breve.digest.DigestRenderer;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A digest as one self-contained page without scripts: bullets that lead to their sentences, the
 * translation, what the checks doubt and why, and both languages side by side on demand.
 */
public final class HtmlRenderer implements DigestRenderer {
  private final Templates templates = new Templates();
  private final Style style = Style.named("page.css");

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String render(Digest digest) {
    return templates.render(
        "digest.jte",
        Map.of(
            "view",
            DigestView.of(digest),
            "style",
            style,
            "notice",
            Notice.of(digest.source(), UnaryOperator.identity()),
            "care",
            Notice.care(digest)));
  }
}
