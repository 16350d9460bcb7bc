package breve.check.glossary;

import breve.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a glossary.
 *
 * @param french as the file has it
 * @param english what it is to be called; the French itself where it is to be kept
 * @param also what else it may be called
 * @param keep whether it is not to be translated at all
 */
public record Term(String french, String english, List<String> also, boolean keep) {
  public Term {
    also = List.copyOf(also);
  }

  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** The words of a term or a sentence, in order. */
  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(new Token(word.group(), Word.fold(word.group()), word.start(), word.end()));
    }
    return tokens;
  }

  /**
   * A word where it stands.
   *
   * @param folded in lower case without accents
   */
  record Token(String text, String folded, int start, int end) {
    /** Whether it is written as a term's word demands: with its capital, in capitals. */
    boolean writtenAs(Token wanted) {
      boolean capital = Character.isUpperCase(wanted.text().codePointAt(0));
      boolean capitals =
          wanted.text().length() > 1
              && wanted.text().chars().filter(Character::isUpperCase).count() > 1;
      return capitals
          ? text.equals(wanted.text()) || text.chars().noneMatch(Character::isLowerCase)
          : !capital || Character.isUpperCase(text.codePointAt(0));
    }
  }
}
