package breve.render;

import breve.digest.Digest;
import breve.edition.Edition;
import breve.edition.EditionArticle;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes an edition in one format. The same edition gives the same bytes, always. */
public interface EditionRenderer {
  /** Where the whole digests are, for formats that hold more than an edition tells. */
  interface Digests {
    /**
     * Fetches one digest.
     *
     * @throws IOException when it can't be read
     */
    Digest of(EditionArticle article) throws IOException;
  }

  /** The file's name in the output folder: {@code index.html}, {@code edition.md}. */
  String fileName();

  /**
   * Writes the whole file, holding little more than one article in memory.
   *
   * @param out the caller's to close
   * @throws IOException when {@code out} fails or a digest can't be read
   */
  void write(Edition edition, Digests digests, OutputStream out) throws IOException;

  /** A page that belongs to a form, besides its file. */
  interface Page {
    /** The page's name below the output folder: {@code stories/1f3c.html}. */
    String fileName();

    /**
     * Writes the page.
     *
     * @param out the caller's to close
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * The pages of the form besides its file.
   *
   * @param isThere whether the digest of an article whose input is gone is still there
   */
  default List<Page> pages(Edition edition, Predicate<EditionArticle> isThere) {
    return List.of();
  }

  /** The folder that holds nothing but such pages; empty for a form that has none. */
  default Optional<String> pageFolder() {
    return Optional.empty();
  }
}
