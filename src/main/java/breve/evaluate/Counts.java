package breve.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bags of n-grams. */
final class Counts {
  private Counts() {}

  /** How often each run of {@code n} words occurs. */
  static Map<List<String>, Integer> ofWords(List<String> words, int n) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      counts.merge(words.subList(i, i + n), 1, Integer::sum);
    }
    return counts;
  }

  /** How often each run of {@code n} code points occurs. */
  static Map<String, Integer> ofCharacters(String text, int n) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      starts.add(i);
    }
    starts.add(text.length());
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + n < starts.size(); i++) {
      counts.merge(text.substring(starts.get(i), starts.get(i + n)), 1, Integer::sum);
    }
    return counts;
  }

  /** The size of what two bags share: each n-gram as often as in the bag that has fewer. */
  static <T> int shared(Map<T, Integer> a, Map<T, Integer> b) {
    int shared = 0;
    for (Map.Entry<T, Integer> entry : a.entrySet()) {
      shared += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
    }
    return shared;
  }

  /** The number of n-grams in a bag, repetitions included. */
  static int size(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
