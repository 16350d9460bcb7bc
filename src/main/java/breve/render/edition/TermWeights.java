package breve.render.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** TF-IDF over an edition: each article's terms weighted, each article's weights of length 1. */
final class TermWeights {
  /** Imagined articles without any of the terms: in a small edition a shared term is rare too. */
  private static final int BACKGROUND = 20;

  private final List<TermCounts> counts;
  private final List<double[]> weights = new ArrayList<>();

  /**
   * @param counts how often each term stands in each article
   * @param terms how many terms there are in all
   */
  TermWeights(List<TermCounts> counts, int terms) {
    this.counts = counts;
    int[] articles = new int[terms];
    for (TermCounts article : counts) {
      for (int number : article.numbers()) {
        articles[number]++;
      }
    }
    for (TermCounts article : counts) {
      double[] weight = new double[article.size()];
      for (int i = 0; i < weight.length; i++) {
        double rarity = (double) (counts.size() + BACKGROUND) / articles[article.number(i)];
        weight[i] = (1 + Math.log(article.count(i))) * Math.log(1 + rarity);
      }
      double length = Math.sqrt(sum(Arrays.stream(weight).map(w -> w * w).toArray()));
      weights.add(Arrays.stream(weight).map(w -> w / length).toArray());
    }
  }

  /** Between 0, nothing in common, and 1, the same terms. */
  double cosine(int a, int b) {
    TermCounts x = counts.get(a);
    TermCounts y = counts.get(b);
    double[] products = new double[Math.min(x.size(), y.size())];
    int common = 0;
    for (int i = 0, j = 0; i < x.size() && j < y.size(); ) {
      if (x.number(i) == y.number(j)) {
        products[common++] = weights.get(a)[i++] * weights.get(b)[j++];
      } else if (x.number(i) < y.number(j)) {
        i++;
      } else {
        j++;
      }
    }
    return sum(Arrays.copyOf(products, common));
  }

  /** Sorted first, so that it rounds the same way however the terms are numbered. */
  private static double sum(double[] terms) {
    Arrays.sort(terms);
    return Arrays.stream(terms).sum();
  }
}
