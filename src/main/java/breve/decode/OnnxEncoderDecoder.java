package breve.decode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.OnnxModel;
import breve.model.SessionSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An encoder and a decoder as Optimum exports them. */
final class OnnxEncoderDecoder implements EncoderDecoder {
  private static final String HIDDEN = "last_hidden_state";

  /** An output that Brève's own models have besides those of Optimum: batch, output, input. */
  private static final String ATTENTION = "cross_attention";

  private final OnnxModel encoder;
  private final DecoderGraph decoder;
  private final RowGather gather;
  private final int maxInputTokens;

  private OnnxEncoderDecoder(
      OnnxModel encoder, DecoderGraph decoder, RowGather gather, int maxInputTokens) {
    this.encoder = encoder;
    this.decoder = decoder;
    this.gather = gather;
    this.maxInputTokens = maxInputTokens;
  }

  /**
   * Loads the merged decoder if the directory has one, else the pair.
   *
   * @throws ModelProblem when the directory has neither, or ONNX Runtime cannot load them
   */
  static OnnxEncoderDecoder load(ModelDirectory directory, SessionSettings settings) {
    JsonNode config = directory.config();
    int maxInputTokens =
        config.path("max_position_embeddings").asInt(config.path("n_positions").asInt(512));
    Optional<List<Path>> merged = directory.onnx("encoder_model", "decoder_model_merged");
    try (Loading loading = new Loading()) {
      List<Path> files = merged.orElseGet(() -> split(directory));
      OnnxModel encoder = loading.add(OnnxModel.load(files.get(0), settings));
      OnnxModel first = loading.add(OnnxModel.load(files.get(1), settings));
      DecoderGraph decoder;
      if (merged.isPresent()) {
        int heads = config.path("decoder_attention_heads").asInt(config.path("num_heads").asInt(1));
        int size = config.path("d_kv").asInt(config.path("d_model").asInt() / heads);
        decoder = new DecoderGraph.Merged(first, heads, size);
      } else {
        decoder =
            new DecoderGraph.Split(first, loading.add(OnnxModel.load(files.get(2), settings)));
      }
      RowGather gather = loading.add(RowGather.load(settings));
      loading.keep();
      return new OnnxEncoderDecoder(encoder, decoder, gather, maxInputTokens);
    }
  }

  private static List<Path> split(ModelDirectory directory) {
    return directory
        .onnx("encoder_model", "decoder_model", "decoder_with_past_model")
        .orElseThrow(
            () ->
                new ModelProblem(
                    directory.path(),
                    "has no encoder_model.onnx with decoder_model_merged.onnx or decoder_model.onnx"
                        + " and decoder_with_past_model.onnx",
                    "export the model with Hugging Face Optimum"));
  }

  @Override
  public int maxInputTokens() {
    return maxInputTokens;
  }

  @Override
  public Decoding start(List<int[]> inputs, int width, int padToken, int startToken) {
    long[][] ids = new long[inputs.size()][width];
    long[][] masks = new long[inputs.size()][width];
    for (int i = 0; i < ids.length; i++) {
      int[] input = inputs.get(i);
      Arrays.fill(ids[i], padToken);
      for (int j = 0; j < input.length; j++) {
        ids[i][j] = input[j];
        masks[i][j] = 1;
      }
    }
    NDManager memory = encoder.newManager();
    try {
      return new OnnxDecoding(
          decoder, gather, memory, masks, encode(memory, ids, masks), startToken);
    } catch (RuntimeException e) {
      memory.close();
      throw e;
    }
  }

  @Override
  public Optional<float[][]> attention(int[] input, int[] output, int startToken) {
    long[][] ids = {Arrays.stream(input).asLongStream().toArray()};
    long[][] masks = {new long[input.length]};
    Arrays.fill(masks[0], 1);
    long[][] targets = {new long[output.length]};
    targets[0][0] = startToken;
    for (int i = 1; i < output.length; i++) {
      targets[0][i] = output[i - 1];
    }
    try (NDManager memory = encoder.newManager()) {
      NDList first =
          new NDList(
              OnnxModel.named("input_ids", OnnxModel.matrix(memory, targets)),
              OnnxModel.named("encoder_attention_mask", OnnxModel.matrix(memory, masks)),
              OnnxModel.named("encoder_hidden_states", encode(memory, ids, masks)));
      NDArray attention = decoder.first(memory, first, 1).get(ATTENTION);
      if (attention == null) {
        return Optional.empty();
      }
      float[] flat = OnnxModel.floats(attention);
      float[][] rows = new float[output.length][];
      Arrays.setAll(rows, i -> Arrays.copyOfRange(flat, i * input.length, (i + 1) * input.length));
      return Optional.of(rows);
    }
  }

  private NDArray encode(NDManager memory, long[][] ids, long[][] masks) {
    try (NDArray input = OnnxModel.named("input_ids", OnnxModel.matrix(memory, ids));
        NDArray mask = OnnxModel.named("attention_mask", OnnxModel.matrix(memory, masks))) {
      return encoder.run(new NDList(input, mask)).get(HIDDEN);
    }
  }

  @Override
  public void close() {
    gather.close();
    decoder.close();
    encoder.close();
  }
}
