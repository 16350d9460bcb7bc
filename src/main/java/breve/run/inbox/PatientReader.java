package breve.run.inbox;

import breve.article.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Has inputs understood in a thread beside the run's own, and waits no longer than an article may
 * take. So an input over which a reader never comes to an end costs that article, not the night.
 *
 * <p>Java can't end a thread that doesn't listen: one that is given up goes on until the process
 * ends, and the next input gets a new one.
 */
public final class PatientReader implements AutoCloseable {
  private final Intake intake;
  private final Patience patience;
  private ExecutorService thread = newThread();

  /**
   * @param patience how long a single input may take
   */
  public PatientReader(Intake intake, Duration patience) {
    this.intake = intake;
    this.patience = new Patience(patience);
  }

  private static ExecutorService newThread() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "reader");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Understands an input's bytes.
   *
   * @param stopping asked several times a second while the reader is at work
   * @return at least one reading; empty when the run is to stop before there is one
   * @throws TimeoutException when it takes too long
   */
  public Optional<List<Reading>> read(PlannedInput input, byte[] bytes, BooleanSupplier stopping)
      throws TimeoutException, InterruptedException {
    Future<List<Reading>> readings = thread.submit(() -> intake.read(input, bytes));
    try {
      Optional<List<Reading>> read = patience.await(readings, stopping);
      if (read.isEmpty()) {
        giveUp();
      }
      return read;
    } catch (TimeoutException e) {
      giveUp();
      throw e;
    }
  }

  private void giveUp() {
    thread.shutdownNow();
    thread = newThread();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
