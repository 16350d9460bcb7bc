package breve.article;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Undoes HTML's entities in plain text, as an apostrophe's {@code #039}, that a copy from a page
 * has left there. A text may also speak of them: one that stands alone stays.
 */
final class PlainEntities {
  private static final int MOST_TIMES = 3;
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\\w{1,30});");

  private PlainEntities() {}

  /** The text with the characters that are meant; the text itself where there are none. */
  static String decoded(String text) {
    String decoded = text;
    for (int i = 0; i < MOST_TIMES && isLeftover(decoded); i++) {
      decoded =
          ENTITY
              .matcher(decoded)
              .replaceAll(
                  m ->
                      Matcher.quoteReplacement(
                          isKnown(m) ? Parser.unescapeEntities(m.group(), false) : m.group()));
    }
    return decoded;
  }

  private static boolean isLeftover(String text) {
    int known = 0;
    for (Matcher m = ENTITY.matcher(text); m.find(); ) {
      if (isKnown(m) && !m.group(1).matches("[lg]t")) {
        known++;
        boolean inWord =
            (m.start() > 0 && Character.isLetter(text.charAt(m.start() - 1)))
                || (m.end() < text.length() && Character.isLetter(text.charAt(m.end())));
        if (inWord || known > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isKnown(MatchResult m) {
    return m.group(1).startsWith("#") || Entities.isNamedEntity(m.group(1));
  }
}
