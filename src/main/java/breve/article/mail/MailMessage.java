package breve.article.mail;

import breve.article.html.PageDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * The parts of a mail message that an article can be made of. Taken apart by Apache Mime4j as a
 * stream, with limits on lines, headers, parts and nesting.
 */
final class MailMessage {
  private static final int MAX_HEADERS = 1000;
  private static final int MAX_HEADER_LENGTH = 100_000;
  private static final int MAX_PARTS = 500;
  private static final int MAX_DEPTH = 20;

  private final PageDecoder decoder = new PageDecoder();
  private final Map<String, String> header = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private boolean attached;
  private int parts;
  private int depth;

  private MailMessage() {}

  /**
   * Takes a message apart.
   *
   * @throws MimeException when it is beyond a limit, or too broken to go on
   */
  static MailMessage parse(byte[] bytes) throws IOException, MimeException {
    MimeConfig limits =
        new MimeConfig.Builder()
            .setMaxLineLen(-1) // one line of a web page may be all of it; the file has its limit
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxHeaderLen(MAX_HEADER_LENGTH)
            .build();
    MimeTokenStream stream = new MimeTokenStream(limits);
    stream.parse(new ByteArrayInputStream(bytes));
    MailMessage message = new MailMessage();
    for (EntityState s = stream.getState(); s != EntityState.T_END_OF_STREAM; s = stream.next()) {
      message.take(s, stream);
    }
    return message;
  }

  private void take(EntityState state, MimeTokenStream stream) throws IOException, MimeException {
    switch (state) {
      case T_START_HEADER -> {
        attached = false;
        if (++parts > MAX_PARTS) {
          throw new MimeException("more than " + MAX_PARTS + " parts");
        }
      }
      case T_START_MULTIPART, T_START_MESSAGE -> {
        if (++depth > MAX_DEPTH) {
          throw new MimeException("nested more than " + MAX_DEPTH + " deep");
        }
      }
      case T_END_MULTIPART, T_END_MESSAGE -> depth--;
      case T_FIELD -> field(stream.getField());
      case T_BODY -> body(stream);
      default -> {}
    }
  }

  private void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    if (name.equals("content-disposition")) {
      attached = field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    } else if (name.equals("subject") || name.equals("date") || name.equals("from")) {
      // The outermost header comes first; that of a message within is its own affair.
      header.putIfAbsent(name, decoded(field.getBody()));
    }
  }

  private static String decoded(String value) {
    return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private void body(MimeTokenStream stream) throws IOException {
    BodyDescriptor about = stream.getBodyDescriptor();
    String type = about.getMimeType();
    if (attached
        || !(type.equals("text/plain") || type.equals("text/html"))
        || texts.containsKey(type)) {
      return;
    }
    byte[] bytes = stream.getDecodedInputStream().readAllBytes(); // never longer than the message
    decoder
        .decode(bytes, Optional.ofNullable(about.getCharset()))
        .filter(text -> !text.isBlank())
        .ifPresent(text -> texts.put(type, text));
  }

  /** Whether there is neither a header nor a text that a message has. */
  boolean isEmpty() {
    return header.isEmpty();
  }

  Optional<String> subject() {
    return Optional.ofNullable(header.get("subject"));
  }

  Optional<String> from() {
    return Optional.ofNullable(header.get("from"));
  }

  Optional<String> date() {
    return Optional.ofNullable(header.get("date"));
  }

  /** Its first plain text that is no attachment. */
  Optional<String> plainText() {
    return Optional.ofNullable(texts.get("text/plain"));
  }

  /** Its first web page that is no attachment. */
  Optional<String> page() {
    return Optional.ofNullable(texts.get("text/html"));
  }
}
