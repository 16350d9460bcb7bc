package breve.run.work;

import breve.run.inbox.PlannedInput;
import breve.run.journal.Company;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Where one input is read, and its articles are digested. */
public interface Workshop extends AutoCloseable {
  /** What shares the process. */
  Company company();

  /**
   * Understands an input's bytes.
   *
   * @param stopping asked several times a second meanwhile
   * @return empty when the run is to stop before the input is read
   * @throws TimeoutException when it takes too long
   */
  Optional<List<Held>> read(PlannedInput input, byte[] bytes, BooleanSupplier stopping)
      throws TimeoutException, InterruptedException;

  /** How the process ended, if it was another than the run's and died before its work was done. */
  default Optional<String> death() {
    return Optional.empty();
  }

  /** Ends what is still at work, where that is possible. */
  @Override
  default void close() {}
}
