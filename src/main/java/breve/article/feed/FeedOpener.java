package breve.article.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import breve.article.Input;
import breve.article.UnusableInputException;

/** Opens a feed whose name says nothing of its format: RSS, Atom, or a JSON Feed. */
public final class FeedOpener {
  private static final int START = 200;

  private final FeedReader xml = new FeedReader();
  private final JsonFeedReader json = new JsonFeedReader();

  /**
   * What the feed holds.
   *
   * @throws UnusableInputException when it is no feed, or one without items
   */
  public FeedContents open(Input input) throws UnusableInputException {
    return isJson(input.bytes()) ? json.contents(input) : xml.contents(input);
  }

  /** XML begins with nothing but a bracket, whatever mark stands before it. */
  private static boolean isJson(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(START, bytes.length), ISO_8859_1);
    return start.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("{");
  }
}
