package breve.render;

import breve.language.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A page's style sheet, and the policy that lets a page have this one and nothing else: no script,
 * no picture, no form, no other style, nothing fetched from anywhere.
 */
record Style(String css, String policy) {
  /** The style sheet of this name beside this class. */
  static Style named(String file) {
    try (InputStream in = Style.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not in this build of Brève: " + file);
      }
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Style(css, policy(css));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String policy(String css) {
    byte[] hash = Sha256.digest(css.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(hash)
        + "'; base-uri 'none'; form-action 'none'";
  }
}
