package breve.language.quantity;

import breve.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence as the number reader sees it.
 *
 * @param text as written
 * @param word in lower case; "pour cent" is one word
 * @param span where it stands
 * @param digits whether it is a number in digits
 * @param known the quantity already read here, if any
 */
record NumberToken(String text, String word, Span span, boolean digits, Optional<Quantity> known) {
  private static final Pattern WORD_OR_SIGN =
      Pattern.compile("(?U)(?:(?i:pour|per)[ \\u00A0-]cent\\b|\\p{L}+|[%€$£¥°/,–-])");

  /** The tokens of a text, around the quantities already read in it. */
  static List<NumberToken> of(String text, List<Quantity> known, Pattern literal) {
    List<NumberToken> tokens = new ArrayList<>();
    Matcher digits = literal.matcher(text);
    Matcher word = WORD_OR_SIGN.matcher(text);
    int next = 0;
    int at = 0;
    while (at < text.length()) {
      if (next < known.size() && known.get(next).span().start() <= at) {
        Quantity quantity = known.get(next++);
        if (quantity.span().end() > at) {
          tokens.add(token(text, at, quantity.span().end(), false, Optional.of(quantity)));
          at = quantity.span().end();
        } else {
          tokens.add(token(text, at, at, false, Optional.of(quantity)));
        }
        continue;
      }
      int limit = next < known.size() ? known.get(next).span().start() : text.length();
      if (digits.region(at, limit).useTransparentBounds(true).lookingAt()) {
        tokens.add(token(text, at, digits.end(), true, Optional.empty()));
        at = digits.end();
      } else if (word.region(at, limit).lookingAt()) {
        tokens.add(token(text, at, word.end(), false, Optional.empty()));
        at = word.end();
      } else {
        at++;
      }
    }
    return tokens;
  }

  private static NumberToken token(
      String text, int start, int end, boolean digits, Optional<Quantity> known) {
    String piece = text.substring(start, end);
    return new NumberToken(
        piece,
        piece.toLowerCase(Locale.ROOT).replaceAll("[\\u00A0-](?=cent)", " "),
        new Span(start, end),
        digits,
        known);
  }

  /** Whether it is a hyphen. */
  boolean isHyphen() {
    return word.equals("-");
  }
}
