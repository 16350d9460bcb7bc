package breve.article;

/**
 * Where an article came from.
 *
 * @param path the input path as the reader may name it, relative to its input folder where there is
 *     one, with {@code /} between folders
 * @param sha256 of the input's bytes, in hexadecimal
 * @param language ISO 639-1, {@code fr}
 */
public record Source(String path, String sha256, String language) {}
