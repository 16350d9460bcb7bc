package breve.render;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Text as quoted-printable (RFC 2045, 6.7): ASCII in lines of at most 76 characters that every mail
 * server hands on unchanged.
 */
final class QuotedPrintable {
  private static final int MOST = 75; // and the sign of a line that goes on

  private final StringBuilder out = new StringBuilder();
  private int column;

  private QuotedPrintable() {}

  /** The text, its line feeds as CRLF; it ends with one. */
  static String of(String text) {
    QuotedPrintable encoded = new QuotedPrintable();
    String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (String line : whole.split("\n", -1)) {
      encoded.line(line.getBytes(StandardCharsets.UTF_8));
    }
    return encoded.out.toString();
  }

  private void line(byte[] bytes) {
    column = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean last = i == bytes.length - 1;
      String code = isPlain(bytes[i], last) ? "" + (char) bytes[i] : hex(bytes[i]);
      if (column + code.length() > MOST) {
        out.append("=\r\n");
        column = 0;
      }
      // A mail box begins a message at "From ", some servers end one at a lone dot.
      boolean risky = column == 0 && (bytes[i] == 'F' || bytes[i] == '.');
      String written = risky ? hex(bytes[i]) : code;
      out.append(written);
      column += written.length();
    }
    out.append("\r\n");
  }

  /** A space at the end of a line may be lost on the way. */
  private static boolean isPlain(byte b, boolean last) {
    return b == ' ' ? !last : b > ' ' && b <= '~' && b != '=';
  }

  private static String hex(byte b) {
    return "=" + HexFormat.of().withUpperCase().toHexDigits(b);
  }
}
