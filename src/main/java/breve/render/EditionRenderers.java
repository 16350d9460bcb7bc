package breve.render;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms an edition is written in, by the names used on the command line. */
public final class EditionRenderers {
  /** All names. */
  public static final List<String> NAMES = List.of("html", "md", "atom", "epub");

  private EditionRenderers() {}

  /**
   * A form, linking to the articles in the best of the formats they are written in; empty if
   * unknown.
   *
   * @param formats of the articles, as in {@link Renderers#names()}; at least one
   */
  public static Optional<EditionRenderer> named(String form, Collection<String> formats) {
    String best =
        Stream.of("html", "md", "txt", "json")
            .filter(formats::contains)
            .findFirst()
            .orElseGet(() -> formats.iterator().next());
    ArticleLink link = new ArticleLink(best);
    return switch (form) {
      case "html" -> Optional.of(new EditionHtml(link));
      case "md" -> Optional.of(new EditionMarkdown(link));
      case "atom" -> Optional.of(new EditionAtom(link));
      case "epub" -> Optional.of(new EditionEpub());
      default -> Optional.empty();
    };
  }

  /** All forms. */
  public static List<EditionRenderer> all(Collection<String> formats) {
    return NAMES.stream().map(form -> named(form, formats).orElseThrow()).toList();
  }
}
