package breve.check.name;

import breve.language.Span;
import java.util.regex.Pattern;

/**
 * Words of the English that may stand for a name of the French: a pronoun for who is named at the
 * beginning, "this country" for a place.
 *
 * @param subject whether the English begins with a pronoun
 * @param place whether it points to a place, and the French does not
 */
record Reference(boolean subject, boolean place) {
  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\W*(?:he|she|they|it|his|her|their|its|we|our)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern POINTING =
      Pattern.compile(
          "(?i)\\b(?:this|that|our) (?:country|nation|city|town|village|region|state)\\b");
  private static final Pattern POINTING_FRENCH =
      Pattern.compile("(?Ui)\\b(?:pays|nation|ville|cité|village|région|état)\\b");

  static Reference of(String french, String english) {
    return new Reference(
        PRONOUN.matcher(english).matches(),
        POINTING.matcher(english).find() && !POINTING_FRENCH.matcher(french).find());
  }

  /** Whether a pronoun may mean this name, which then opens the French sentence. */
  boolean standsForSubject(Span name) {
    return subject && name.start() <= 2;
  }
}
