package breve.translate;

import breve.decode.Hypothesis;
import java.util.List;

/**
 * What batching needs from a translation model. Safe for use by several threads at once.
 *
 * <p>Hides tensors and sessions from this room, so that batching can be tested without a model.
 */
public interface SentenceModel extends AutoCloseable {
  /** The token ids of a French text, with the end-of-sequence token. */
  List<Integer> encode(String french);

  /** How many tokens a text is for the model, with nothing added; a rare word is many. */
  default int pieces(String text) {
    return encode(text).size();
  }

  /** The English that target token ids stand for. */
  String decode(List<Integer> tokens);

  /**
   * Translates a batch.
   *
   * @param batch token ids of each source, as {@link #encode} gives them
   * @return for each source its hypotheses, best first, at least one
   */
  List<List<Hypothesis>> generate(List<List<Integer>> batch);

  /**
   * The same with more beams: slower, for sentences whose usual translation a check rejects.
   *
   * @param batch as for {@link #generate}
   */
  List<List<Hypothesis>> generateWider(List<List<Integer>> batch);

  /**
   * The greatest length in tokens at which it still translates well. Longer sentences are cut,
   * since models that have learnt from sentences lose themselves in lists and transcripts.
   */
  default int comfortableSourceTokens() {
    return maxSourceTokens();
  }

  /**
   * What each piece of an English sentence came from, in the order of the English.
   *
   * @return empty when the model does not show it
   */
  default List<AttentionLink> links(String french, String english) {
    return List.of();
  }

  /** The longest source, in tokens, that the model translates well. */
  int maxSourceTokens();

  /** Which sentences may share a batch without changing each other's translation. */
  BatchRule batchRule();

  /** Model id and hash, decoding settings. */
  String signature();

  @Override
  void close();
}
