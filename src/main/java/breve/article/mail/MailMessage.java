package breve.article.mail;

import breve.article.html.PageDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 *
 * <p>A message has several texts as soon as something stands between them: Apple Mail sends text,
 * picture, text. Each of them is a {@link Section}; only the children of a {@code
 * multipart/alternative} are one section in several forms.
 */
final class MailMessage {
  private static final int MAX_HEADERS = 1000;
  private static final int MAX_HEADER_LENGTH = 100_000;
  private static final int MAX_PARTS = 500;
  private static final int MAX_DEPTH = 20;

  /** The headers that somebody asks for. */
  private static final Set<String> KEPT =
      Stream.concat(
              Stream.of("subject", "date", "from", "message-id"),
              SavedHeader.ALL.stream().map(header -> header.toLowerCase(Locale.ROOT)))
          .collect(Collectors.toUnmodifiableSet());

  /** A text of the message in the forms that it comes in; at least one of them is there. */
  record Section(Optional<String> plain, Optional<String> page) {}

  /** What is open while parts are read: the messages around them, the parts that they are in. */
  private static final class Level {
    private final boolean alternative;
    private final boolean attached;
    private final Optional<MailMessage> inner;

    Level(boolean alternative, boolean attached, Optional<MailMessage> inner) {
      this.alternative = alternative;
      this.attached = attached;
      this.inner = inner;
    }
  }

  private final Map<String, String> header = new HashMap<>();
  private final List<Map<String, String>> texts = new ArrayList<>();
  private final List<MailMessage> enclosed = new ArrayList<>();

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
    Walk walk = new Walk();
    for (EntityState s = stream.getState(); s != EntityState.T_END_OF_STREAM; s = stream.next()) {
      walk.take(s, stream);
    }
    return walk.outermost;
  }

  /** One way through a message, part by part. */
  private static final class Walk {
    private final PageDecoder decoder = new PageDecoder();
    private final MailMessage outermost = new MailMessage();
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean attached;
    private int parts;

    void take(EntityState state, MimeTokenStream stream) throws IOException, MimeException {
      switch (state) {
        case T_START_HEADER -> {
          attached = false;
          if (++parts > MAX_PARTS) {
            throw new MimeException("more than " + MAX_PARTS + " parts");
          }
        }
        case T_START_MULTIPART -> openMultipart(stream.getBodyDescriptor().getMimeType());
        // A message within a message: its header is its own affair.
        case T_START_MESSAGE -> {
          if (parts > 0) {
            openMessage();
          }
        }
        case T_END_MULTIPART -> levels.poll();
        case T_END_MESSAGE -> levels.poll();
        case T_FIELD -> field(stream.getField());
        case T_BODY -> body(stream);
        default -> {}
      }
    }

    private void openMultipart(String type) throws MimeException {
      boolean within = isIn(level -> level.alternative);
      boolean alternative = type.equals("multipart/alternative");
      if (alternative && !within) {
        message().texts.add(new HashMap<>());
      }
      open(new Level(alternative || within, attached, Optional.empty()));
    }

    private void openMessage() throws MimeException {
      MailMessage inner = new MailMessage();
      if (!attached && !isIn(level -> level.attached)) {
        message().enclosed.add(inner);
      }
      open(new Level(false, attached, Optional.of(inner)));
    }

    private void open(Level level) throws MimeException {
      levels.push(level);
      if (levels.size() > MAX_DEPTH) {
        throw new MimeException("nested more than " + MAX_DEPTH + " deep");
      }
    }

    /** Whether a level of the message that is being read is so. */
    private boolean isIn(java.util.function.Predicate<Level> such) {
      for (Level level : levels) {
        if (such.test(level)) {
          return true;
        }
        if (level.inner.isPresent()) {
          return false;
        }
      }
      return false;
    }

    private MailMessage message() {
      return levels.stream().flatMap(level -> level.inner.stream()).findFirst().orElse(outermost);
    }

    private void field(Field field) {
      String name = field.getName().toLowerCase(Locale.ROOT);
      if (name.equals("content-disposition")) {
        attached = field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
      } else if (KEPT.contains(name)) {
        message().header.putIfAbsent(name, decoded(field.getBody()));
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
          || isIn(level -> level.attached)
          || !(type.equals("text/plain") || type.equals("text/html"))) {
        return;
      }
      byte[] bytes = stream.getDecodedInputStream().readAllBytes(); // never longer than the message
      decoder
          .decode(bytes, Optional.ofNullable(about.getCharset()))
          .filter(text -> !text.isBlank())
          .ifPresent(text -> put(type, text));
    }

    private void put(String type, String text) {
      List<Map<String, String>> texts = message().texts;
      if (isIn(level -> level.alternative)) {
        texts.get(texts.size() - 1).putIfAbsent(type, text);
      } else {
        texts.add(new HashMap<>(Map.of(type, text)));
      }
    }
  }

  /** Whether there is none of the headers that a message has. */
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

  Optional<String> messageId() {
    return Optional.ofNullable(header.get("message-id"));
  }

  /** A header that only saved pages have, see {@link SavedHeader}. */
  Optional<String> saved(String name) {
    return Optional.ofNullable(header.get(name.toLowerCase(Locale.ROOT))).filter(v -> !v.isEmpty());
  }

  /** Its texts that are no attachments, in order. */
  List<Section> sections() {
    return texts.stream()
        .filter(forms -> !forms.isEmpty())
        .map(
            forms ->
                new Section(
                    Optional.ofNullable(forms.get("text/plain")),
                    Optional.ofNullable(forms.get("text/html"))))
        .toList();
  }

  /** The messages that it shows within itself, as forwarded ones are; attached ones are not. */
  List<MailMessage> enclosed() {
    return List.copyOf(enclosed);
  }
}
