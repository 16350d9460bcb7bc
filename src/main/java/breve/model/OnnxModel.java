package breve.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One ONNX file, loaded through DJL's OnnxRuntime engine. Its weights are shared by all threads
 * that call it; what a call makes belongs to the caller's {@link NDManager}.
 */
public final class OnnxModel implements AutoCloseable {
  private final String name;
  private final Model model;
  private final SessionOptions options;
  private final Set<String> inputs;

  private OnnxModel(String name, Model model, SessionOptions options) {
    this.name = name;
    this.model = model;
    this.options = options;
    this.inputs = Set.copyOf(model.getBlock().describeInput().keys());
  }

  /**
   * Loads a file that {@link ModelVerification} has passed.
   *
   * @param file an ONNX file; weights in files beside it are found through it
   * @param settings of its session
   * @throws ModelProblem when ONNX Runtime cannot load it
   */
  public static OnnxModel load(Path file, SessionSettings settings) {
    return load(
        file,
        settings,
        (model, options) -> model.load(file, null, Map.of("sessionOptions", options)));
  }

  /**
   * Loads a model that comes with the program.
   *
   * @param stream an ONNX file's content
   * @param name for messages
   * @param settings of its session
   */
  public static OnnxModel load(InputStream stream, String name, SessionSettings settings) {
    return load(
        Path.of(name),
        settings,
        (model, options) -> model.load(stream, Map.of("sessionOptions", options)));
  }

  private interface Loading {
    void into(Model model, SessionOptions options) throws IOException, MalformedModelException;
  }

  private static OnnxModel load(Path file, SessionSettings settings, Loading loading) {
    Engines.start();
    Model model = Model.newInstance(file.getFileName().toString(), Device.cpu(), Engines.NAME);
    SessionOptions options = new SessionOptions();
    try {
      configure(options, settings);
      loading.into(model, options);
      return new OnnxModel(file.toString(), model, options);
    } catch (IOException | MalformedModelException | EngineException | OrtException e) {
      model.close();
      options.close();
      Throwable reason = e.getCause() == null ? e : e.getCause();
      throw new ModelProblem(
          file,
          "cannot be loaded by ONNX Runtime (" + reason.getMessage() + ")",
          "export it again for ONNX Runtime 1.28",
          e);
    }
  }

  private static void configure(SessionOptions options, SessionSettings settings)
      throws OrtException {
    options.setIntraOpNumThreads(settings.threads());
    options.setInterOpNumThreads(1);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    options.setCPUArenaAllocator(settings.arena());
    // A pattern is kept for every shape seen; sentences come in too many shapes for that.
    options.setMemoryPatternOptimization(false);
  }

  /** Names of the inputs; every one must be given. */
  public Set<String> inputs() {
    return inputs;
  }

  /** A manager for the arrays of a caller's work; closing it frees what is left of them. */
  public NDManager newManager() {
    return model.getNDManager().newSubManager();
  }

  /**
   * Runs the model once. The outputs belong to the manager of the first input.
   *
   * @param named every input, each with its name set
   * @return every output by name
   */
  public Map<String, NDArray> run(NDList named) {
    try {
      // A store per call: the engine keeps nothing in it, but shared it would not be thread-safe.
      // Over a manager that is there: without one, each store makes its own, which DJL keeps
      // forever.
      ParameterStore store = new ParameterStore(model.getNDManager(), false);
      NDList outputs = model.getBlock().forward(store, named, false);
      Map<String, NDArray> byName = new TreeMap<>();
      for (NDArray output : outputs) {
        byName.put(output.getName(), output);
      }
      return byName;
    } catch (EngineException e) {
      throw new IllegalStateException(name + " failed: " + e.getMessage(), e);
    }
  }

  /**
   * Runs a model whose inputs are matrices of integers, such as a classifier of token ids.
   *
   * @param matrices every input by name, row by row, all rows of a matrix being of one length
   * @param output the name of the wanted output
   * @return that output
   */
  public FloatTensor run(Map<String, long[][]> matrices, String output) {
    try (NDManager manager = newManager()) {
      NDList named = new NDList();
      matrices.forEach((input, rows) -> named.add(named(input, matrix(manager, rows))));
      NDArray result = run(named).get(output);
      if (result == null) {
        throw new IllegalArgumentException(name + " has no output named " + output);
      }
      return new FloatTensor(floats(result), result.getShape().getShape());
    }
  }

  /** An array under the name that a model knows it by. */
  public static NDArray named(String name, NDArray array) {
    array.setName(name);
    return array;
  }

  /** A matrix of 64-bit integers as a native array. */
  public static NDArray matrix(NDManager manager, long[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    long[] flat = new long[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * width, width);
    }
    return manager.create(LongBuffer.wrap(flat), new Shape(rows.length, width));
  }

  /** A native array's 32-bit floats, copied once. */
  public static float[] floats(NDArray array) {
    return ((OrtNDArray) array).getTensor().getFloatBuffer().array();
  }

  @Override
  public void close() {
    model.close();
    options.close();
  }
}
