package breve.article;

/**
 * Where an article came from.
 *
 * @param path the input path as the reader may name it, relative to its input folder where there is
 *     one, with {@code /} between folders
 * @param sha256 of the input's bytes, in hexadecimal
 * @param language ISO 639-1, {@code fr}
 * @param origin where it was published
 */
public record Source(String path, String sha256, String language, Origin origin) {
  /** The source of an article that does not say where it was published. */
  public Source(String path, String sha256, String language) {
    this(path, sha256, language, Origin.UNKNOWN);
  }
}
