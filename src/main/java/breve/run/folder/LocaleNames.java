package breve.run.folder;

import breve.run.outcome.UsageException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Optional;

/**
 * The file names that this process can say. In a locale like C, Java knows no name with an accent:
 * {@code articles/été.json} would be taken for gone, and made again under another name.
 */
public final class LocaleNames {
  /** What to do about a name that can't be said. */
  public static final String REMEDY = "set LC_ALL=C.UTF-8 and run again";

  private final Charset charset;

  /**
   * @param charset that the locale has for file names
   */
  LocaleNames(Charset charset) {
    this.charset = charset;
  }

  /** Those of the locale that the process was started in. */
  public static LocaleNames here() {
    return new LocaleNames(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
  }

  /**
   * Makes sure that digests of earlier runs can be looked for.
   *
   * @throws UsageException when one has a name that can't be said here; nothing is lost then
   */
  public void require(Collection<String> files, OutputFolder out) throws UsageException {
    Optional<String> unknown =
        files.stream().filter(file -> !charset.newEncoder().canEncode(file)).findFirst();
    if (unknown.isPresent()) {
      throw new UsageException(
          "%s holds %s, a name that this locale (%s) has no letters for; nothing was done: %s"
              .formatted(out, unknown.get(), charset, REMEDY));
    }
  }
}
