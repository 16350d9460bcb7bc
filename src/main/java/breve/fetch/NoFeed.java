package breve.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import breve.article.WebAddress;
import breve.fetch.web.Answer.Content;
import breve.fetch.web.FetchProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Says what came in a feed's place; of a page, which feeds it leads to. */
final class NoFeed {
  private static final int MOST = 3;
  private static final String FEEDS =
      "link[rel~=(?i)\\balternate\\b][type~=(?i)application/(rss|atom|feed)[+](xml|json)]";

  private NoFeed() {}

  /**
   * The problem with an answer that could not be read as a feed.
   *
   * @param fault what its reader said
   */
  static FetchProblem problem(Content content, URI address, String fault) {
    String start = new String(content.bytes(), 0, Math.min(2000, content.bytes().length), UTF_8);
    if (!start.toLowerCase(Locale.ROOT).matches("(?s).*<(?:!doctype\\s+)?html[\\s>].*")) {
      return FetchProblem.lasting(
          "what came is no feed that can be read (" + fault + ")", "look at it in a browser");
    }
    Document page = Jsoup.parse(new String(content.bytes(), UTF_8), address.toString());
    List<String> feeds =
        page.select(FEEDS).stream()
            .flatMap(link -> WebAddress.in(link.absUrl("href")).stream())
            .distinct()
            .limit(MOST)
            .toList();
    return FetchProblem.lasting(
        "it is a web page, not a feed",
        feeds.isEmpty()
            ? "list the address of its feed"
            : "list its feed instead: " + String.join(" or ", feeds));
  }
}
