package breve.article.html;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Undoes HTML escapes in text that programs have escaped, once or more: an ampersand escaped twice
 * is one ampersand.
 */
final class EscapedText {
  private static final int MOST_TIMES = 3;
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");

  private EscapedText() {}

  /** The text as it was meant; what was markup then is markup. */
  static String unescaped(String text) {
    String meant = text;
    for (int i = 0; i < MOST_TIMES && meant.indexOf('&') >= 0; i++) {
      meant = Parser.unescapeEntities(meant, false);
    }
    return meant;
  }

  /** The text as it was meant, on one line and without markup. */
  static String line(String text) {
    return TAG.matcher(unescaped(text)).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /** Whether a text is markup. */
  static boolean isMarkup(String text) {
    return TAG.matcher(text).find();
  }
}
