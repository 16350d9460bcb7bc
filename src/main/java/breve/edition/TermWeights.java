package breve.edition;

import java.util.Arrays;
import java.util.List;

/** TF-IDF over an edition: each article's terms weighted, each article's weights of length 1. */
final class TermWeights {
  /** Imagined articles without any of the terms: in a small edition a shared term is rare too. */
  private static final int BACKGROUND = 60;

  private final List<TermCounts> counts;

  /** Of each term; 0 for one that no article has. */
  private final double[] rarity;

  /** Of each article's weights before they are scaled. */
  private final double[] length;

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
    rarity = new double[terms];
    for (int i = 0; i < terms; i++) {
      rarity[i] =
          articles[i] == 0 ? 0 : Math.log(1 + (double) (counts.size() + BACKGROUND) / articles[i]);
    }
    length = counts.stream().mapToDouble(this::length).toArray();
  }

  private double length(TermCounts of) {
    double[] squares = new double[of.size()];
    for (int i = 0; i < squares.length; i++) {
      double weight = unscaled(of, i);
      squares[i] = weight * weight;
    }
    return Math.sqrt(sum(squares));
  }

  private double unscaled(TermCounts of, int n) {
    return (1 + Math.log(of.count(n))) * rarity[of.number(n)];
  }

  /** Of two articles: between 0, nothing in common, and 1, the same terms. */
  double cosine(int a, int b) {
    double product = product(counts.get(a), counts.get(b));
    return product == 0 ? 0 : product / (length[a] * length[b]);
  }

  /** Of an article and the terms of several. */
  double cosine(int a, TermCounts pool) {
    double product = product(counts.get(a), pool);
    return product == 0 ? 0 : product / (length[a] * length(pool));
  }

  private double product(TermCounts x, TermCounts y) {
    double[] products = new double[Math.min(x.size(), y.size())];
    int common = 0;
    for (int i = 0, j = 0; i < x.size() && j < y.size(); ) {
      if (x.number(i) == y.number(j)) {
        products[common++] = unscaled(x, i++) * unscaled(y, j++);
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
