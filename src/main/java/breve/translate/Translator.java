package breve.translate;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sentences in, checked translations out. A sentence's translation depends on the sentence, the
 * model and the settings, never on its batch or its neighbours.
 */
public interface Translator extends AutoCloseable {
  /**
   * Translates sentences, some time soon: what several callers ask for shares batches.
   *
   * @param sentences French sentences
   * @return their translations in the same order; completes exceptionally when the model fails
   */
  CompletableFuture<List<Translation>> translate(List<String> sentences);

  /**
   * Does what is to be done once before the first sentence, such as loading a model; later calls do
   * nothing. {@link #translate} does it, too, but there a fault would look like the sentences'.
   *
   * @throws breve.model.ModelProblem when the model can't be loaded
   */
  default void prepare() {}

  /**
   * Lets go of what {@link #prepare} loaded, until it is needed again: where another process is to
   * translate meanwhile, the model need not be in memory twice. Only while nothing is at work.
   */
  default void rest() {}

  /** One line that pins how translations are made: model id and hash, decoding settings. */
  String signature();

  /** What was checked and mended so far; empty where nothing is checked. */
  default Optional<RepairCount> repairs() {
    return Optional.empty();
  }

  @Override
  void close();
}
