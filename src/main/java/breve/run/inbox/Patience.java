package breve.run.inbox;

import breve.run.outcome.Seconds;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Waits for what another thread or process makes, and hears meanwhile whether the run is to stop.
 *
 * @param limit how long
 */
public record Patience(Duration limit) {
  private static final long TICK_MILLIS = 200;

  /**
   * Waits, from now on.
   *
   * @param stopping asked several times a second
   * @return empty when the run is to stop before there is anything
   * @throws TimeoutException when it takes too long
   */
  public <T> Optional<T> await(Future<T> something, BooleanSupplier stopping)
      throws TimeoutException, InterruptedException {
    long begun = System.nanoTime();
    while (true) {
      try {
        return Optional.of(something.get(TICK_MILLIS, TimeUnit.MILLISECONDS));
      } catch (ExecutionException e) {
        throw asItWasThrown(e.getCause());
      } catch (TimeoutException e) {
        if (stopping.getAsBoolean()) {
          return Optional.empty();
        }
        if (System.nanoTime() - begun > limit.toNanos()) {
          throw new TimeoutException("more than " + Seconds.text(limit.toSeconds()));
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
}
