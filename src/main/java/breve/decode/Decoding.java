package breve.decode;

/**
 * A decoding in progress: one row for each partial output, with the keys and values that the
 * decoder keeps for it. For one thread.
 */
public interface Decoding extends AutoCloseable {
  /** The number of partial outputs. */
  int rows();

  /** The number of tokens that the model knows. */
  int vocabulary();

  /**
   * The model's prediction of each row's next token: unnormalised log-probabilities, row by row,
   * {@link #rows} times {@link #vocabulary}. The caller may overwrite them.
   */
  float[] logits();

  /**
   * Goes on by one token: new row {@code i} is the old row {@code parents[i]} followed by {@code
   * tokens[i]}. Rows may be repeated and left out; rows of the same input stay together.
   *
   * @param parents old rows
   * @param tokens the token that follows each
   */
  void next(int[] parents, int[] tokens);

  @Override
  void close();
}
