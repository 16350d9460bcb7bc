package breve.decode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import breve.model.OnnxModel;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The two ways in which Optimum exports a decoder with a key-value cache. */
sealed interface DecoderGraph extends AutoCloseable {
  /** Names of the inputs of every step but the first. */
  Set<String> inputs();

  /**
   * The first step, which has no cache yet.
   *
   * @param memory gets the outputs and what is made besides
   * @param named the inputs that a first step has
   * @param rows of the batch
   */
  Map<String, NDArray> first(NDManager memory, NDList named, int rows);

  /** A later step, with the cache among its inputs. */
  Map<String, NDArray> next(NDManager memory, NDList named);

  @Override
  void close();

  /** {@code decoder_model.onnx} and {@code decoder_with_past_model.onnx}. */
  record Split(OnnxModel without, OnnxModel with) implements DecoderGraph {
    @Override
    public Set<String> inputs() {
      return with.inputs();
    }

    @Override
    public Map<String, NDArray> first(NDManager memory, NDList named, int rows) {
      return without.run(named);
    }

    @Override
    public Map<String, NDArray> next(NDManager memory, NDList named) {
      return with.run(named);
    }

    @Override
    public void close() {
      with.close();
      without.close();
    }
  }

  /**
   * {@code decoder_model_merged.onnx}: both in one, told apart by the input {@code
   * use_cache_branch}.
   *
   * @param both the graph
   * @param heads of the decoder's attention
   * @param headSize numbers in one head's key
   */
  record Merged(OnnxModel both, int heads, int headSize) implements DecoderGraph {
    private static final String USE_CACHE = "use_cache_branch";

    @Override
    public Set<String> inputs() {
      Set<String> inputs = new TreeSet<>(both.inputs());
      inputs.remove(USE_CACHE);
      return inputs;
    }

    @Override
    public Map<String, NDArray> first(NDManager memory, NDList named, int rows) {
      NDList all = new NDList(named);
      Shape empty = new Shape(rows, heads, 0, headSize);
      try (NDManager scratch = memory.newSubManager()) {
        for (String input : both.inputs()) {
          if (input.startsWith(OnnxDecoding.PAST)) {
            NDArray past = scratch.create(FloatBuffer.allocate(0), empty, DataType.FLOAT32);
            all.add(OnnxModel.named(input, past));
          }
        }
        return run(memory, all, false);
      }
    }

    @Override
    public Map<String, NDArray> next(NDManager memory, NDList named) {
      return run(memory, new NDList(named), true);
    }

    private Map<String, NDArray> run(NDManager memory, NDList named, boolean useCache) {
      ByteBuffer flag = memory.allocateDirect(1).put(0, (byte) (useCache ? 1 : 0));
      try (NDArray branch = memory.create(flag, new Shape(1), DataType.BOOLEAN)) {
        named.add(OnnxModel.named(USE_CACHE, branch));
        return both.run(named);
      }
    }

    @Override
    public void close() {
      both.close();
    }
  }
}
