package breve.article.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import breve.article.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a page or feed into text. What the bytes show goes before what they claim: a
 * byte order mark, then UTF-8 but for a few bad bytes; only then the {@code charset} of a {@code
 * <meta>} or the {@code encoding} of an XML declaration, and last {@link TextDecoder}'s guess.
 */
public final class PageDecoder {
  /** Where browsers look for a charset, and then some: pages begin with long scripts. */
  private static final int SAMPLE = 8192;

  private static final Pattern CLAIM =
      Pattern.compile(
          "(?i)(?:<meta[^>]{1,300}charset|<\\?xml[^>]{1,200}encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  private final TextDecoder decoder = new TextDecoder();

  /**
   * The text; empty when the bytes are none.
   *
   * @param given the charset that came with the bytes, as in mail; believed like one that they
   *     claim
   */
  public Optional<String> decode(byte[] bytes, Optional<String> given) {
    Optional<Charset> claimed = given.or(() -> claim(bytes)).flatMap(PageDecoder::charset);
    if (claimed.isEmpty()
        || claimed.get().equals(UTF_8)
        || hasMark(bytes)
        || TextDecoder.isUtf8(bytes)) {
      return decoder.decode(bytes);
    }
    String text = new String(bytes, claimed.get());
    // Re-encoded so that one place says what is text and what is a picture.
    return decoder.decode(text.getBytes(UTF_8));
  }

  private static Optional<String> claim(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, SAMPLE), ISO_8859_1);
    Matcher m = CLAIM.matcher(start);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** As browsers do, Latin-1 is read as the Windows charset that it is a part of. */
  private static Optional<Charset> charset(String name) {
    String known =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
          default -> name;
        };
    try {
      Charset charset = Charset.forName(known);
      // A page that could be searched for its charset is no UTF-16, whatever it says.
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
          ? Optional.empty()
          : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // then the bytes must tell
    }
  }

  private static boolean hasMark(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return first == 0xFFFE || first == 0xFEFF || first == 0xEFBB;
  }
}
