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
 * A decoding by a causal model. The keys and values of the prompts are made once and go back in by
 * reference at every step; they are gathered anew only when a sentence has left the batch. Those of
 * what was generated follow the beams.
 */
final class CausalDecoding implements Decoding {
  private final OnnxModel graph;
  private final RowGather gather;
  private final NDManager memory;

  /** Of each prompt, where it has a token, and how many. */
  private final long[][] masks;

  private final int[] lengths;
  private final Map<String, NDArray> prefix = new TreeMap<>();
  private final Map<String, NDArray> past = new TreeMap<>();
  private BeamRows rows;
  private int generated;
  private float[] logits;
  private int vocabulary;

  /**
   * Runs the prompts.
   *
   * @param memory owned by this decoding from now on
   * @param width that the prompts are padded to, on the left
   */
  CausalDecoding(
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
    int count = prompts.size();
    long[][] ids = new long[count][width];
    long[][] positions = new long[count][width];
    masks = new long[count][width];
    lengths = new int[count];
    for (int i = 0; i < count; i++) {
      int[] prompt = prompts.get(i);
      int padding = width - prompt.length;
      lengths[i] = prompt.length;
      Arrays.fill(ids[i], padToken);
      for (int j = 0; j < prompt.length; j++) {
        ids[i][padding + j] = prompt[j];
        positions[i][padding + j] = j;
        masks[i][padding + j] = 1;
      }
    }
    rows = BeamRows.oneEach(count);
    for (String name : shape.names(CausalShape.PAST)) {
      past.put(name, empty(name, shape, count));
    }
    NDList nothingBefore = new NDList();
    for (String name : shape.names(CausalShape.PREFIX)) {
      nothingBefore.add(empty(name, shape, count));
    }
    NDArray noMask = memory.create(LongBuffer.allocate(0), new Shape(count, 0));
    nothingBefore.add(OnnxModel.named(CausalShape.PREFIX_MASK, noMask));
    Map<String, NDArray> outputs = run(ids, masks, positions, nothingBefore);
    nothingBefore.close();
    for (String name : shape.names(CausalShape.PREFIX)) {
      String made = CausalShape.PRESENT + name.substring(CausalShape.PREFIX.length());
      prefix.put(name, OnnxModel.named(name, outputs.remove(made)));
    }
    putMask(rows);
    outputs.values().forEach(NDArray::close);
  }

  private NDArray empty(String name, CausalShape shape, int rows) {
    Shape none = new Shape(rows, shape.heads(), 0, shape.headSize());
    return OnnxModel.named(name, memory.create(FloatBuffer.allocate(0), none, DataType.FLOAT32));
  }

  @Override
  public int rows() {
    return rows.count();
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
    BeamRows next = rows.next(parents);
    reorder(next);
    rows = next;
    generated++;
    int count = next.nativeCount();
    long[][] ids = new long[count][1];
    long[][] positions = new long[count][1];
    long[][] ones = new long[count][generated];
    for (int i = 0; i < count; i++) {
      ids[i][0] = tokens[next.logical(i)];
      positions[i][0] = lengths[next.sentence(i)] + generated - 1L;
      Arrays.fill(ones[i], 1);
    }
    Map<String, NDArray> outputs =
        run(ids, ones, positions, new NDList(prefix.values().stream().toList()));
    outputs.forEach(
        (name, array) ->
            replace(past, CausalShape.PAST + name.substring(CausalShape.PRESENT.length()), array));
  }

  /** One pass; its logits are kept, the other outputs returned. */
  private Map<String, NDArray> run(long[][] ids, long[][] mask, long[][] positions, NDList before) {
    try (NDArray input = OnnxModel.named("input_ids", OnnxModel.matrix(memory, ids));
        NDArray seen = OnnxModel.named("attention_mask", OnnxModel.matrix(memory, mask));
        NDArray places = OnnxModel.named("position_ids", OnnxModel.matrix(memory, positions))) {
      NDList all = new NDList(input, seen, places);
      all.addAll(before);
      all.addAll(new NDList(past.values().stream().toList()));
      Map<String, NDArray> outputs = new TreeMap<>(graph.run(all));
      try (NDArray predicted = outputs.remove("logits")) {
        vocabulary = Math.toIntExact(predicted.getShape().get(2));
        logits = rows.logical(OnnxModel.floats(predicted), vocabulary);
      }
      return outputs;
    }
  }

  private void reorder(BeamRows next) {
    if (!next.sameRows()) {
      gatherAll(past, next.nativeParents());
    }
    if (!next.sameSentences()) {
      prefix.remove(CausalShape.PREFIX_MASK).close();
      gatherAll(prefix, next.parentSentences());
      putMask(next);
    }
  }

  private void putMask(BeamRows of) {
    long[][] left = Arrays.stream(of.sentences()).mapToObj(i -> masks[i]).toArray(long[][]::new);
    String name = CausalShape.PREFIX_MASK;
    prefix.put(name, OnnxModel.named(name, OnnxModel.matrix(memory, left)));
  }

  private void gatherAll(Map<String, NDArray> arrays, long[] rows) {
    try (NDArray index = memory.create(LongBuffer.wrap(rows), new Shape(rows.length))) {
      for (String name : arrays.keySet().stream().toList()) {
        replace(arrays, name, gather.gather(arrays.get(name), index));
      }
    }
  }

  private static void replace(Map<String, NDArray> arrays, String name, NDArray array) {
    NDArray old = arrays.put(name, OnnxModel.named(name, array));
    if (old != null) {
      old.close();
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
