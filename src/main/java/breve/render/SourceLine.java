package breve.render;

import breve.article.Origin;
import breve.article.Source;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an article was published, as a page tells it: {@code La Gazette, Solène Maréchal,
 * gazette.fr}, the last of which leads to the original.
 *
 * @param names of the site and the author, whichever are known
 * @param link to the original, a web address
 */
record SourceLine(String names, Optional<String> link) {
  /** The line of an article; empty when nothing is known of where it was published. */
  static Optional<SourceLine> of(Source source) {
    Origin origin = source.origin();
    String names =
        Stream.of(origin.site(), origin.author())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return names.isEmpty() && origin.link().isEmpty()
        ? Optional.empty()
        : Optional.of(new SourceLine(names, origin.link()));
  }

  /** The names with what sets them apart from a link behind them. */
  String beforeLink() {
    return names.isEmpty() || link.isEmpty() ? names : names + ", ";
  }

  /** The link's host, which tells where it leads. */
  String host() {
    return link.map(l -> l.replaceFirst("^https?://(?:www\\.)?([^/?#]*).*$", "$1")).orElse("");
  }

  /** The line as Markdown. */
  String markdown() {
    return MarkdownText.of(names)
        + (names.isEmpty() || link.isEmpty() ? "" : ", ")
        + link.map(l -> "[" + MarkdownText.of(host()) + "](<" + l + ">)").orElse("");
  }

  /** The line without markup, the link in full. */
  String plain() {
    return beforeLink() + link.orElse("");
  }
}
