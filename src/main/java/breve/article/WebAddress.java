package breve.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address on the web that a page may make clickable: {@code http} or {@code https}, a host, and
 * no sign that a format would have to escape. Only written down, never opened.
 */
public final class WebAddress {
  private static final int LONGEST = 2000;
  private static final int HIGHEST_PORT = 65_535;

  /** Without a user's name, which would pass for the host: {@code https://lemonde.fr@evil.fr}. */
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)(https?)://([\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]*[\\p{L}\\p{M}\\p{N}])?)"
              + "(:\\d{1,5})?([/?#].*)?");

  /** A percent sign that stands for itself, and a fragment within a fragment. */
  private static final Pattern UNESCAPED =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|(?<=#.{0,2000})#|[^A-Za-z0-9._~:/?#@!$&'()*+,;=%-]");

  private WebAddress() {}

  /**
   * What is written, as such an address; empty for {@code javascript:} and all others.
   *
   * <p>Example: {@code " HTTPS://Ville.fr/été "} is {@code https://ville.fr/%C3%A9t%C3%A9}.
   */
  public static Optional<String> in(String written) {
    Matcher web = WEB.matcher(written.strip());
    if (written.length() > LONGEST || !web.matches() || !isPort(web.group(3))) {
      return Optional.empty();
    }
    return host(web.group(2))
        .map(host -> web.group(1).toLowerCase(Locale.ROOT) + "://" + host + or(web.group(3)))
        .map(start -> start + UNESCAPED.matcher(or(web.group(4))).replaceAll(m -> hex(m.group())));
  }

  /** Letters beyond ASCII as browsers send them, so that a look-alike is seen to be one. */
  private static Optional<String> host(String written) {
    try {
      return Optional.of(IDN.toASCII(written).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // there can be no such host
    }
  }

  private static String hex(String sign) {
    StringBuilder hex = new StringBuilder();
    for (byte b : sign.getBytes(UTF_8)) {
      hex.append(String.format(Locale.ROOT, "%%%02X", b));
    }
    return hex.toString();
  }

  private static boolean isPort(String colonAndNumber) {
    return colonAndNumber == null || Integer.parseInt(colonAndNumber.substring(1)) <= HIGHEST_PORT;
  }

  private static String or(String group) {
    return group == null ? "" : group;
  }
}
