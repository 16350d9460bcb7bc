package breve.summarize;

import java.util.List;

/** How much each sentence of an article matters. */
public interface Salience {
  /**
   * Scores all sentences of one article.
   *
   * @param french the article's sentences in document order
   * @return one score each, higher is more salient; comparable within the article only
   */
  double[] scores(List<String> french);

  /** Names the method and, if it has one, its model with hash. */
  String signature();
}
