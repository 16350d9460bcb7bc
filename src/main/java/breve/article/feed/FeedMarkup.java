package breve.article.feed;

import breve.article.Superscript;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * The markup of a feed's texts, as it was meant: feeds escape it once, which XML undoes, and then
 * once or twice more, or put a CDATA section around it that is escaped itself.
 */
final class FeedMarkup {
  /** Nobody has been seen to escape more often. */
  private static final int MOST = 4;

  private static final String NAME =
      "(?:a|abbr|article|audio|b|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure"
          + "|font|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|picture|pre|q|s|script|section|small|source"
          + "|span|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|video)";

  private static final Pattern TAG = Pattern.compile("(?i)</?" + NAME + "(?:\\s[^<>]*)?/?>");
  private static final Pattern ESCAPED_TAG =
      Pattern.compile(
          "(?i)&(?:amp;)*lt;/?"
              + NAME
              + "(?:\\s(?:(?!&(?:amp;)*[lg]t;)[^<>]){0,1000}+)?/?&(?:amp;)*gt;");
  private static final Pattern SECTION =
      Pattern.compile("(?s)\\A\\s*(?:<|&lt;)!\\[CDATA\\[(.*)\\]\\](?:>|&gt;)\\s*\\z");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\\w{1,30});");
  private static final Pattern DOUBLE_ENTITY =
      Pattern.compile("&amp;(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\\w{1,30});");
  private static final Pattern RAISED = Pattern.compile("(?i)<sup(?:\\s[^<>]*)?>([^<>]*)</sup>");

  /** Where these were escaped twice, they may be what the text is about. */
  private static final Set<String> SYNTAX = Set.of("lt", "gt", "quot");

  private FeedMarkup() {}

  /** A text with its markup, or without any, escaped no more. */
  static String text(String value) {
    String text = value;
    for (int i = 0; i < MOST; i++) {
      Matcher section = SECTION.matcher(text);
      String next =
          section.matches()
              ? section.group(1)
              : isEscaped(text) ? Parser.unescapeEntities(text, false) : withSingleEntities(text);
      if (next.equals(text)) {
        return text;
      }
      text = next;
    }
    return text;
  }

  /** A title on one line, without markup. */
  static String line(String value) {
    String line = text(value);
    for (int i = 0; i < MOST && ENTITY.matcher(line).find(); i++) {
      line = Parser.unescapeEntities(line, false);
    }
    return TAG.matcher(withoutRaised(line)).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /** Whether a text is to be read as a piece of a web page. */
  static boolean isMarkup(String text) {
    return TAG.matcher(text).find() || ENTITY.matcher(text).find() || text.contains("<!--");
  }

  /** A text without a tag of its own, but with several that are escaped. */
  private static boolean isEscaped(String text) {
    return !TAG.matcher(text).find()
        && (ESCAPED_TAG.matcher(text).results().limit(2).count() > 1
            || ESCAPED_TAG.matcher(text.stripLeading()).lookingAt());
  }

  private static String withSingleEntities(String text) {
    return DOUBLE_ENTITY
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(isLetter(m) ? "&" + m.group(1) + ";" : m.group()));
  }

  private static boolean isLetter(MatchResult m) {
    String name = m.group(1);
    return name.startsWith("#") || (!SYNTAX.contains(name) && Entities.isNamedEntity(name));
  }

  private static String withoutRaised(String line) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Matcher m = RAISED.matcher(line); m.find(); from = m.end()) {
      text.append(line, from, m.start());
      text.append(Superscript.of(text.toString(), m.group(1)));
    }
    return text.append(line, from, line.length()).toString();
  }
}
