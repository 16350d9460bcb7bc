package breve.render;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The forms an edition is written in. */
public final class EditionRenderers {
  private EditionRenderers() {}

  /**
   * All forms, linking to the articles in the best of the formats they are written in.
   *
   * @param formats of the articles, as in {@link Renderers#names()}; at least one
   */
  public static List<EditionRenderer> all(Collection<String> formats) {
    String best =
        Stream.of("html", "md", "txt", "json")
            .filter(formats::contains)
            .findFirst()
            .orElseGet(() -> formats.iterator().next());
    ArticleLink link = new ArticleLink(best);
    return List.of(
        new EditionHtml(link), new EditionMarkdown(link), new EditionAtom(link), new EditionEpub());
  }
}
