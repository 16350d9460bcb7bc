package breve.model;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A {@code tokenizer.json}: text to token ids and back. Never truncates; may be used by several
 * threads.
 */
public final class Tokenizer implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;

  private Tokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Loads a tokenizer.
   *
   * @param file a {@code tokenizer.json}
   * @throws ModelProblem when it is not one
   */
  public static Tokenizer load(Path file) {
    Engines.configure();
    try {
      // DJL's own defaults cut at 512 tokens and pad, both in silence.
      return new Tokenizer(
          HuggingFaceTokenizer.newInstance(
              file, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "true")));
    } catch (IOException | RuntimeException e) {
      throw new ModelProblem(file, "cannot be read as a tokenizer", Remedy.restore(file), e);
    }
  }

  /**
   * Token ids of a text, with what the tokenizer adds for the model, such as end of sequence.
   *
   * @param text with no lone surrogates: they would be replaced on the way to native code
   */
  public int[] encode(String text) {
    return ints(tokenizer.encode(text).getIds());
  }

  /**
   * Token ids of a text alone, with nothing added for the model.
   *
   * @param text with no lone surrogates
   */
  public int[] pieces(String text) {
    return ints(tokenizer.encode(text, false, false).getIds());
  }

  private static int[] ints(long[] ids) {
    return Arrays.stream(ids).mapToInt(Math::toIntExact).toArray();
  }

  /** The number of ids that {@link #encode} gives. */
  public int count(String text) {
    return tokenizer.encode(text).getIds().length;
  }

  /** The text of token ids; special tokens are left out. */
  public String decode(List<Integer> ids) {
    return tokenizer.decode(ids.stream().mapToLong(Integer::longValue).toArray(), true);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
