package breve.decode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import breve.model.OnnxModel;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A decoding whose cache stays in native memory: outputs go back in as inputs by reference, and
 * only when rows change places are they gathered anew. The keys and values of the encoder's output
 * are made once, and touched again only when the number of rows of an input changes.
 */
final class OnnxDecoding implements Decoding {
  static final String PAST = "past_key_values";
  private static final String PRESENT = "present";
  private static final String IDS = "input_ids";
  private static final String MASK = "encoder_attention_mask";
  private static final String HIDDEN = "encoder_hidden_states";

  private final DecoderGraph decoder;
  private final RowGather gather;
  private final NDManager memory;
  private final long[][] inputMasks;
  private final Map<String, NDArray> cache = new TreeMap<>();

  /** What depends on the input alone: its mask, its encoding, and their keys and values. */
  private final Map<String, NDArray> perInput = new TreeMap<>();

  /** The input that each row belongs to. */
  private int[] inputOfRow;

  private float[] logits;
  private int vocabulary;

  /**
   * Takes the first step.
   *
   * @param memory owned by this decoding from now on
   * @param inputMasks for each input 1 where it has a token, 0 where it is padded
   * @param hidden the encoder's output, in {@code memory}
   */
  OnnxDecoding(
      DecoderGraph decoder,
      RowGather gather,
      NDManager memory,
      long[][] inputMasks,
      NDArray hidden,
      int startToken) {
    this.decoder = decoder;
    this.gather = gather;
    this.memory = memory;
    this.inputMasks = inputMasks;
    int rows = inputMasks.length;
    inputOfRow = new int[rows];
    Arrays.setAll(inputOfRow, i -> i);
    int[] tokens = new int[rows];
    Arrays.fill(tokens, startToken);
    perInput.put(MASK, OnnxModel.named(MASK, OnnxModel.matrix(memory, inputMasks)));
    perInput.put(HIDDEN, OnnxModel.named(HIDDEN, hidden));
    try (NDArray ids = column(tokens)) {
      keep(decoder.first(memory, new NDList(ids, perInput.get(MASK), hidden), rows), true);
    }
    if (!decoder.inputs().contains(HIDDEN)) {
      perInput.remove(HIDDEN).close();
    }
  }

  @Override
  public int rows() {
    return inputOfRow.length;
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
    try (NDArray ids = column(tokens)) {
      NDList named = new NDList(ids);
      named.addAll(new NDList(perInput.values().stream().toList()));
      named.addAll(new NDList(cache.values().stream().toList()));
      keep(decoder.next(memory, named), false);
    }
  }

  /** Takes over the outputs of a step; a later step's keys of the encoding are not new. */
  private void keep(Map<String, NDArray> outputs, boolean isFirst) {
    outputs.forEach(
        (name, array) -> {
          if (name.equals("logits")) {
            vocabulary = Math.toIntExact(array.getShape().get(2));
            logits = OnnxModel.floats(array);
            array.close();
          } else if (name.startsWith(PRESENT) && (isFirst || name.contains(".decoder."))) {
            String input = PAST + name.substring(PRESENT.length());
            replace(name.contains(".encoder.") ? perInput : cache, input, array);
          } else {
            array.close();
          }
        });
  }

  private void reorder(int[] parents) {
    int[] inputs = new int[parents.length];
    Arrays.setAll(inputs, i -> inputOfRow[parents[i]]);
    boolean sameInputs = Arrays.equals(inputs, inputOfRow);
    boolean sameRows = sameInputs && isIdentity(parents);
    if (sameRows) {
      return;
    }
    long[] rows = Arrays.stream(parents).asLongStream().toArray();
    try (NDArray index = memory.create(LongBuffer.wrap(rows), new Shape(rows.length))) {
      gatherAll(cache, index);
      if (!sameInputs) {
        perInput.remove(MASK).close();
        gatherAll(perInput, index);
      }
    }
    if (!sameInputs) {
      inputOfRow = inputs;
      long[][] masks = new long[inputs.length][];
      Arrays.setAll(masks, i -> inputMasks[inputs[i]]);
      perInput.put(MASK, OnnxModel.named(MASK, OnnxModel.matrix(memory, masks)));
    }
  }

  private void gatherAll(Map<String, NDArray> arrays, NDArray index) {
    for (String name : arrays.keySet().stream().toList()) {
      replace(arrays, name, gather.gather(arrays.get(name), index));
    }
  }

  private static void replace(Map<String, NDArray> arrays, String name, NDArray array) {
    NDArray old = arrays.put(name, OnnxModel.named(name, array));
    if (old != null) {
      old.close();
    }
  }

  private static boolean isIdentity(int[] parents) {
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] != i) {
        return false;
      }
    }
    return true;
  }

  private NDArray column(int[] tokens) {
    long[] ids = Arrays.stream(tokens).asLongStream().toArray();
    return OnnxModel.named(IDS, memory.create(LongBuffer.wrap(ids), new Shape(ids.length, 1)));
  }

  @Override
  public void close() {
    memory.close();
  }
}
