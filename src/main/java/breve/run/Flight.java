package breve.run;

import breve.run.outcome.Seconds;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The inputs in flight: enough of them that the translator's batches are fed across articles, few
 * enough that memory stays flat.
 */
final class Flight {
  private static final int MOST = 64;

  private final Set<Job> jobs = new LinkedHashSet<>();
  private final BlockingQueue<Job> finished = new LinkedBlockingQueue<>();
  private final long mostSentences;
  private final Duration timeout;
  private boolean alone;

  /**
   * @param mostSentences no input is begun while so many sentences are in flight
   * @param timeout a job fails so long after it was begun
   */
  Flight(long mostSentences, Duration timeout) {
    this.mostSentences = mostSentences;
    this.timeout = timeout;
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  /**
   * Whether another input may be begun.
   *
   * @param suspect one that is begun only when no other is in flight, so that it alone is to blame
   *     should its process die
   */
  boolean hasRoomFor(boolean suspect) {
    long sentences = jobs.stream().mapToLong(Job::sentences).sum();
    return jobs.isEmpty()
        || (!suspect && !alone && jobs.size() < MOST && sentences < mostSentences);
  }

  void add(Job job, boolean suspect) {
    jobs.add(job);
    alone = suspect;
    job.whenFinished(() -> finished.add(job));
  }

  /** Waits a while for a job whose digests are all made or failed. */
  List<Job> next(long millis) throws InterruptedException {
    Job job = finished.poll(millis, TimeUnit.MILLISECONDS);
    return job != null && jobs.remove(job) ? List.of(job) : List.of();
  }

  /** Fails the jobs that take too long; {@link #next} returns them then. */
  void failOverdue(long nowNanos) {
    for (Job job : jobs) {
      // A feed has as many times as long as it has articles.
      long eachNanos = (nowNanos - job.begunNanos()) / Math.max(1, job.parts().size());
      if (eachNanos > timeout.toNanos()) {
        job.fail(new TimeoutException("more than " + Seconds.text(timeout.toSeconds())));
      }
    }
  }

  /** Empties the flight. */
  List<Job> land() {
    List<Job> rest = List.copyOf(jobs);
    jobs.clear();
    return rest;
  }
}
