package breve.check.name;

import breve.language.Word;
import breve.language.WordForms;
import breve.language.WordList;
import java.util.Locale;

/**
 * What is known of words and names.
 *
 * @param table what English calls French names
 * @param french the frequent words of French
 * @param forms all words of French, in every form
 */
record NameLexicon(NameTable table, WordList french, WordForms forms) {
  private static final int SHORTEST_UNKNOWN = 4;

  static NameLexicon with(NameTable table) {
    return new NameLexicon(table, WordList.french(), WordForms.french());
  }

  /** Whether a word, written small, is a frequent one: Gauche, since "gauche" is. */
  boolean isCommon(Word word) {
    return french.contains(word.text().toLowerCase(Locale.ROOT));
  }

  /** Whether French has such a word in some form. */
  boolean hasForm(Word word) {
    return forms.contains(word.folded());
  }

  /** Whether French has no such word in any form, and it is long enough to tell. */
  boolean isUnknown(Word word) {
    return word.folded().length() >= SHORTEST_UNKNOWN
        && word.folded().matches("[a-z]+")
        && !hasForm(word);
  }
}
