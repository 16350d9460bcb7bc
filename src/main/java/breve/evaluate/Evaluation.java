package breve.evaluate;

import java.util.List;

/**
 * What an evaluation found.
 *
 * @param task {@code translation}, {@code summary} or {@code compression}
 * @param pairs the number of pairs scored
 * @param scores the scores of all pairs
 * @param classes the scores of the pairs of a kind, if there are kinds
 * @param comparisons each score beside the baseline's, if there is a baseline
 */
public record Evaluation(
    String task, int pairs, List<Score> scores, List<Group> classes, List<Comparison> comparisons) {
  public Evaluation {
    scores = List.copyOf(scores);
    classes = List.copyOf(classes);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * The pairs of one kind.
   *
   * @param name the kind
   * @param pairs how many there are
   * @param scores their scores; none where there are no pairs
   */
  public record Group(String name, int pairs, List<Score> scores) {
    public Group {
      scores = List.copyOf(scores);
    }
  }
}
