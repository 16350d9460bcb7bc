package breve.evaluate.checks;

import breve.check.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * A right translation made wrong.
 *
 * @param line of the text, from 0
 * @param english after the corruption
 */
record Corrupted(int line, String english) {
  /** How far the names of a replacement may come from, in lines each way. */
  private static final int NEAR = 5;

  /**
   * Each sentence corrupted once in each way that is possible.
   *
   * @param text a French text and its right English, sentence by sentence
   * @param lines which sentences are corrupted, from 0
   * @param seed decides how
   */
  static Map<Corruption, List<Corrupted>> all(List<Pair> text, IntPredicate lines, long seed) {
    List<String> english = text.stream().map(Pair::english).toList();
    Map<Corruption, List<Corrupted>> all = new LinkedHashMap<>();
    for (Corruption corruption : Corruption.all(english)) {
      Random random = new Random(seed * 31 + corruption.name().hashCode());
      List<Corrupted> corrupted = new ArrayList<>();
      for (int i = 0; i < text.size(); i++) {
        if (lines.test(i)) {
          int line = i;
          List<String> near =
              english.subList(Math.max(0, i - NEAR), Math.min(text.size(), i + NEAR + 1));
          corruption
              .operation()
              .apply(text.get(i), near, random)
              .filter(wrong -> !wrong.equals(english.get(line)))
              .ifPresent(wrong -> corrupted.add(new Corrupted(line, wrong)));
        }
      }
      all.put(corruption, corrupted);
    }
    return all;
  }
}
