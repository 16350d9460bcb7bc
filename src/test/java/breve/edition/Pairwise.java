package breve.edition;

import breve.edition.LabelledNights.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * What was said, how much of it is right, and how much could have been said.
 *
 * @param right said and true
 */
record Pairwise(int right, int said, int trueOnes) {
  /** Over all pairs of articles: whether they are said to be of one story. */
  static Pairwise of(List<Labelled> articles, BiPredicate<Labelled, Labelled> same) {
    int right = 0;
    int said = 0;
    int all = 0;
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        boolean true_ = articles.get(i).story().equals(articles.get(j).story());
        boolean yes = same.test(articles.get(i), articles.get(j));
        right += true_ && yes ? 1 : 0;
        said += yes ? 1 : 0;
        all += true_ ? 1 : 0;
      }
    }
    return new Pairwise(right, said, all);
  }

  /** Both together. */
  Pairwise plus(Pairwise other) {
    return new Pairwise(right + other.right, said + other.said, trueOnes + other.trueOnes);
  }

  double precision() {
    return said == 0 ? 1 : (double) right / said;
  }

  double recall() {
    return (double) right / trueOnes;
  }

  /** The harmonic mean of both. */
  double f1() {
    return 2.0 * right / (said + trueOnes);
  }

  /** As a row of the table in {@code docs/stories.md}. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%.3f (%d of %d) | %.3f (%d of %d) | %.3f",
        precision(),
        right,
        said,
        recall(),
        right,
        trueOnes,
        f1());
  }
}
