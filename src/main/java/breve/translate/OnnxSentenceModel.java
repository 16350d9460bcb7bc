package breve.translate;

import breve.decode.Batching;
import breve.decode.GenerationConfig;
import breve.decode.Generator;
import breve.decode.Hypothesis;
import breve.decode.TranslationModel;
import breve.language.Span;
import breve.model.Direction;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.SessionSettings;
import breve.model.Tokenizer.Token;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A translation model from a model directory. */
public final class OnnxSentenceModel implements SentenceModel {
  /** Beams of the wider search: twice the usual, and enough to be worth it after greedy search. */
  private static final int FEWEST_WIDER_BEAMS = 4;

  /** Sentences of news are shorter; what is longer begins to loop, and ends at the limit. */
  private static final int COMFORTABLE = 128;

  private final TranslationModel model;
  private final Direction direction;
  private final Generator generator;
  private final Generator wider;
  private final BatchSize batchSize;

  public OnnxSentenceModel(TranslationModel model, Generator generator, BatchSize batchSize) {
    this(model, Direction.UNSAID, generator, batchSize);
  }

  private OnnxSentenceModel(
      TranslationModel model, Direction direction, Generator generator, BatchSize batchSize) {
    this.model = model;
    this.direction = direction;
    this.generator = generator;
    GenerationConfig config = generator.config();
    this.wider = model.generator(config.withBeams(widerBeams(config.beams())));
    this.batchSize = batchSize;
  }

  /** Beams of the wider search that mends what a search with so many beams got wrong. */
  public static int widerBeams(int beams) {
    return Math.max(FEWEST_WIDER_BEAMS, 2 * beams);
  }

  /**
   * Loads a model, for batches as large as is good for speed.
   *
   * @param directory verified when it was opened
   * @param beams of the search instead of what the model's files say; 1 is greedy search
   * @throws ModelProblem when a part is missing or cannot be loaded
   */
  public static OnnxSentenceModel load(ModelDirectory directory, OptionalInt beams) {
    return load(directory, beams, Direction.UNSAID, BatchSize.LARGEST);
  }

  /**
   * Loads a model; its weights are in memory once, however many threads translate.
   *
   * @param directory verified when it was opened
   * @param beams of the search instead of what the model's files say; 1 is greedy search
   * @param direction in which it is to translate, where it knows several
   * @param batchSize at most
   * @throws ModelProblem when a part is missing or cannot be loaded
   */
  public static OnnxSentenceModel load(
      ModelDirectory directory, OptionalInt beams, Direction direction, BatchSize batchSize) {
    TranslationModel model = TranslationModel.load(directory, SessionSettings.DEFAULT, direction);
    GenerationConfig config = withBeams(model.config(), beams);
    return new OnnxSentenceModel(model, direction, model.generator(config), batchSize);
  }

  /** How a model would be searched; reads its settings, not its weights. */
  public static GenerationConfig search(
      ModelDirectory directory, OptionalInt beams, Direction direction) {
    return withBeams(GenerationConfig.of(directory, direction), beams);
  }

  private static GenerationConfig withBeams(GenerationConfig config, OptionalInt beams) {
    return beams.isPresent() ? config.withBeams(beams.getAsInt()) : config;
  }

  /** The signature of the model that {@link #load} would load; reads no weights. */
  public static String signature(ModelDirectory directory, OptionalInt beams) {
    return signature(directory, beams, Direction.UNSAID);
  }

  /** The same for a direction of translation that the user says. */
  public static String signature(ModelDirectory directory, OptionalInt beams, Direction direction) {
    return signature(directory, search(directory, beams, direction), direction);
  }

  private static String signature(
      ModelDirectory directory, GenerationConfig config, Direction direction) {
    return "translation:"
        + directory.signature()
        + ","
        + config.signature()
        + direction.signature();
  }

  @Override
  public List<Integer> encode(String french) {
    return Arrays.stream(model.encode(french)).boxed().toList();
  }

  @Override
  public int pieces(String text) {
    return model.tokenizer().pieces(text).length;
  }

  @Override
  public String decode(List<Integer> tokens) {
    return model.tokenizer().decode(tokens).strip();
  }

  @Override
  public List<List<Hypothesis>> generate(List<List<Integer>> batch) {
    return generator.generate(inputs(batch));
  }

  @Override
  public List<List<Hypothesis>> generateWider(List<List<Integer>> batch) {
    return wider.generate(inputs(batch));
  }

  @Override
  public List<AttentionLink> links(String french, String english) {
    List<Token> source = model.tokenizer().tokens(french);
    List<Token> target = model.tokenizer().tokens(english);
    if (source.size() > model.maxInputTokens() || target.size() > generator.config().maxLength()) {
      return List.of();
    }
    return model.attention(ids(source), ids(target)).stream()
        .flatMap(
            rows ->
                IntStream.range(0, target.size())
                    .mapToObj(i -> link(target.get(i), source, rows[i])))
        .filter(link -> link.english().start() < link.english().end())
        .toList();
  }

  /**
   * The source token with the most attention, end of sequence aside, where attention goes to rest.
   */
  private static AttentionLink link(Token target, List<Token> source, float[] attention) {
    int most = 0;
    for (int i = 1; i < source.size(); i++) {
      Token token = source.get(i);
      if (token.start() < token.end() && attention[i] > attention[most]) {
        most = i;
      }
    }
    Token seen = source.get(most);
    return new AttentionLink(
        new Span(target.start(), target.end()),
        new Span(seen.start(), seen.end()),
        attention[most]);
  }

  private static int[] ids(List<Token> tokens) {
    return tokens.stream().mapToInt(Token::id).toArray();
  }

  private static List<int[]> inputs(List<List<Integer>> batch) {
    return batch.stream().map(s -> s.stream().mapToInt(Integer::intValue).toArray()).toList();
  }

  @Override
  public int maxSourceTokens() {
    return model.maxInputTokens();
  }

  @Override
  public int comfortableSourceTokens() {
    return Math.min(COMFORTABLE, maxSourceTokens());
  }

  @Override
  public BatchRule batchRule() {
    return model.batching() == Batching.SINGLE
        ? BatchRule.ALONE
        : new BatchRule(batchSize.sentences(), batchSize.tokens(), generator::width);
  }

  @Override
  public String signature() {
    return signature(model.directory(), generator.config(), direction);
  }

  @Override
  public void close() {
    model.close();
  }
}
