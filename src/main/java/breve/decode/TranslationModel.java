package breve.decode;

import breve.model.Direction;
import breve.model.ModelCard;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.SessionSettings;
import breve.model.Tokenizer;
import java.util.Optional;
import java.util.function.Function;

/**
 * A loaded translation model: tokenizer, encoder and decoder, and how its outputs are searched for.
 * Its weights are in memory once, however many threads use it.
 */
public final class TranslationModel implements AutoCloseable {
  private final ModelDirectory directory;
  private final Tokenizer tokenizer;
  private final EncoderDecoder encoderDecoder;
  private final GenerationConfig config;
  private final Function<String, int[]> encoder;

  private TranslationModel(
      ModelDirectory directory,
      Tokenizer tokenizer,
      EncoderDecoder encoderDecoder,
      Function<String, int[]> encoder,
      GenerationConfig config) {
    this.directory = directory;
    this.tokenizer = tokenizer;
    this.encoderDecoder = encoderDecoder;
    this.encoder = encoder;
    this.config = config;
  }

  /**
   * Loads a model.
   *
   * @param directory verified when it was opened
   * @param settings of its sessions
   * @throws ModelProblem when a part is missing or cannot be loaded
   */
  public static TranslationModel load(ModelDirectory directory, SessionSettings settings) {
    return load(directory, settings, Direction.UNSAID);
  }

  /**
   * Loads a model.
   *
   * @param directory verified when it was opened
   * @param settings of its sessions
   * @param direction in which it is to translate, where it knows several
   * @throws ModelProblem when a part is missing or cannot be loaded, or it does not know a language
   */
  public static TranslationModel load(
      ModelDirectory directory, SessionSettings settings, Direction direction) {
    GenerationConfig config = GenerationConfig.of(directory, direction);
    try (Loading loading = new Loading()) {
      Tokenizer tokenizer = loading.add(Tokenizer.load(directory));
      EncoderDecoder model;
      Asked asked;
      if (OnnxCausal.isIn(directory)) {
        OnnxCausal causal = loading.add(OnnxCausal.load(directory, settings));
        Prompt prompt = Prompt.of(directory, tokenizer, causal.sharesPrompt());
        asked = new Asked(prompt::encode, config);
        model = causal;
      } else {
        asked = Asked.of(directory, tokenizer, direction, config);
        model = loading.add(OnnxEncoderDecoder.load(directory, settings));
      }
      loading.keep();
      return new TranslationModel(directory, tokenizer, model, asked.encoder(), asked.config());
    }
  }

  public ModelDirectory directory() {
    return directory;
  }

  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** What the model is given for a source: its pieces, or a prompt with them. */
  public int[] encode(String source) {
    return encoder.apply(source);
  }

  public EncoderDecoder encoderDecoder() {
    return encoderDecoder;
  }

  /** How the model's own files say that outputs are searched for. */
  public GenerationConfig config() {
    return config;
  }

  /** The tokens that an input may have at most, end of sequence included. */
  public int maxInputTokens() {
    return encoderDecoder.maxInputTokens();
  }

  /** Which inputs may share a batch, as the model's card says; without a card none. */
  public Batching batching() {
    return directory.card().map(ModelCard::batchInvariant).orElse(false)
        ? Batching.BUCKETS
        : Batching.SINGLE;
  }

  /** A generator that searches as the model's files say. */
  public Generator generator() {
    return generator(config);
  }

  /** A generator that searches otherwise. */
  public Generator generator(GenerationConfig other) {
    return new Generator(encoderDecoder, other, batching());
  }

  /** A generator whose model's time is taken; for benchmarks. */
  public Generator timedGenerator(GenerationConfig other, StageTimes times) {
    return new Generator(new TimedEncoderDecoder(encoderDecoder, times), other, batching());
  }

  /**
   * Which French tokens the decoder looks at for each English one; see {@link
   * EncoderDecoder#attention}.
   */
  public Optional<float[][]> attention(int[] french, int[] english) {
    return encoderDecoder.attention(french, english, config.startToken());
  }

  @Override
  public void close() {
    encoderDecoder.close();
    tokenizer.close();
  }
}
