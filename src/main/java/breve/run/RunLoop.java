package breve.run;

import breve.article.Article;
import breve.article.ArticleId;
import breve.article.Reading;
import breve.article.Reading.Read;
import breve.digest.Digester;
import breve.run.inbox.Intake;
import breve.run.inbox.OutputNames;
import breve.run.inbox.PatientReader;
import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.journal.Past;
import breve.run.outcome.Ending;
import breve.run.outcome.Outcome;
import breve.run.outcome.Problem;
import breve.run.outcome.Reason;
import breve.run.outcome.Stop;
import breve.run.report.Ledger;
import breve.run.report.RunEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Takes inputs in and brings digests out, until all are done. All of it happens in one thread, but
 * for the readers, which may never come to an end.
 */
final class RunLoop {
  private static final long TICK_MILLIS = 200;

  private final Intake intake;
  private final Judge judge;
  private final Digester digester;
  private final DigestWriter writer;
  private final RunSettings settings;
  private final Ledger ledger;
  private final Flight flight;
  private final OutputNames itemNames = new OutputNames();
  private long busyNanos;

  RunLoop(
      Intake intake,
      Judge judge,
      Digester digester,
      DigestWriter writer,
      RunSettings settings,
      Ledger ledger) {
    this.intake = intake;
    this.judge = judge;
    this.digester = digester;
    this.writer = writer;
    this.settings = settings;
    this.ledger = ledger;
    this.flight = new Flight(settings.sentencesInFlight(), settings.articleTimeout());
  }

  /** Runs until all is done or the run is stopped; what remains then is in the ledger. */
  void go(RunPlan plan, Stop stop, long startedNanos) throws InterruptedException {
    try (PatientReader reader = new PatientReader(intake, settings.articleTimeout())) {
      go(plan, stop, startedNanos, reader);
    }
  }

  private void go(RunPlan plan, Stop stop, long startedNanos, PatientReader reader)
      throws InterruptedException {
    BooleanSupplier stopping =
        () -> {
          stopInTime(stop, System.nanoTime() - startedNanos);
          return stop.ending().isPresent();
        };
    plan.passedOver().forEach(this::passOver);
    Deque<PlannedInput> waiting = new ArrayDeque<>();
    plan.inputs().stream().filter(i -> !judge.suspects(i)).forEach(waiting::add);
    plan.inputs().stream()
        .filter(judge::suspects)
        .sorted(Comparator.comparingInt(judge::deaths))
        .forEach(waiting::add);
    long lookedAt = System.nanoTime();
    while (stop.ending().isEmpty() && !(waiting.isEmpty() && flight.isEmpty())) {
      boolean busy = !flight.isEmpty();
      if (!waiting.isEmpty() && flight.hasRoomFor(judge.suspects(waiting.peek()))) {
        begin(waiting.poll(), reader, stopping);
      } else {
        flight.next(TICK_MILLIS).forEach(this::finish);
        ledger.tick();
      }
      long now = System.nanoTime();
      busyNanos += busy ? now - lookedAt : 0;
      lookedAt = now;
      flight.failOverdue(now);
      stopInTime(stop, now - startedNanos);
    }
    land();
    waiting.forEach(ledger::remains);
  }

  /** How long articles were in flight: neither the loading of models nor looking at old inputs. */
  Duration busy() {
    return Duration.ofNanos(busyNanos);
  }

  private void stopInTime(Stop stop, long elapsedNanos) {
    if (settings.timeLimit().filter(limit -> elapsedNanos > limit.toNanos()).isPresent()) {
      stop.request(Ending.DEADLINE);
    }
    if (writer.givesUp()) {
      stop.request(Ending.OUTPUT_FAILED);
    }
  }

  private void passOver(RunPlan.PassedOver passed) {
    ledger.add(
        new RunEntry(
            passed.path(),
            passed.path(),
            passed.path(),
            Optional.empty(),
            passed.outcome(),
            Duration.ZERO));
  }

  private void begin(PlannedInput input, PatientReader reader, BooleanSupplier stopping)
      throws InterruptedException {
    long now = System.nanoTime();
    Intake.Taken taken = intake.take(input);
    if (taken instanceof Intake.Taken.Refused refused) {
      settle(input, Optional.empty(), refused.outcome());
    } else if (taken instanceof Intake.Taken.Bytes content) {
      Optional<Outcome> verdict = judge.verdict(input, content.sha256());
      if (verdict.isPresent()) {
        settle(input, Optional.of(content.sha256()), verdict.get());
      } else {
        digester.prepare(); // before the journal says that work on this input begins
        Job job = new Job(input, content.sha256(), now);
        digest(job, content.bytes(), reader, stopping);
      }
    }
  }

  private void settle(PlannedInput input, Optional<String> sha256, Outcome outcome) {
    ledger.add(
        new RunEntry(input.path(), input.path(), input.name(), sha256, outcome, Duration.ZERO));
    ledger.finished(input);
  }

  private void digest(Job job, byte[] bytes, PatientReader reader, BooleanSupplier stopping)
      throws InterruptedException {
    PlannedInput input = job.input();
    try {
      writer.begin(input, job.sha256());
      Optional<List<Reading>> readings = reader.read(input, bytes, stopping);
      if (readings.isEmpty()) {
        writer.letGo(input);
        ledger.remains(input);
        return;
      }
      readings.get().forEach(reading -> start(job, reading));
    } catch (IOException e) {
      job.settle(new Outcome.Failed(Reason.NOT_WRITTEN, Problem.text(e)));
    } catch (TimeoutException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      job.fail(e);
      job.settle(DigestWriter.failure(e));
    }
    ledger.begun(input);
    flight.add(job, judge.suspects(input));
  }

  private void start(Job job, Reading reading) {
    if (!(reading instanceof Read read)) {
      job.settle(Intake.path(job.input(), reading), Intake.outcome(reading));
      return;
    }
    String name = nameOf(job, read.article().id());
    Article article = read.article().named(name);
    boolean isItem = !name.equals(job.input().name());
    Optional<Past.KnownArticle> before = isItem ? judge.item(job.input(), name) : Optional.empty();
    if (before.isPresent() && judge.isUnchanged(before.get(), article.source().sha256())) {
      job.keep(article, before.get());
    } else {
      job.add(article, read.repair(), before, digester);
    }
  }

  /** An input's only article has the input's name; the items of a feed have names below it. */
  private String nameOf(Job job, ArticleId id) {
    String name = job.input().name();
    return id.item().map(item -> itemNames.nameForItem(name, item)).orElse(name);
  }

  private void finish(Job job) {
    writer.finish(job).forEach(ledger::add);
    ledger.finished(job.input());
  }

  /** Finishes what is ready, and lets go of the rest: the next run does it. */
  private void land() {
    for (Job job : flight.land()) {
      if (job.isReady()) {
        finish(job);
      } else if (job.isFeed() && job.isBegun()) {
        writer.finish(job).forEach(ledger::add);
        job.fail(new CancellationException("the run was stopped"));
        ledger.remains(job.input());
      } else {
        job.fail(new CancellationException("the run was stopped"));
        writer.letGo(job.input());
        ledger.remains(job.input());
      }
    }
  }
}
