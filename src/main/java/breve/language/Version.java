package breve.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Brève's own version, as the build wrote it down. */
public final class Version {
  private static final String FILE = "/breve/version.properties";

  private Version() {}

  /** Such as {@code 0.1.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(FILE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the build left out " + FILE, e);
    }
    return properties.getProperty("version");
  }
}
