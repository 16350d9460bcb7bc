package breve.decode;

import java.util.List;

/** The search for one input's outputs, advanced one token at a time. */
interface SearchState {
  /**
   * Takes the model's predictions for this input's partial outputs.
   *
   * @param logits of all rows of the batch; this input's may be overwritten
   * @param firstRow the first row of this input; it has {@link #width} of them
   * @param vocabulary length of a row
   */
  void advance(float[] logits, int firstRow, int vocabulary);

  /** Whether nothing can be gained by going on. */
  boolean isDone();

  /** The number of partial outputs. */
  int width();

  /** The partial output, before the last {@link #advance}, that partial output i goes on from. */
  int parent(int i);

  /** The last token of partial output i. */
  int token(int i);

  /** The outputs found, best first; at least one once the search is done. */
  List<Hypothesis> hypotheses();
}
