package breve.article.feed;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Repairs what feeds in the wild have and XML has not: HTML's names of letters, bare ampersands,
 * control characters, and blank lines before the beginning.
 */
final class FeedText {
  private static final Pattern AMPERSAND =
      Pattern.compile(
          "&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});)([A-Za-z]\\w{1,30};)?");

  private static final Pattern NO_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final Pattern NUMBER = Pattern.compile("&#(?:(\\d{1,7})|x([0-9A-Fa-f]{1,6}));");

  private FeedText() {}

  static String repaired(String xml) {
    String text = NO_CHARACTER.matcher(xml.replace("\uFEFF", "")).replaceAll("").stripLeading();
    String referred = NUMBER.matcher(text).replaceAll(m -> isCharacter(m) ? "$0" : "");
    return AMPERSAND.matcher(referred).replaceAll(m -> Matcher.quoteReplacement(meant(m)));
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
