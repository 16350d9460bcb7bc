package breve.article.feed;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.PartialDate;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.SafeXml;
import breve.article.UnusableInputException;
import breve.article.html.PageDecoder;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;

/**
 * Reads an RSS or Atom file with Rome: each item is an article of its own. The XML is read by
 * {@link SafeXml}; what the items link to is not.
 */
public final class FeedReader implements ArticleReader {
  private static final int MAX_ITEMS = 1000;

  private final PageDecoder decoder = new PageDecoder();
  private final FeedDrafts drafts = new FeedDrafts();

  @Override
  public Format format() {
    return Format.FEED;
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
    String xml =
        decoder
            .decode(input.bytes(), Optional.empty())
            .orElseThrow(
                () ->
                    UnusableInputException.notText(
                        "not a feed, though its name says so", "get it again, or leave it out"));
    if (xml.isBlank()) {
      throw UnusableInputException.skipped(SkipReason.EMPTY, "there is no text in it");
    }
    Document document = document(FeedText.repaired(xml));
    InlineMarkup.plain(document);
    SyndFeed feed = feed(document);
    List<SyndEntry> entries = feed.getEntries();
    if (entries.isEmpty()) {
      throw UnusableInputException.skipped(SkipReason.EMPTY, "a feed without items");
    }
    if (entries.size() > MAX_ITEMS) {
      throw UnusableInputException.skipped(
          SkipReason.TOO_LARGE,
          "%,d items are more than the limit of %,d".formatted(entries.size(), MAX_ITEMS),
          "split the feed");
    }
    RawDates dates = RawDates.of(document, entries.size());
    List<FeedItem> items = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      items.add(item(entries.get(i), dates.of(i)));
    }
    return drafts.of(
        items, Optional.ofNullable(feed.getLink()), Optional.ofNullable(feed.getTitle()));
  }

  private static FeedItem item(SyndEntry entry, Optional<PartialDate> date) {
    return new FeedItem(
        Optional.ofNullable(entry.getUri()),
        Optional.ofNullable(entry.getLink()),
        Optional.ofNullable(entry.getTitle()),
        date,
        Optional.ofNullable(entry.getAuthor()),
        Optional.ofNullable(entry.getSource()).map(SyndFeed::getTitle),
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .map(SyndContent::getValue)
            .filter(Objects::nonNull)
            .toList(),
        List.of());
  }

  private static Document document(String xml) throws UnusableInputException {
    try {
      return parsed(xml);
    } catch (XMLStreamException | JDOMException | RuntimeException e) {
      if (!BrokenXml.isWhole(xml)) {
        throw damaged(e);
      }
      return mended(xml);
    }
  }

  private static Document mended(String xml) throws UnusableInputException {
    try {
      return parsed(BrokenXml.mended(xml));
    } catch (XMLStreamException | JDOMException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private static Document parsed(String xml) throws XMLStreamException, JDOMException {
    return new StAXStreamBuilder().build(SafeXml.of(xml));
  }

  private static SyndFeed feed(Document document) throws UnusableInputException {
    try {
      return new SyndFeedInput().build(document);
    } catch (IllegalArgumentException | FeedException e) {
      String root = document.getRootElement().getName();
      throw UnusableInputException.failed(
          FailReason.DAMAGED,
          "it is XML, but neither RSS nor Atom (it begins with <"
              + root.substring(0, Math.min(40, root.length()))
              + ">)",
          "give the feed itself");
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private static UnusableInputException damaged(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String what = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").replaceAll(": ", ", ");
    return UnusableInputException.failed(
        FailReason.DAMAGED,
        "the feed is damaged (" + what.substring(0, Math.min(200, what.length())) + ")",
        "get it again");
  }
}
