package breve.article.feed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;

/**
 * Mends a feed that is no XML: a bare {@code <} in a title, tags that nobody closed, a warning of
 * the server's before the beginning. One item's fault then costs the others nothing. A feed that
 * was cut short is not mended, since what is missing would not be missed.
 */
final class BrokenXml {
  private static final Pattern START = Pattern.compile("<\\?xml|<(?:rss|feed|rdf:RDF)[\\s>]");
  private static final Pattern END = Pattern.compile("(?s).*</(?:rss|feed|rdf:RDF)\\s*>");

  /** Where a tag, comment, section or instruction begins; any other sign is a smaller-than. */
  private static final Pattern STRAY =
      Pattern.compile(
          "<!\\[CDATA\\[(?s:.*?)\\]\\]>|<!--(?s:.*?)-->|<\\?(?s:.*?)\\?>|<!DOCTYPE[^>]*>"
              + "|</?[A-Za-z_][\\w.:-]*+"
              + "(?:\\s++[A-Za-z_][\\w.:-]*+\\s*+=\\s*+(?:\"[^\"]{0,4000}+\"|'[^']{0,4000}+')){0,40}+"
              + "\\s*+/?>|(<)");

  private BrokenXml() {}

  /** Whether there is a feed from its beginning to its end. */
  static boolean isWhole(String xml) {
    return START.matcher(xml).find() && END.matcher(xml).lookingAt();
  }

  /** The same as XML; to be called for what is whole only. */
  static String mended(String xml) {
    Matcher start = START.matcher(xml);
    Matcher end = END.matcher(xml);
    String feed =
        xml.substring(start.find() ? start.start() : 0, end.lookingAt() ? end.end() : xml.length());
    String escaped =
        STRAY
            .matcher(feed)
            .replaceAll(m -> m.group(1) == null ? Matcher.quoteReplacement(m.group()) : "&lt;");
    Document document = Parser.xmlParser().parseInput(escaped, "");
    document.outputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
    // An item that was not closed has swallowed those after it.
    List<Element> swallowed = document.select("item item, entry entry");
    for (int i = swallowed.size() - 1; i >= 0; i--) {
      Element item = swallowed.get(i);
      item.parents().stream()
          .filter(parent -> parent.normalName().equals(item.normalName()))
          .reduce((inner, outer) -> outer)
          .ifPresent(outermost -> outermost.after(item));
    }
    return document.outerHtml();
  }
}
