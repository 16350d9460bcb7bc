package breve.decode;

import ai.djl.ndarray.NDManager;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.OnnxModel;
import breve.model.SessionSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * A decoder alone, which goes on from a prompt. Its graph is Optimum's text-generation-with-past.
 * In Brève's own exports the keys and values of the prompt are inputs of their own ({@code
 * prefix_key_values.0.key} and so on), which all beams of a sentence share.
 */
final class OnnxCausal implements EncoderDecoder {
  private final OnnxModel graph;
  private final RowGather gather;
  private final CausalShape shape;
  private final int maxInputTokens;

  private OnnxCausal(OnnxModel graph, RowGather gather, CausalShape shape, int maxInputTokens) {
    this.graph = graph;
    this.gather = gather;
    this.shape = shape;
    this.maxInputTokens = maxInputTokens;
  }

  /** Whether a directory holds a decoder alone. */
  static boolean isIn(ModelDirectory directory) {
    return directory.onnx("encoder_model").isEmpty() && directory.onnx("model").isPresent();
  }

  /**
   * Loads {@code model.onnx}.
   *
   * @throws ModelProblem when ONNX Runtime cannot load it, or it keeps no keys and values
   */
  static OnnxCausal load(ModelDirectory directory, SessionSettings settings) {
    Path file = directory.onnx("model").orElseThrow().get(0);
    try (Loading loading = new Loading()) {
      OnnxModel graph = loading.add(OnnxModel.load(file, settings));
      if (!graph.inputs().contains(CausalShape.PAST + "0.key")) {
        throw new ModelProblem(
            file,
            "keeps no keys and values of what came before",
            "export it with optimum-cli export onnx --task text-generation-with-past");
      }
      RowGather gather = loading.add(RowGather.load(settings));
      loading.keep();
      // Half of the positions for the prompt, half for what is made of it.
      int positions = directory.config().path("max_position_embeddings").asInt(512);
      return new OnnxCausal(graph, gather, CausalShape.of(directory.config()), positions / 2);
    }
  }

  /** Whether this is an export of Brève's own recipes. */
  boolean sharesPrompt() {
    return graph.inputs().contains(CausalShape.PREFIX_MASK);
  }

  @Override
  public boolean continuesInput() {
    return true;
  }

  @Override
  public int maxInputTokens() {
    return maxInputTokens;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Prompts are padded on the left. The start token only stands for the prompt in the outputs of
   * a search; the model never sees it.
   */
  @Override
  public Decoding start(List<int[]> inputs, int width, int padToken, int startToken) {
    NDManager memory = graph.newManager();
    try {
      return sharesPrompt()
          ? new CausalDecoding(graph, shape, gather, memory, inputs, width, padToken)
          : new WholeCacheDecoding(graph, shape, gather, memory, inputs, width, padToken);
    } catch (RuntimeException e) {
      memory.close();
      throw e;
    }
  }

  @Override
  public void close() {
    gather.close();
    graph.close();
  }
}
