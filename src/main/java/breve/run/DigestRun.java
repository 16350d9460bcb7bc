package breve.run;

import breve.article.Input;
import breve.article.Reading;
import breve.article.Reading.Read;
import breve.digest.Digest;
import breve.digest.Digester;
import breve.render.DigestRenderer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Reads articles, has them digested, writes the digests. Some articles are in flight at a time, so
 * that the translator's batches are fed across articles while memory stays flat; all reading and
 * writing happens in the one thread that runs it. What one article suffers, no other one feels.
 */
public final class DigestRun {
  private static final int MOST_IN_FLIGHT = 64;
  private static final long TICK_MILLIS = 200;
  private static final int UNWRITTEN_IN_A_ROW = 3;

  private final Intake intake;
  private final Digester digester;
  private final List<DigestRenderer> formats;
  private final OutputFolder out;
  private final RunSettings settings;
  private final Progress progress;

  private final Set<Job> inFlight = new LinkedHashSet<>();
  private final BlockingQueue<Job> finished = new LinkedBlockingQueue<>();
  private final List<RunEntry> entries = new ArrayList<>();
  private final List<String> remaining = new ArrayList<>();
  private final OutputNames itemNames = new OutputNames();
  private int unwrittenInARow;

  /** A run over one plan; used once. */
  public DigestRun(
      BiFunction<String, byte[], List<Reading>> reader,
      Digester digester,
      List<DigestRenderer> formats,
      OutputFolder out,
      RunSettings settings,
      Progress progress) {
    this.intake = new Intake(reader, settings.maxBytes());
    this.digester = digester;
    this.formats = List.copyOf(formats);
    this.out = out;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Runs the plan to its end, or to where it is stopped.
   *
   * @throws UsageException when the output folder can't be written to
   */
  public RunReport run(RunPlan plan, Stop stop, Clock clock)
      throws UsageException, InterruptedException {
    Instant started = clock.instant();
    long startedNanos = System.nanoTime();
    out.prepare();
    progress.planned(plan);
    plan.passedOver().forEach(this::passOver);
    Deque<PlannedInput> waiting = new ArrayDeque<>(plan.inputs());
    while (stop.ending().isEmpty() && !(waiting.isEmpty() && inFlight.isEmpty())) {
      if (!waiting.isEmpty() && hasRoom()) {
        begin(waiting.poll());
      } else {
        finishNext();
      }
      if (unwrittenInARow >= UNWRITTEN_IN_A_ROW) {
        stop.request(Ending.OUTPUT_FAILED);
      }
    }
    abandon();
    waiting.forEach(input -> remaining.add(input.path()));
    RunReport report =
        new RunReport(
            settings.version(),
            digester.signature(),
            started,
            Duration.ofNanos(System.nanoTime() - startedNanos),
            stop.ending().orElse(Ending.COMPLETE),
            inOrderOf(plan),
            remaining);
    progress.ended(report);
    return report;
  }

  private boolean hasRoom() {
    long sentences = inFlight.stream().mapToLong(Job::sentences).sum();
    return inFlight.isEmpty()
        || (inFlight.size() < MOST_IN_FLIGHT && sentences < settings.sentencesInFlight());
  }

  private void passOver(RunPlan.PassedOver passed) {
    Outcome outcome =
        passed.reason() == Reason.UNREADABLE
            ? new Outcome.Failed(passed.reason(), "")
            : new Outcome.Skipped(passed.reason(), "");
    add(new RunEntry(passed.path(), passed.path(), Optional.empty(), outcome, Duration.ZERO));
  }

  private void begin(PlannedInput input) {
    long now = System.nanoTime();
    Intake.Taken taken = intake.take(input);
    if (taken instanceof Intake.Taken.Bytes bytes) {
      Job job = new Job(input, bytes.sha256(), now);
      try {
        intake.read(input, bytes.bytes()).forEach(reading -> start(job, reading));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        job.fail(e);
        job.settled().add(entry(job, input.name(), failure(e)));
      }
      progress.begun(input);
      inFlight.add(job);
      job.whenFinished(() -> finished.add(job));
    } else if (taken instanceof Intake.Taken.Refused refused) {
      add(
          new RunEntry(
              input.path(), input.name(), Optional.empty(), refused.outcome(), Duration.ZERO));
      progress.finished(input);
    }
  }

  private void start(Job job, Reading reading) {
    if (reading instanceof Read read) {
      job.add(Intake.named(read, nameOf(job, read.article().id())), digester);
    } else {
      job.settled().add(entry(job, job.input().name(), Intake.outcome(reading)));
    }
  }

  /** An input's only article has the input's name; the items of a feed have names below it. */
  private String nameOf(Job job, String id) {
    String name = job.input().name();
    String whole = new Input(job.input().path(), new byte[0]).id();
    if (id.equals(whole)) {
      return name;
    }
    String item = id.startsWith(whole) ? id.substring(whole.length()) : id;
    return itemNames.nameForItem(name, item.replaceFirst("^[/#-]", ""));
  }

  private void finishNext() throws InterruptedException {
    Job job = finished.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
    if (job != null && inFlight.remove(job)) {
      finish(job);
    }
    progress.tick();
  }

  private void finish(Job job) {
    job.settled().forEach(this::add);
    for (Job.Part part : job.parts()) {
      Outcome outcome;
      try {
        outcome = write(part.digest().join());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        outcome = failure(Problem.cause(e));
      }
      add(entry(job, part.article().id(), outcome));
    }
    progress.finished(job.input());
  }

  private Outcome write(Digest digest) {
    try {
      Outcome done = new Outcome.Done((int) digest.sentences().count(), out.write(digest, formats));
      unwrittenInARow = 0;
      return done;
    } catch (IOException e) {
      unwrittenInARow++;
      return new Outcome.Failed(Reason.NOT_WRITTEN, Problem.text(e));
    }
  }

  private static Outcome failure(Throwable e) {
    Reason reason = e instanceof OutOfMemoryError ? Reason.OUT_OF_MEMORY : Reason.CRASHED;
    return new Outcome.Failed(reason, Problem.text(e));
  }

  /** Finishes what is ready, and lets go of the rest: the next run does it. */
  private void abandon() {
    for (Job job : List.copyOf(inFlight)) {
      inFlight.remove(job);
      if (job.parts().stream().allMatch(p -> p.digest().isDone())) {
        finish(job);
      } else {
        job.fail(new CancellationException("the run was stopped"));
        remaining.add(job.input().path());
      }
    }
  }

  private RunEntry entry(Job job, String name, Outcome outcome) {
    Duration took = Duration.ofNanos(System.nanoTime() - job.begunNanos());
    return new RunEntry(job.input().path(), name, Optional.of(job.sha256()), outcome, took);
  }

  private void add(RunEntry entry) {
    entries.add(entry);
    progress.finished(entry);
  }

  private List<RunEntry> inOrderOf(RunPlan plan) {
    List<String> order = plan.inputs().stream().map(PlannedInput::path).toList();
    Map<String, Integer> rank = new HashMap<>();
    order.forEach(path -> rank.putIfAbsent(path, rank.size()));
    return entries.stream()
        .sorted(Comparator.comparing((RunEntry e) -> rank.getOrDefault(e.path(), -1)))
        .toList();
  }
}
