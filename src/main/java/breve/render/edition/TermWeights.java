package breve.render.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** TF-IDF over an edition: each article's terms weighted, each article's weights of length 1. */
final class TermWeights {
  /** Imagined articles without any of the terms: in a small edition a shared term is rare too. */
  private static final int BACKGROUND = 20;

  private final List<Map<String, Double>> weights = new ArrayList<>();

  /**
   * @param counts how often each term stands in each article
   */
  TermWeights(List<Map<String, Integer>> counts) {
    Map<String, Integer> articles = new HashMap<>();
    for (Map<String, Integer> article : counts) {
      article.keySet().forEach(term -> articles.merge(term, 1, Integer::sum));
    }
    for (Map<String, Integer> article : counts) {
      Map<String, Double> unscaled = new HashMap<>();
      article.forEach(
          (term, count) ->
              unscaled.put(
                  term,
                  (1 + Math.log(count))
                      * Math.log(1 + (double) (counts.size() + BACKGROUND) / articles.get(term))));
      double length = Math.sqrt(sum(unscaled.values().stream().mapToDouble(w -> w * w).toArray()));
      unscaled.replaceAll((term, weight) -> weight / length);
      weights.add(unscaled);
    }
  }

  /** Between 0, nothing in common, and 1, the same terms. */
  double cosine(int a, int b) {
    Map<String, Double> x = weights.get(a);
    Map<String, Double> y = weights.get(b);
    return sum(
        x.keySet().stream()
            .filter(y::containsKey)
            .mapToDouble(term -> x.get(term) * y.get(term))
            .toArray());
  }

  /** Sorted first, so that it rounds the same way whatever the order of a hash map. */
  private static double sum(double[] terms) {
    Arrays.sort(terms);
    return Arrays.stream(terms).sum();
  }
}
