package breve.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Text in the head of a mail (RFC 5322, RFC 2047), so that no text from an article can end its line
 * and begin a header of its own.
 */
final class MailHeader {
  /** Of UTF-8, so that the word in Base64 fits a line of 76 with the header's name before it. */
  private static final int BYTES_A_WORD = 36;

  private MailHeader() {}

  /**
   * The text as what may follow a header's name: words of ASCII, or encoded words, one a line.
   *
   * @param text line ends and control characters in it become spaces
   */
  static String of(String text) {
    String line = PlainText.oneLine(PageText.of(text));
    boolean plain =
        line.length() <= BYTES_A_WORD
            && line.chars().allMatch(c -> c >= ' ' && c <= '~')
            && !line.contains("=?");
    return plain ? line : String.join("\r\n ", encoded(line));
  }

  private static List<String> encoded(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int bytes = 0;
    for (int c : line.codePoints().toArray()) {
      int more = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > BYTES_A_WORD) {
        words.add(encodedWord(word.toString()));
        word.setLength(0);
        bytes = 0;
      }
      word.appendCodePoint(c);
      bytes += more;
    }
    words.add(encodedWord(word.toString()));
    return words;
  }

  private static String encodedWord(String text) {
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }
}
