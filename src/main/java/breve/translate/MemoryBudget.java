package breve.translate;

import breve.model.ModelDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses how many batches of what size are translated side by side, so that the process stays
 * within a number of bytes: Java's heap as large as it may become, code and classes, the model, and
 * for each thread what its batch needs while it is searched.
 *
 * <p>The constants are the growth of the resident set, measured on Linux, x86-64, with fr-en-v1;
 * see {@code docs/nightly.md}.
 */
public final class MemoryBudget {
  /** Java, ONNX Runtime, tokenizer and SQLite: code, classes, compiled code, stacks. */
  private static final long PROGRAM = 160_000_000;

  /** Weights are held as they are in the file, and once more as the kernels want them. */
  private static final int COPIES_OF_WEIGHTS = 2;

  /** What a thread needs for any batch, however small. */
  private static final long THREAD = 35_000_000;

  /** Keys and values: those kept, those being made, and some while beams change places. */
  private static final double COPIES_OF_STATE = 2.5;

  /** Logits: the model's, and those that the search reads. */
  private static final int COPIES_OF_LOGITS = 2;

  /** Batches shrink to this fraction before a thread is given up. */
  private static final int STILL_GOOD = 4;

  private static final int SMALLEST = 16;

  private final long heap;
  private final long fixed;
  private final long perToken;
  private final long perSentence;

  private MemoryBudget(long heap, long weights, long state, long logits, int beams) {
    this.heap = heap;
    this.fixed = heap + PROGRAM + COPIES_OF_WEIGHTS * weights;
    this.perToken = Math.round(COPIES_OF_STATE * state * beams);
    this.perSentence = COPIES_OF_LOGITS * logits * beams;
  }

  /**
   * A budget for a model.
   *
   * @param heap the most that Java's heap may hold, in bytes
   * @param directory of the translation model
   * @param beams of the widest search
   */
  public static MemoryBudget of(long heap, ModelDirectory directory, int beams) {
    JsonNode config = directory.config();
    long width = config.path("d_model").asInt(512);
    if (config.has("num_key_value_heads") && config.has("head_dim")) {
      width = config.path("num_key_value_heads").asLong() * config.path("head_dim").asLong();
    }
    long layers = config.path("decoder_layers").asInt(config.path("num_hidden_layers").asInt(6));
    // A key and a value for the English and one each for the French, in every layer.
    long state = 4 * width * layers * Float.BYTES;
    long logits = config.path("vocab_size").asLong(32_000) * Float.BYTES;
    return new MemoryBudget(heap, weights(directory.path()), state, logits, beams);
  }

  private static long weights(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.getFileName().toString().contains(".onnx")) // .onnx.data-1 too
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The most work that fits: as many threads as are wanted, with batches down to a quarter of the
   * usual size; else fewer threads; else one thread with smaller batches still.
   *
   * @param bytes that the process may hold in memory
   * @param threads that are wanted
   * @return nothing when not even one thread with the smallest batches fits
   */
  public Optional<Workload> within(long bytes, int threads) {
    for (int share = 1; share <= SMALLEST; share *= 2) {
      BatchSize batch = BatchSize.fraction(share);
      long fitting = Math.min(threads, (bytes - fixed) / thread(batch));
      if (fitting == threads || (fitting >= 1 && share >= STILL_GOOD)) {
        return Optional.of(new Workload((int) fitting, batch));
      }
    }
    return Optional.empty();
  }

  /** The least budget in which anything can be translated, in bytes. */
  public long least() {
    return fixed + thread(BatchSize.fraction(SMALLEST));
  }

  /** The most that Java's heap may hold, in bytes. */
  public long heap() {
    return heap;
  }

  private long thread(BatchSize batch) {
    return THREAD + batch.tokens() * perToken + batch.sentences() * perSentence;
  }
}
