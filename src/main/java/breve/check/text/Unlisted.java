package breve.check.text;

import breve.language.Word;
import breve.language.WordForms;
import java.util.Set;

/**
 * A word of the English that the list of English words has not.
 *
 * @param word which
 * @param text the English
 * @param french the words of the French, folded
 * @param english the list
 */
record Unlisted(Word word, String text, Set<String> french, WordForms english) {
  String folded() {
    return word.folded();
  }

  /** The word without an ending; nothing if it has another. */
  String without(String ending) {
    return without(folded(), ending);
  }

  static String without(String word, String ending) {
    return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
  }

  /** Whether a stem is long enough and an English word. */
  boolean isKnown(String stem, int shortest) {
    return stem.length() >= shortest && english.contains(stem);
  }
}
