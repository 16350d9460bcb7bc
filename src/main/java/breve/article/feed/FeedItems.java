package breve.article.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Input;
import breve.article.PartialDate;
import breve.article.PlainTextReader;
import breve.article.html.HtmlReader;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Makes drafts of a feed's items: the fullest of their texts, under their title. */
final class FeedItems {
  /** Digits of a hash that keep the items of one feed apart. */
  private static final int ID_DIGITS = 12;

  private static final Pattern MARKUP =
      Pattern.compile("</?[A-Za-z][^>]*>|<!--|&(?:#\\d+|#x[0-9a-fA-F]+|\\w+);");

  private final HtmlReader pages;
  private final PlainTextReader plain = new PlainTextReader();

  FeedItems(HtmlReader pages) {
    this.pages = pages;
  }

  Draft draftOf(SyndEntry entry, Optional<PartialDate> date) {
    Optional<String> title = text(entry.getTitle()).map(FeedItems::withoutMarkup);
    List<Part> body =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .map(SyndContent::getValue)
            .filter(Objects::nonNull)
            .map(this::parts)
            .max(Comparator.comparingLong(FeedItems::length))
            .orElse(List.of());
    return new Draft(
        Optional.of(id(entry)),
        date,
        text(entry.getAuthor()),
        Optional.empty(),
        HtmlReader.titled(title, body));
  }

  /** An item is known by its id; by its link, or else its title, where it has none. */
  private static String id(SyndEntry entry) {
    String id =
        Stream.of(entry.getUri(), entry.getLink(), entry.getTitle())
            .flatMap(value -> text(value).stream())
            .findFirst()
            .orElse("");
    return new Input("", id.getBytes(UTF_8)).sha256().substring(0, ID_DIGITS);
  }

  private List<Part> parts(String text) {
    return MARKUP.matcher(text).find() ? pages.partsOf(text) : plain.draftOf(text).parts();
  }

  private static String withoutMarkup(String title) {
    // Feeds escape titles once or twice.
    return Parser.unescapeEntities(title, false)
        .replaceAll("</?[A-Za-z][^>]{0,200}>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static long length(List<Part> parts) {
    return parts.stream().mapToLong(part -> part.text().length()).sum();
  }

  private static Optional<String> text(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }
}
