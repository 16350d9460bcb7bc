package breve.edition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how many features each two articles share, without comparing every pair. */
final class Sharing {
  /** A feature of more articles than this is passed over: it would pair all with all. */
  private static final int COMMON = 100;

  private final List<int[]> features;

  /** A feature in the upper half, an article that has it in the lower; sorted. */
  private final long[] holders;

  /**
   * @param features of each article, each feature once
   */
  Sharing(List<int[]> features) {
    this.features = features;
    this.holders = new long[features.stream().mapToInt(f -> f.length).sum()];
    int at = 0;
    for (int article = 0; article < features.size(); article++) {
      for (int feature : features.get(article)) {
        holders[at++] = holding(feature, article);
      }
    }
    Arrays.sort(holders);
  }

  private static long holding(int feature, int article) {
    return ((long) feature << Integer.SIZE) + article;
  }

  /** The later articles that share a feature with this one, and how many they share. */
  Map<Integer, Integer> with(int article) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (int feature : features.get(article)) {
      int found = Arrays.binarySearch(holders, holding(feature, 0));
      int first = found < 0 ? -found - 1 : found;
      int end = first;
      while (end < holders.length && holders[end] >> Integer.SIZE == feature) {
        end++;
      }
      for (int i = first; end - first <= COMMON && i < end; i++) {
        int other = (int) holders[i];
        if (other > article) {
          shared.merge(other, 1, Integer::sum);
        }
      }
    }
    return shared;
  }
}
