package breve.translate;

import breve.decode.Hypothesis;
import breve.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How one output of a search stands among the others. A model that knows what to say agrees. */
final class Rivals {
  private Rivals() {}

  /** By how much an output's score is better than the best of the others; NaN if it is alone. */
  static double margin(List<Hypothesis> all, int of) {
    return IntStream.range(0, all.size())
        .filter(i -> i != of)
        .mapToDouble(i -> all.get(i).score())
        .max()
        .stream()
        .map(best -> all.get(of).score() - best)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** The mean share of words that an output has in common with each other one; NaN if alone. */
  static double agreement(List<String> all, int of) {
    Set<String> own = words(all.get(of));
    return IntStream.range(0, all.size())
        .filter(i -> i != of)
        .mapToDouble(i -> shared(own, words(all.get(i))))
        .average()
        .orElse(Double.NaN);
  }

  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int sizes = one.size() + other.size();
    return sizes == 0 ? 1 : 2.0 * both.size() / sizes;
  }

  private static Set<String> words(String text) {
    return Word.of(text).stream().map(Word::folded).collect(Collectors.toSet());
  }
}
