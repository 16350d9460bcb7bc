package breve.summarize.compress;

import breve.model.FloatTensor;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.OnnxModel;
import breve.model.SessionSettings;
import breve.model.Tokenizer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The model {@code compress-en}: a small transformer that says for each piece of a sentence whether
 * its word is kept (after Filippova et al. 2015, <a
 * href="https://aclanthology.org/D15-1042">Sentence Compression by Deletion with LSTMs</a>). One
 * sentence a call, so its result depends on nothing else.
 */
public final class KeepTagger implements KeepModel, AutoCloseable {
  private static final String OUTPUT = "keep_log_probability";

  private final OnnxModel model;
  private final Tokenizer tokenizer;
  private final String signature;
  private final int longest;
  private final int end;

  private KeepTagger(OnnxModel model, Tokenizer tokenizer, ModelDirectory directory) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.signature = directory.signature();
    this.longest = directory.config().path("max_tokens").asInt();
    this.end = directory.config().path("eos_token_id").asInt();
  }

  /**
   * Loads the model.
   *
   * @throws ModelProblem when it is not a compression model
   */
  public static KeepTagger load(ModelDirectory directory) {
    Path file =
        directory
            .onnx("model")
            .orElseThrow(
                () ->
                    new ModelProblem(
                        directory.path().resolve("model.onnx"),
                        "is missing",
                        "export the model with models/recipes/compress-en"))
            .get(0);
    if (!directory.config().path("model_type").asText().equals("breve-compression")) {
      throw new ModelProblem(
          directory.path(), "is no compression model", "name one whose config.json says so");
    }
    Tokenizer tokenizer = Tokenizer.load(directory.tokenizer());
    try {
      OnnxModel model = OnnxModel.load(file, SessionSettings.DEFAULT);
      return new KeepTagger(model, tokenizer, directory);
    } catch (ModelProblem e) {
      tokenizer.close();
      throw e;
    }
  }

  /** {@inheritDoc} Words beyond the model's length are kept. */
  @Override
  public double[] keepLogProbabilities(List<String> words) {
    long[] ids = new long[longest];
    int[] first = new int[words.size()];
    int count = 0;
    int tagged = 0;
    for (String word : words) {
      int[] pieces = tokenizer.pieces(word);
      if (count + pieces.length >= longest) {
        break;
      }
      first[tagged++] = count;
      for (int piece : pieces) {
        ids[count++] = piece;
      }
    }
    ids[count++] = end;
    double[] keep = new double[words.size()]; // the logarithm of 1
    float[] values = run(Arrays.copyOf(ids, count)).values();
    for (int i = 0; i < tagged; i++) {
      keep[i] = values[first[i]];
    }
    return keep;
  }

  private FloatTensor run(long[] ids) {
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    return model.run(
        Map.of("input_ids", new long[][] {ids}, "attention_mask", new long[][] {mask}), OUTPUT);
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
