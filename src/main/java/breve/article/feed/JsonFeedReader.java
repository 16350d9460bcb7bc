package breve.article.feed;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.TextDecoder;
import breve.article.UnusableInputException;
import breve.article.WrittenDate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a JSON Feed (jsonfeed.org, 1.0 and 1.1): each item is an article of its own. */
public final class JsonFeedReader implements ArticleReader {
  private static final int MAX_ITEMS = 1000;

  private final TextDecoder decoder = new TextDecoder();
  private final FeedDrafts drafts = new FeedDrafts();
  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Format format() {
    return Format.JSON_FEED;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    return contents(input).entries().stream().map(FeedEntry::draft).toList();
  }

  /**
   * What the feed holds.
   *
   * @throws UnusableInputException when it is no feed, or one without items
   */
  public FeedContents contents(Input input) throws UnusableInputException {
    JsonNode feed = tree(input);
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (item.isObject()) {
        items.add(item(item));
      }
    }
    if (!text(feed, "version").orElse("").contains("jsonfeed.org")) {
      throw damaged("it says no version of jsonfeed.org");
    }
    if (items.isEmpty()) {
      throw UnusableInputException.skipped(SkipReason.EMPTY, "a feed without items");
    }
    if (items.size() > MAX_ITEMS) {
      throw UnusableInputException.skipped(
          SkipReason.TOO_LARGE,
          "%,d items are more than the limit of %,d".formatted(items.size(), MAX_ITEMS),
          "split the feed");
    }
    return drafts.of(items, text(feed, "home_page_url"), text(feed, "title"));
  }

  private JsonNode tree(Input input) throws UnusableInputException {
    String text = decoder.decode(input.bytes()).orElseThrow(() -> damaged("it is no text"));
    try {
      return json.readTree(text.replace("\uFEFF", ""));
    } catch (JsonProcessingException e) {
      throw damaged(e.getOriginalMessage().replaceAll("\\s+", " ").replaceAll(": ", ", "));
    }
  }

  private static FeedItem item(JsonNode item) {
    return new FeedItem(
        Optional.of(item.path("id").asText()),
        text(item, "url").or(() -> text(item, "external_url")),
        text(item, "title"),
        text(item, "date_published").or(() -> text(item, "date_modified")).flatMap(WrittenDate::in),
        author(item),
        Optional.empty(),
        text(item, "content_html").stream().toList(),
        Stream.of("content_text", "summary").flatMap(name -> text(item, name).stream()).toList());
  }

  private static Optional<String> author(JsonNode item) {
    List<String> names =
        StreamSupport.stream(item.path("authors").spliterator(), false)
            .flatMap(author -> text(author, "name").stream())
            .toList();
    return names.isEmpty()
        ? text(item.path("author"), "name")
        : Optional.of(String.join(", ", names));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(value -> !value.isBlank());
  }

  private static UnusableInputException damaged(String what) {
    return UnusableInputException.failed(
        FailReason.DAMAGED, "not a JSON feed, or a damaged one (" + what + ")", "get it again");
  }
}
