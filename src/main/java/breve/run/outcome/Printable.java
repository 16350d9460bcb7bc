package breve.run.outcome;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text of an input's making, such as its file's name, as a terminal or a mail may show it: one
 * line, and nothing in it that moves the cursor, changes colours or turns the writing round.
 */
public final class Printable {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private Printable() {}

  /** The text with what can't be seen written as {@code \}{@code u001b}. */
  public static String line(String text) {
    return UNSEEN.matcher(text).replaceAll(Printable::escaped);
  }

  private static String escaped(MatchResult unseen) {
    return "\\\\u%04x".formatted(unseen.group().codePointAt(0));
  }
}
