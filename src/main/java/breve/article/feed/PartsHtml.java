package breve.article.feed;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Writes the parts of a plain text as a piece of a web page, so that it can be kept as one. */
final class PartsHtml {
  private PartsHtml() {}

  /** Such as {@code <h2>Le pont</h2>} and {@code <p>Il ferme.</p>}, one part a line. */
  static String of(List<Part> parts) {
    return parts.stream().map(PartsHtml::element).collect(Collectors.joining("\n"));
  }

  private static String element(Part part) {
    String name = name(part.kind());
    return "<" + name + ">" + Entities.escape(part.text()) + "</" + name + ">";
  }

  private static String name(BlockKind kind) {
    return switch (kind) {
      case TEXT -> "p";
      case HEADING -> "h2";
      case ITEM -> "li";
      case CAPTION -> "figcaption";
    };
  }
}
