package breve.render;

import breve.article.Source;
import java.util.function.UnaryOperator;

/** What every page says of itself, so that nobody takes a machine's words for a journalist's. */
final class Notice {
  private Notice() {}

  /** One sentence, its source's path put in as the format needs it. */
  static String of(Source source, UnaryOperator<String> written) {
    return "Machine translation from French of "
        + written.apply(source.path())
        + "; no person has checked it.";
  }
}
