package breve.summarize;

import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.OnnxModel;
import breve.model.SessionSettings;
import breve.model.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The model {@code salience-fr}: how much of an abstract each sentence of an article is likely to
 * hold for each of its words, from the words that recur, come early or stand in the headline. The
 * sentences that together cover most of it in a short summary stand above all others. Recipe and
 * sources: {@code models/recipes/salience-fr}.
 *
 * <p>One article a call, so its scores depend on nothing else. May be used by several threads.
 */
public final class SalienceModel implements Salience, AutoCloseable {
  private static final String TYPE = "breve-salience";

  /** Later sentences are not read; they count as the least salient. */
  private static final int MOST_SENTENCES = 500;

  /** The fewest words of a first sentence that tells the news; a shorter one only leads to it. */
  private static final int LEDE = 10;

  /** What an average choice is worth for each word, on the scale of the model's scores. */
  private static final double AVERAGE = 4.2;

  /** How far a sentence that was chosen stands above one that was not, beside the scores' range. */
  private static final double TOGETHER = 0.3;

  private final OnnxModel model;
  private final Tokenizer tokenizer;
  private final String signature;
  private final int longest;
  private final long pad;
  private final long end;
  private final long headlineMark;

  private SalienceModel(OnnxModel model, Tokenizer tokenizer, ModelDirectory directory) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.signature = "salience:" + directory.signature();
    this.longest = directory.config().path("max_tokens").asInt();
    this.pad = directory.config().path("pad_token_id").asLong();
    this.end = directory.config().path("eos_token_id").asLong();
    this.headlineMark = directory.config().path("headline_token_id").asLong();
  }

  /** Whether a directory says that it holds such a model. */
  public static boolean isIn(ModelDirectory directory) {
    return directory.config().path("model_type").asText().equals(TYPE);
  }

  /**
   * Loads the model.
   *
   * @throws ModelProblem when it is not a salience model, or cannot be loaded
   */
  public static SalienceModel load(ModelDirectory directory) {
    if (!isIn(directory)) {
      throw new ModelProblem(
          directory.path(), "is no salience model", "name one whose config.json says " + TYPE);
    }
    var file =
        directory
            .onnx("model")
            .orElseThrow(
                () ->
                    new ModelProblem(
                        directory.path().resolve("model.onnx"),
                        "is missing",
                        "export the model with models/recipes/salience-fr"))
            .get(0);
    Tokenizer tokenizer = Tokenizer.load(directory.tokenizer());
    try {
      return new SalienceModel(OnnxModel.load(file, SessionSettings.DEFAULT), tokenizer, directory);
    } catch (ModelProblem e) {
      tokenizer.close();
      throw e;
    }
  }

  @Override
  public double[] scores(List<String> french) {
    return scores(Optional.empty(), french);
  }

  /**
   * {@inheritDoc} The sentences that the model chose together come first. Among them, and among the
   * others, a score is what the sentence is worth as a bullet: the model's worth for each word,
   * times the words that a bullet has room for. The first sentence counts as much as the best:
   * OrangeSum's abstracts are the first paragraphs of its articles, taken away from them, so the
   * model has not seen the sentence that says most.
   */
  @Override
  public double[] scores(Optional<String> headline, List<String> french) {
    double[] chosen = worthPerWord(headline, french);
    double[] together = ChosenSet.share(chosen, french);
    double[] worth = ChosenSet.worth(chosen, together);
    double[] scores = new double[worth.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (AVERAGE + worth[i]) * Math.min(words(french.get(i)), Bullet.MOST_WORDS);
    }
    double range = range(scores);
    for (int i = 0; i < scores.length; i++) {
      scores[i] += TOGETHER * range * together[i];
    }
    if (!french.isEmpty() && words(french.get(0)) >= LEDE) {
      scores[0] = Arrays.stream(scores).max().orElseThrow();
    }
    return scores;
  }

  private static double range(double[] scores) {
    return Arrays.stream(scores).max().orElse(0) - Arrays.stream(scores).min().orElse(0);
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  /** What the model says of each sentence, 0 being the article's average: it fills a budget. */
  double[] worthPerWord(Optional<String> headline, List<String> french) {
    int read = Math.min(french.size(), MOST_SENTENCES);
    if (read == 0) {
      return new double[0];
    }
    List<long[]> rows = new ArrayList<>();
    headline.map(text -> row(text, LongStream.of(headlineMark))).ifPresent(rows::add);
    french.subList(0, read).forEach(text -> rows.add(row(text, LongStream.empty())));
    float[] values = run(rows);
    int skipped = rows.size() - read;
    double[] scores = new double[french.size()];
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < read; i++) {
      scores[i] = values[skipped + i];
      lowest = Math.min(lowest, scores[i]);
    }
    Arrays.fill(scores, read, scores.length, lowest);
    return scores;
  }

  /** The model's pieces of a text behind those given, cut so that the end mark stands within. */
  private long[] row(String text, LongStream first) {
    LongStream pieces = Arrays.stream(tokenizer.pieces(text)).asLongStream();
    return LongStream.concat(
            LongStream.concat(first, pieces).limit(longest - 1L), LongStream.of(end))
        .toArray();
  }

  private float[] run(List<long[]> rows) {
    int width = rows.stream().mapToInt(row -> row.length).max().orElseThrow();
    long[][] ids = new long[rows.size()][width];
    long[][] mask = new long[rows.size()][width];
    for (int i = 0; i < ids.length; i++) {
      long[] row = rows.get(i);
      Arrays.fill(ids[i], pad);
      System.arraycopy(row, 0, ids[i], 0, row.length);
      Arrays.fill(mask[i], 0, row.length, 1);
    }
    return model.run(Map.of("input_ids", ids, "attention_mask", mask), "scores").values();
  }

  @Override
  public String signature() {
    return signature;
  }

  @Override
  public void close() {
    model.close();
    tokenizer.close();
  }
}
