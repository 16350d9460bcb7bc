package breve.render;

import breve.digest.Digest;
import breve.edition.Edition;
import breve.edition.EditionArticle;
import java.io.IOException;
import java.io.OutputStream;

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
}
