package breve.language;

import java.util.Optional;

/**
 * How French writes a word inside a sentence, as far as the press shows: {@code président}, {@code
 * Élysée}, {@code SNCF}. Learnt by {@code models/recipes/names}.
 */
public final class FrenchSpelling {
  private final SortedLines learnt = SortedLines.of("/breve/language/spelling-fr.txt.gz");
  private final WordForms small = WordForms.french();

  /**
   * The spelling of a word.
   *
   * @param folded the word in lower case without accents
   * @return as long as the word, and without accents where they differ: marché or marche; nothing
   *     for a word that is rare or a name
   */
  public Optional<String> of(String folded) {
    return learnt.find(folded).or(() -> Optional.of(folded).filter(small::contains));
  }
}
