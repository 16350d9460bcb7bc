package breve.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A {@code tokenizer.json}: text to token ids and back. Never truncates; may be used by several
 * threads.
 */
public final class Tokenizer implements AutoCloseable {
  /** DJL's own defaults cut at 512 tokens and pad, both in silence. */
  private static final Map<String, String> OPTIONS =
      Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "true");

  /** Stands for bytes that are no character; of ByT5's, transformers leaves them out. */
  private static final String NO_CHARACTER = "\uFFFD";

  private final HuggingFaceTokenizer tokenizer;

  /** Makes texts of ids; the same as the other where one file does both. */
  private final HuggingFaceTokenizer writing;

  private final List<String> added;

  /** Whether pieces are single bytes: those that make no character are then left out of texts. */
  private final boolean bytes;

  private Tokenizer(
      HuggingFaceTokenizer tokenizer,
      HuggingFaceTokenizer writing,
      List<String> added,
      boolean bytes) {
    this.tokenizer = tokenizer;
    this.writing = writing;
    this.added = added;
    this.bytes = bytes;
  }

  /**
   * Loads the tokenizer of a model: its {@code tokenizer.json}, or one that is made of the files of
   * Marian, M2M100 and ByT5, which come without.
   *
   * @throws ModelProblem when there is none, or it cannot be read
   */
  public static Tokenizer load(ModelDirectory directory) {
    if (directory.hasTokenizer()) {
      return load(directory.tokenizer());
    }
    ConvertedTokenizer converted =
        ConvertedTokenizer.of(directory.path()).orElseThrow(directory::withoutTokenizer);
    Engines.configure();
    HuggingFaceTokenizer reading = of(converted.reading(), directory);
    List<String> added = AddedPieces.of(converted.reading());
    if (converted.writing().equals(converted.reading())) {
      return new Tokenizer(reading, reading, added, true);
    }
    try {
      return new Tokenizer(reading, of(converted.writing(), directory), added, false);
    } catch (ModelProblem e) {
      reading.close();
      throw e;
    }
  }

  private static HuggingFaceTokenizer of(JsonNode json, ModelDirectory directory) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(bytes), OPTIONS);
    } catch (IOException | RuntimeException e) {
      throw new ModelProblem(
          directory.path(), "has a tokenizer that is not understood", "install it again", e);
    }
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
      HuggingFaceTokenizer both = HuggingFaceTokenizer.newInstance(file, OPTIONS);
      return new Tokenizer(both, both, AddedPieces.of(file), false);
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
    String text = writing.decode(ids.stream().mapToLong(Integer::longValue).toArray(), true);
    return bytes ? text.replace(NO_CHARACTER, "") : text;
  }

  /** Pieces that are not learned from text, such as {@code </s>} and {@code __fr__}. */
  public List<String> added() {
    return added;
  }

  /** The id of a piece that stands for itself, such as {@code <s>} or {@code __fr__}, if any. */
  public OptionalInt special(String piece) {
    Encoding encoding = tokenizer.encode(piece, false, false);
    return encoding.getIds().length == 1 && encoding.getTokens()[0].equals(piece)
        ? OptionalInt.of(Math.toIntExact(encoding.getIds()[0]))
        : OptionalInt.empty();
  }

  @Override
  public void close() {
    tokenizer.close();
    if (writing != tokenizer) {
      writing.close();
    }
  }
}
