package breve.language;

/**
 * The words of a language, in every form, as far as text by people and dictionaries have them; see
 * {@code models/recipes/names}. Folded, of a to z and three letters or more.
 */
public final class WordForms {
  private final SortedLines words;

  private WordForms(SortedLines words) {
    this.words = words;
  }

  /** English, names of all kinds included. */
  public static WordForms english() {
    return new WordForms(SortedLines.of("/breve/language/forms-en.txt.gz"));
  }

  /** The words that French writes in small letters at least twice as often as with a capital. */
  public static WordForms french() {
    return new WordForms(SortedLines.of("/breve/language/forms-fr.txt.gz"));
  }

  /** Whether the language has a word, folded. */
  public boolean contains(String word) {
    return words.find(word).isPresent();
  }
}
