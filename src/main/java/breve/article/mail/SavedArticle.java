package breve.article.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import breve.article.PartialDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/**
 * An article of a feed as one file, written like the pages that browsers save (MHTML), with what
 * its feed says of it; browsers open it, and {@link SavedPageReader} reads it.
 *
 * @param kind whether it is the item's own text or the page that the item leads to
 * @param title of the item
 * @param address where the page was found; an item may lead nowhere
 * @param feed what the feed is called
 * @param feedAddress where the feed is
 * @param author as the feed says
 * @param published as the feed says
 * @param fetched when it was fetched
 * @param html the page, or the item's text as a piece of one
 */
public record SavedArticle(
    Kind kind,
    Optional<String> title,
    Optional<String> address,
    Optional<String> feed,
    String feedAddress,
    Optional<String> author,
    Optional<PartialDate> published,
    Instant fetched,
    String html) {
  private static final int LONGEST_HEADER = 300;

  /** What an article's text was taken from. */
  public enum Kind {
    ITEM("item"),
    PAGE("page");

    private final String name;

    Kind(String name) {
      this.name = name;
    }
  }

  /** The file's content. */
  public byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header().getBytes(US_ASCII));
    try (OutputStream body = new QuotedPrintableOutputStream(file, false)) {
      body.write(
          html.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    return file.toByteArray();
  }

  private String header() {
    StringBuilder header = new StringBuilder();
    field(header, "From", Optional.of("<Saved by Breve>"));
    field(header, SavedHeader.ADDRESS, address);
    field(header, "Subject", title);
    field(
        header,
        "Date",
        Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(fetched.atOffset(ZoneOffset.UTC))));
    field(header, SavedHeader.KIND, Optional.of(kind.name));
    field(header, SavedHeader.FEED, feed);
    field(header, SavedHeader.FEED_ADDRESS, Optional.of(feedAddress));
    field(header, SavedHeader.AUTHOR, author);
    field(header, SavedHeader.PUBLISHED, published.map(PartialDate::toString));
    field(header, "MIME-Version", Optional.of("1.0"));
    field(header, "Content-Type", Optional.of("text/html; charset=utf-8"));
    field(header, "Content-Transfer-Encoding", Optional.of("quoted-printable"));
    return header.append("\r\n").toString();
  }

  /** What comes from a feed has no say in where a header ends. */
  private static void field(StringBuilder header, String name, Optional<String> value) {
    value
        .map(v -> v.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
        .filter(v -> !v.isEmpty())
        .ifPresent(v -> header.append(name).append(": ").append(encoded(name, v)).append("\r\n"));
  }

  private static String encoded(String name, String value) {
    boolean address = name.equals(SavedHeader.ADDRESS) || name.equals(SavedHeader.FEED_ADDRESS);
    String cut =
        value.length() <= LONGEST_HEADER || address
            ? value
            : value.substring(0, value.offsetByCodePoints(0, LONGEST_HEADER / 2));
    boolean plain = US_ASCII.newEncoder().canEncode(cut) && !cut.contains("=?");
    return plain
        ? cut
        : EncoderUtil.encodeEncodedWord(cut, EncoderUtil.Usage.TEXT_TOKEN)
            .replace("?= =?", "?=\r\n =?");
  }
}
