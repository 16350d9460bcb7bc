package breve.run.inbox;

import breve.article.Reading;
import breve.run.outcome.Seconds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
  private static final long TICK_MILLIS = 200;

  private final Intake intake;
  private final Duration patience;
  private ExecutorService thread = newThread();

  /**
   * @param patience how long a single input may take
   */
  public PatientReader(Intake intake, Duration patience) {
    this.intake = intake;
    this.patience = patience;
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
    long begun = System.nanoTime();
    Future<List<Reading>> readings = thread.submit(() -> intake.read(input, bytes));
    while (true) {
      try {
        return Optional.of(readings.get(TICK_MILLIS, TimeUnit.MILLISECONDS));
      } catch (ExecutionException e) {
        throw asItWasThrown(e.getCause());
      } catch (TimeoutException e) {
        if (stopping.getAsBoolean()) {
          giveUp();
          return Optional.empty();
        }
        if (System.nanoTime() - begun > patience.toNanos()) {
          giveUp();
          throw new TimeoutException("more than " + Seconds.text(patience.toSeconds()));
        }
      }
    }
  }

  private static RuntimeException asItWasThrown(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
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
