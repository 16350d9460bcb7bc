package breve.article;

import java.util.List;
import java.util.Optional;

/**
 * What a format's reader found in a document, before it has sentences and ids.
 *
 * @param id the future {@link Article#id()}
 * @param source where it came from
 * @param title the title where the format has a place for one outside the text; empty to take it
 *     from the blocks
 * @param date as far as the document tells it
 * @param caption what is said of the picture, if anything
 * @param parts the text, in document order
 */
record Draft(
    String id,
    Source source,
    Optional<String> title,
    Optional<PartialDate> date,
    Optional<String> caption,
    List<Part> parts) {
  Draft {
    parts = List.copyOf(parts);
  }

  /** A block to be: its kind and its text on one line. */
  record Part(BlockKind kind, String text) {}
}
