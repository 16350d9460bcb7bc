package breve.decode;

import java.util.List;

/**
 * A model that reads token ids and then predicts an output token by token. May be used by several
 * threads, each with its own {@link Decoding}.
 */
public interface EncoderDecoder extends AutoCloseable {
  /** The tokens that an input may have at most, end of sequence included. */
  int maxInputTokens();

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

  @Override
  void close();
}
