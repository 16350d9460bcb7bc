package breve.fetch;

import breve.fetch.web.FetchProblem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has what came understood in a thread of its own, for so long and no longer: a feed or page over
 * which a reader comes to no end, or falls, costs itself only. Java can't end such a thread; it
 * goes on until the process ends.
 */
final class PatientParse {
  static final Duration USUAL = Duration.ofSeconds(30);

  private PatientParse() {}

  /**
   * What the reading gives.
   *
   * @throws FetchProblem when it throws one, falls, or takes longer than the limit
   */
  static <T> T within(Duration limit, Callable<T> reading)
      throws FetchProblem, InterruptedException {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread thread = new Thread(task, "fetch-reader");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw FetchProblem.lasting(
          "it can't be read within " + limit.toSeconds() + " s",
          "please report it, or take it out of the list");
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    } finally {
      task.cancel(true);
    }
  }

  private static FetchProblem problem(Throwable thrown) {
    if (thrown instanceof FetchProblem problem) {
      return problem;
    }
    return thrown instanceof OutOfMemoryError
        ? FetchProblem.passing("memory ran out over it", "give Java more (-Xmx)")
        : FetchProblem.lasting("breve failed on it (" + thrown + ")", "please report it");
  }
}
