package breve.translate;

import breve.decode.Batching;
import breve.decode.GenerationConfig;
import breve.decode.Generator;
import breve.decode.Hypothesis;
import breve.decode.TranslationModel;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.SessionSettings;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** A translation model from a model directory. */
public final class OnnxSentenceModel implements SentenceModel {
  /** Beyond this, padding and waiting for the last sentence cost more than sharing saves. */
  private static final int BATCH_SENTENCES = 16;

  private static final int BATCH_TOKENS = 1024;

  /** Beams of the wider search: twice the usual, and enough to be worth it after greedy search. */
  private static final int FEWEST_WIDER_BEAMS = 4;

  private final TranslationModel model;
  private final Generator generator;
  private final Generator wider;

  OnnxSentenceModel(TranslationModel model, Generator generator) {
    this.model = model;
    this.generator = generator;
    GenerationConfig config = generator.config();
    this.wider =
        model.generator(config.withBeams(Math.max(FEWEST_WIDER_BEAMS, 2 * config.beams())));
  }

  /**
   * Loads a model; its weights are in memory once, however many threads translate.
   *
   * @param directory verified when it was opened
   * @param beams of the search instead of what the model's files say; 1 is greedy search
   * @throws ModelProblem when a part is missing or cannot be loaded
   */
  public static OnnxSentenceModel load(ModelDirectory directory, OptionalInt beams) {
    TranslationModel model = TranslationModel.load(directory, SessionSettings.DEFAULT);
    GenerationConfig config = model.config();
    return new OnnxSentenceModel(
        model, model.generator(beams.isPresent() ? config.withBeams(beams.getAsInt()) : config));
  }

  @Override
  public List<Integer> encode(String french) {
    return Arrays.stream(model.tokenizer().encode(french)).boxed().toList();
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

  private static List<int[]> inputs(List<List<Integer>> batch) {
    return batch.stream().map(s -> s.stream().mapToInt(Integer::intValue).toArray()).toList();
  }

  @Override
  public int maxSourceTokens() {
    return model.maxInputTokens();
  }

  @Override
  public BatchRule batchRule() {
    return model.batching() == Batching.SINGLE
        ? BatchRule.ALONE
        : new BatchRule(BATCH_SENTENCES, BATCH_TOKENS, generator::width);
  }

  @Override
  public String signature() {
    return "translation:" + model.directory().signature() + "," + generator.config().signature();
  }

  @Override
  public void close() {
    model.close();
  }
}
