package breve.render;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms an edition is written in, by the names used on the command line. */
public final class EditionRenderers {
  /** All names. */
  public static final List<String> NAMES =
      List.of("html", "md", "atom", "epub", "txt", "opds", "eml");

  private EditionRenderers() {}

  /**
   * A form, linking to the articles in the best of the formats they are written in; empty if
   * unknown.
   *
   * @param formats of the articles, as in {@link Renderers#names()}; at least one
   */
  public static Optional<EditionRenderer> named(String form, Collection<String> formats) {
    ArticleLink link = new ArticleLink(first(formats, "html", "md", "txt", "json"));
    return switch (form) {
      case "html" -> Optional.of(new EditionHtml(link));
      case "md" -> Optional.of(new EditionMarkdown(link));
      case "atom" -> Optional.of(new EditionAtom(link));
      case "epub" -> Optional.of(new EditionEpub());
      case "txt" -> Optional.of(new EditionText(first(formats, "txt", "md", "json")));
      case "opds" -> Optional.of(new EditionOpds());
      case "eml" -> Optional.of(new EditionMail());
      default -> Optional.empty();
    };
  }

  private static String first(Collection<String> formats, String... bestFirst) {
    return Stream.of(bestFirst)
        .filter(formats::contains)
        .findFirst()
        .orElseGet(() -> formats.iterator().next());
  }

  /** All forms. */
  public static List<EditionRenderer> all(Collection<String> formats) {
    return NAMES.stream().map(form -> named(form, formats).orElseThrow()).toList();
  }
}
