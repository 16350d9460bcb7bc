package breve.run.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The edition's mail as it lies in the output folder: complete but for the day it is sent and the
 * person it is sent to.
 */
final class MailFile {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final List<String> head = new ArrayList<>();
  private final String body;

  /**
   * A mail, as {@code edition.eml} holds it.
   *
   * @throws IOException when it is none
   */
  MailFile(byte[] bytes) throws IOException {
    String mail = new String(bytes, StandardCharsets.US_ASCII);
    int end = mail.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("it is no mail");
    }
    for (String line : mail.substring(0, end).split("\r\n", -1)) {
      boolean goesOn = line.startsWith(" ") && !head.isEmpty();
      if (goesOn) {
        head.set(head.size() - 1, head.get(head.size() - 1) + "\r\n" + line);
      } else {
        head.add(line);
      }
    }
    this.body = mail.substring(end + 2);
  }

  /**
   * The mail to be sent.
   *
   * @param from the sender's address, where it is not to be the one in the file
   * @param to empty for a mail that is put somewhere, not sent
   * @param sent when
   * @return its lines end in CRLF
   */
  byte[] addressed(Optional<String> from, Optional<String> to, Instant sent) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String field : head) {
      String name = field.substring(0, field.indexOf(':'));
      switch (name) {
        case "Date" -> line("Date: " + DATE.format(sent), out);
        case "From" -> {
          line(from.map(a -> field.replaceFirst("<[^>]*>", "<" + a + ">")).orElse(field), out);
          to.ifPresent(a -> line("To: <" + a + ">", out));
        }
        default -> line(field, out);
      }
    }
    out.writeBytes(body.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void line(String line, ByteArrayOutputStream out) {
    out.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
