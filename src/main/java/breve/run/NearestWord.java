package breve.run;

import breve.language.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant who wrote a word that doesn't exist. */
final class NearestWord {
  private NearestWord() {}

  /** The known word that is fewest edits away; none when all are far from it. */
  static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> EditDistance.of(word, k) <= Math.max(2, k.length() / 3))
        .min(Comparator.<String>comparingInt(k -> EditDistance.of(word, k)).thenComparing(k -> k));
  }
}
