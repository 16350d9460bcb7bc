package breve.article.feed;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Repairs what feeds in the wild have and XML has not: HTML's names of letters, bare ampersands,
 * control characters, blank lines before the beginning, and prefixes that nobody declared.
 */
final class FeedText {
  private static final Pattern AMPERSAND =
      Pattern.compile(
          "&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});)([A-Za-z]\\w{1,30};)?");

  private static final Pattern NO_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final Pattern NUMBER = Pattern.compile("&#(?:(\\d{1,7})|x([0-9A-Fa-f]{1,6}));");

  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]*)[^>]*");
  private static final Pattern PREFIX =
      Pattern.compile("(?:</?|\\s)([A-Za-z_][\\w.-]{0,40}):[A-Za-z_][\\w.-]*(?=[\\s=/>])");
  private static final int MOST_PREFIXES = 50;

  /** What feeds mean by a prefix, whoever forgot to say so. */
  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
          Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("atom", "http://www.w3.org/2005/Atom"),
          Map.entry("media", "http://search.yahoo.com/mrss/"),
          Map.entry("xhtml", "http://www.w3.org/1999/xhtml"),
          Map.entry("xh", "http://www.w3.org/1999/xhtml"));

  private FeedText() {}

  static String repaired(String xml) {
    String text = NO_CHARACTER.matcher(xml.replace("\uFEFF", "")).replaceAll("").stripLeading();
    String referred = NUMBER.matcher(text).replaceAll(m -> isCharacter(m) ? "$0" : "");
    return withPrefixes(
        AMPERSAND.matcher(referred).replaceAll(m -> Matcher.quoteReplacement(meant(m))));
  }

  /** Declares the prefixes at the root; a declaration further in goes before one there. */
  private static String withPrefixes(String xml) {
    Matcher root = ROOT.matcher(xml);
    if (!root.find()) {
      return xml;
    }
    Set<String> used = new LinkedHashSet<>();
    for (Matcher m = PREFIX.matcher(xml); m.find() && used.size() < MOST_PREFIXES; ) {
      used.add(m.group(1));
    }
    StringBuilder declared = new StringBuilder();
    for (String prefix : used) {
      boolean known = prefix.equals("xml") || prefix.equals("xmlns");
      if (!known && !root.group().matches("(?s).*\\sxmlns:" + Pattern.quote(prefix) + "\\s*=.*")) {
        String uri = NAMESPACES.getOrDefault(prefix, "urn:undeclared:" + prefix);
        declared.append(" xmlns:").append(prefix).append("=\"").append(uri).append('"');
      }
    }
    return new StringBuilder(xml).insert(root.end(1), declared).toString();
  }

  private static boolean isCharacter(MatchResult m) {
    int c = m.group(1) != null ? Integer.parseInt(m.group(1)) : Integer.parseInt(m.group(2), 16);
    return Character.isValidCodePoint(c) && !NO_CHARACTER.matcher(Character.toString(c)).matches();
  }

  private static String meant(MatchResult m) {
    if (m.group(1) == null) {
      return "&amp;";
    }
    String name = m.group(1).substring(0, m.group(1).length() - 1);
    String character = Entities.getByName(name);
    return character.isEmpty() ? "&amp;" + m.group(1) : character;
  }
}
