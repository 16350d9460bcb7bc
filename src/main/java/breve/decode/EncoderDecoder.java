package breve.decode;

import java.util.List;
import java.util.Optional;

/**
 * A model that reads token ids and then predicts an output token by token. May be used by several
 * threads, each with its own {@link Decoding}.
 */
public interface EncoderDecoder extends AutoCloseable {
  /** The tokens that an input may have at most, end of sequence included. */
  int maxInputTokens();

  /** Whether an output goes on from its input, as a causal model's does. */
  default boolean continuesInput() {
    return false;
  }

  /**
   * Reads inputs and predicts the first token of each output.
   *
   * @param inputs token ids with their end of sequence; each at least one and at most {@link
   *     #maxInputTokens} long
   * @param width that all inputs are padded to, at least the longest input's
   * @param padToken fills the shorter inputs
   * @param startToken the decoder's first input
   * @return a decoding with one row for each input, in their order
   */
  Decoding start(List<int[]> inputs, int width, int padToken, int startToken);

  /**
   * Which tokens of an input the decoder looks at as it predicts each token of a given output.
   *
   * @param input token ids with their end of sequence
   * @param output token ids with theirs
   * @param startToken the decoder's first input
   * @return a row for each token of the output, a column for each of the input; rows sum to 1.
   *     Empty when the model's graph does not show it
   */
  default Optional<float[][]> attention(int[] input, int[] output, int startToken) {
    return Optional.empty();
  }

  @Override
  void close();
}
