package breve.decode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import breve.model.OnnxModel;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A decoding by a causal model as Optimum exports it (text-generation-with-past): the keys and
 * values of prompt and output lie in one cache, which follows the beams and goes back in by
 * reference.
 */
final class WholeCacheDecoding implements Decoding {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String POSITIONS = "position_ids";

  private final OnnxModel graph;
  private final RowGather gather;
  private final NDManager memory;
  private final int[] lengths;
  private final int width;
  private final Map<String, NDArray> past = new TreeMap<>();

  /** The prompt that each row goes on from. */
  private int[] promptOfRow;

  private int generated;
  private float[] logits;
  private int vocabulary;

  /**
   * Runs the prompts.
   *
   * @param memory owned by this decoding from now on
   * @param width that the prompts are padded to, on the left
   */
  WholeCacheDecoding(
      OnnxModel graph,
      CausalShape shape,
      RowGather gather,
      NDManager memory,
      List<int[]> prompts,
      int width,
      int padToken) {
    this.graph = graph;
    this.gather = gather;
    this.memory = memory;
    this.width = width;
    int count = prompts.size();
    lengths = prompts.stream().mapToInt(prompt -> prompt.length).toArray();
    promptOfRow = new int[count];
    Arrays.setAll(promptOfRow, i -> i);
    long[][] ids = new long[count][width];
    long[][] positions = new long[count][width];
    for (int i = 0; i < count; i++) {
      int padding = width - lengths[i];
      Arrays.fill(ids[i], padToken);
      for (int j = 0; j < lengths[i]; j++) {
        ids[i][padding + j] = prompts.get(i)[j];
        positions[i][padding + j] = j;
      }
    }
    Shape none = new Shape(count, shape.heads(), 0, shape.headSize());
    for (String name : shape.names(CausalShape.PAST)) {
      NDArray empty = memory.create(FloatBuffer.allocate(0), none, DataType.FLOAT32);
      past.put(name, OnnxModel.named(name, empty));
    }
    run(ids, positions);
  }

  @Override
  public int rows() {
    return promptOfRow.length;
  }

  @Override
  public int vocabulary() {
    return vocabulary;
  }

  @Override
  public float[] logits() {
    return logits;
  }

  @Override
  public void next(int[] parents, int[] tokens) {
    reorder(parents);
    generated++;
    long[][] ids = new long[parents.length][1];
    long[][] positions = new long[parents.length][1];
    for (int i = 0; i < parents.length; i++) {
      ids[i][0] = tokens[i];
      positions[i][0] = lengths[promptOfRow[i]] + generated - 1L;
    }
    run(ids, positions);
  }

  private void reorder(int[] parents) {
    int[] same = new int[promptOfRow.length];
    Arrays.setAll(same, i -> i);
    if (Arrays.equals(parents, same)) {
      return;
    }
    long[] rows = Arrays.stream(parents).asLongStream().toArray();
    try (NDArray index = memory.create(LongBuffer.wrap(rows), new Shape(rows.length))) {
      for (String name : past.keySet().stream().toList()) {
        replace(name, gather.gather(past.get(name), index));
      }
    }
    int[] before = promptOfRow;
    promptOfRow = Arrays.stream(parents).map(parent -> before[parent]).toArray();
  }

  private void run(long[][] ids, long[][] positions) {
    try (NDArray input = OnnxModel.named(IDS, OnnxModel.matrix(memory, ids));
        NDArray mask = OnnxModel.named(MASK, OnnxModel.matrix(memory, masks()));
        NDArray places = OnnxModel.named(POSITIONS, OnnxModel.matrix(memory, positions))) {
      NDList named = new NDList(input, mask);
      if (graph.inputs().contains(POSITIONS)) {
        named.add(places);
      }
      named.addAll(new NDList(past.values().stream().toList()));
      graph.run(named).forEach(this::keep);
    }
  }

  private long[][] masks() {
    long[][] masks = new long[promptOfRow.length][width + generated];
    for (int i = 0; i < masks.length; i++) {
      Arrays.fill(masks[i], width - lengths[promptOfRow[i]], masks[i].length, 1);
    }
    return masks;
  }

  private void keep(String name, NDArray array) {
    if (name.equals("logits")) {
      logits = lastPlace(array);
      array.close();
    } else {
      replace(CausalShape.PAST + name.substring(CausalShape.PRESENT.length()), array);
    }
  }

  /** What is predicted after each row's last token; the graph predicts after all of them. */
  private float[] lastPlace(NDArray predicted) {
    int places = Math.toIntExact(predicted.getShape().get(1));
    vocabulary = Math.toIntExact(predicted.getShape().get(2));
    float[] all = OnnxModel.floats(predicted);
    if (places == 1) {
      return all;
    }
    float[] last = new float[rows() * vocabulary];
    for (int row = 0; row < rows(); row++) {
      int from = ((row + 1) * places - 1) * vocabulary;
      System.arraycopy(all, from, last, row * vocabulary, vocabulary);
    }
    return last;
  }

  private void replace(String name, NDArray array) {
    NDArray old = past.put(name, OnnxModel.named(name, array));
    if (old != null) {
      old.close();
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
