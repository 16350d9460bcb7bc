package breve.article.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a mailbox apart: messages one after another, each under a line {@code From a@val.example
 * Tue Mar 3 08:00:00 2026} that begins the file or follows a blank line.
 */
final class Mailbox {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?:\\A|(?<=\\n\\r?\\n))From \\S+ .{0,60}\\d{1,2}:\\d{2}.{0,40}\\d{4}.{0,20}\\r?\\n");
  private static final Pattern ESCAPED = Pattern.compile("(?m)^>(>*From )");

  private Mailbox() {}

  /** The messages in order; the bytes themselves when they are one message. */
  static List<byte[]> messages(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1); // each byte stays what it is
    Matcher separator = SEPARATOR.matcher(text);
    if (!text.startsWith("From ") || !separator.find()) {
      return List.of(bytes);
    }
    List<byte[]> messages = new ArrayList<>();
    int from = separator.end();
    while (separator.find()) {
      messages.add(message(text.substring(from, separator.start())));
      from = separator.end();
    }
    messages.add(message(text.substring(from)));
    return messages;
  }

  private static byte[] message(String text) {
    return ESCAPED.matcher(text).replaceAll("$1").getBytes(ISO_8859_1);
  }
}
