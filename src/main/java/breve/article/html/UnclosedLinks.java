package breve.article.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds links that somebody forgot to close: a browser then makes a link of every paragraph that
 * follows, and a text of links looks like a menu.
 */
final class UnclosedLinks {
  private static final int PARAGRAPHS = 3;
  private static final int LONG_TEXT = 200;

  private UnclosedLinks() {}

  /** Takes such links off their text. */
  static void openUp(Document page) {
    Map<String, List<Element>> links = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      links.computeIfAbsent(link.attr("href"), href -> new ArrayList<>()).add(link);
    }
    for (List<Element> same : links.values()) {
      if (same.size() >= PARAGRAPHS
          && same.stream().mapToInt(link -> link.text().length()).sum() >= LONG_TEXT) {
        // No link any more; taking it out would move all that follows, each time.
        same.forEach(link -> link.tagName("span"));
      }
    }
  }
}
