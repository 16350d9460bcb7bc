package breve.check.name;

import breve.language.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that stands in a French sentence.
 *
 * @param words its words, folded
 * @param text as written
 * @param span where it stands
 * @param forms what English may call it besides the same, as folded words
 * @param trust from 0 to 1, how surely English has it too
 * @param group names that follow each other directly, first name and family name, share a number
 */
record Mention(
    List<String> words, String text, Span span, Set<List<String>> forms, double trust, int group) {
  /** Longer ones are words of a headline: ITHAQUE. */
  private static final int LONGEST_ACRONYM = 6;

  private static final Pattern JOINED =
      Pattern.compile("(?U)(?!Mac|Fitz)\\p{Lu}\\p{Ll}{2,}\\p{Lu}\\p{Ll}{2,}");

  boolean acronym() {
    return text.length() >= 2
        && text.length() <= LONGEST_ACRONYM
        && text.chars().allMatch(Character::isUpperCase);
  }

  /** An acronym that no table has, and that may be called otherwise in English: CJUE, ECJ. */
  boolean unknownAcronym() {
    return acronym() && forms.isEmpty();
  }

  /** Whether it is of two names or more, as WikiLeaks is; nobody transliterates these. */
  boolean joined() {
    return JOINED.matcher(text).matches();
  }

  /** Whether it is written small, as the people in "l'armée syrienne" is. */
  boolean small() {
    return Character.isLowerCase(text.charAt(0));
  }
}
