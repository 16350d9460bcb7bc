package breve.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * A token and the stretch of the text that it stands for.
   *
   * @param start in UTF-16 units
   * @param end exclusive; the same as {@code start} for what the tokenizer adds, such as end of
   *     sequence
   */
  public record Token(int id, int start, int end) {}

  /** The tokens of a text, as {@link #encode} gives them, with their places. */
  public List<Token> tokens(String text) {
    Encoding encoding = tokenizer.encode(text);
    long[] ids = encoding.getIds();
    CharSpan[] spans = encoding.getCharTokenSpans();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      // Spans count code points, and there is none for a special token.
      int start = spans[i] == null ? 0 : text.offsetByCodePoints(0, spans[i].getStart());
      int end = spans[i] == null ? 0 : text.offsetByCodePoints(0, spans[i].getEnd());
      tokens.add(new Token(Math.toIntExact(ids[i]), start, end));
    }
    return List.copyOf(tokens);
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
