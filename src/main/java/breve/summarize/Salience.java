package breve.summarize;

import java.util.List;
import java.util.Optional;

/** How much each sentence of an article matters. */
public interface Salience {
  /**
   * Scores all sentences of one article.
   *
   * @param french the article's sentences in document order
   * @return one score each, higher is more salient; comparable within the article only
   */
  double[] scores(List<String> french);

  /**
   * Scores all sentences of one article that may have a headline.
   *
   * @param headline the article's own, never one made from its text
   * @param french the article's sentences in document order, without headings and captions
   * @return as {@link #scores(List)}, which is all there is to a method that reads no headline
   */
  default double[] scores(Optional<String> headline, List<String> french) {
    return scores(french);
  }

  /** Names the method and, if it has one, its model with hash. */
  String signature();
}
