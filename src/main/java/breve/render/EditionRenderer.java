package breve.render;

import breve.render.edition.Edition;

/** Writes an edition in one format. The same edition gives the same bytes, always. */
public interface EditionRenderer {
  /** The file's name in the output folder: {@code index.html}, {@code edition.md}. */
  String fileName();

  /** The whole file. */
  byte[] render(Edition edition);
}
