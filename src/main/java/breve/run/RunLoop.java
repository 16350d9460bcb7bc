package breve.run;

import breve.article.ArticleId;
import breve.article.Reading;
import breve.run.inbox.Intake;
import breve.run.inbox.OutputNames;
import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.journal.Past.KnownArticle;
import breve.run.outcome.Ending;
import breve.run.outcome.Outcome;
import breve.run.outcome.Problem;
import breve.run.outcome.Reason;
import breve.run.outcome.Stop;
import breve.run.report.Ledger;
import breve.run.report.RunEntry;
import breve.run.work.Held;
import breve.run.work.TextHeader;
import breve.run.work.Workshop;
import breve.run.work.Workshops;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes inputs in and brings digests out, until all are done. All of it happens in one thread, but
 * for the readers, which may never come to an end.
 */
final class RunLoop {
  private static final Logger LOG = LoggerFactory.getLogger(RunLoop.class);
  private static final long TICK_MILLIS = 200;

  private final Intake intake;
  private final Judge judge;
  private final Workshops workshops;
  private final DigestWriter writer;
  private final RunSettings settings;
  private final Ledger ledger;
  private final Flight flight;
  private final Deque<PlannedInput> waiting = new ArrayDeque<>();
  private final OutputNames itemNames = new OutputNames();
  private Intake.Taken lastTaken;
  private long busyNanos;

  RunLoop(
      Intake intake,
      Judge judge,
      Workshops workshops,
      DigestWriter writer,
      RunSettings settings,
      Ledger ledger) {
    this.intake = intake;
    this.judge = judge;
    this.workshops = workshops;
    this.writer = writer;
    this.settings = settings;
    this.ledger = ledger;
    this.flight = new Flight(settings.sentencesInFlight(), settings.articleTimeout());
  }

  /** Runs until all is done or the run is stopped; what remains then is in the ledger. */
  void go(RunPlan plan, Stop stop, long startedNanos) throws InterruptedException {
    BooleanSupplier stopping =
        () -> {
          stopInTime(stop, System.nanoTime() - startedNanos);
          return stop.ending().isPresent();
        };
    plan.passedOver().forEach(this::passOver);
    plan.inputs().stream().filter(i -> !judge.suspects(i)).forEach(waiting::add);
    plan.inputs().stream()
        .filter(judge::suspects)
        .sorted(Comparator.comparingInt(judge::deaths))
        .forEach(waiting::add);
    long lookedAt = System.nanoTime();
    while (stop.ending().isEmpty() && !(waiting.isEmpty() && flight.isEmpty())) {
      boolean busy = !flight.isEmpty();
      if (!waiting.isEmpty() && flight.hasRoomFor(judge.suspects(waiting.peek()))) {
        begin(waiting.poll(), stopping);
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

  private void begin(PlannedInput input, BooleanSupplier stopping) throws InterruptedException {
    // Standard input can't be read once more; and what is tried again is the next to be begun.
    Intake.Taken taken = judge.isTriedAgain(input) ? lastTaken : intake.take(input);
    lastTaken = taken;
    if (taken instanceof Intake.Taken.Refused refused) {
      settle(input, Optional.empty(), refused.outcome());
    } else if (taken instanceof Intake.Taken.Bytes content) {
      Optional<Outcome> verdict = judge.verdict(input, content.sha256());
      if (verdict.isPresent()) {
        settle(input, Optional.of(content.sha256()), verdict.get());
      } else {
        byte[] bytes = content.bytes();
        // All is loaded before the journal says that work on this input begins.
        Optional<Workshop> workshop =
            workshops.open(input, bytes.length, judge.suspects(input), stopping);
        if (workshop.isPresent()) {
          digest(new Job(input, content.sha256(), workshop.get()), bytes, stopping);
        } else {
          ledger.remains(input);
        }
      }
    }
  }

  private void settle(PlannedInput input, Optional<String> sha256, Outcome outcome) {
    ledger.add(
        new RunEntry(input.path(), input.path(), input.name(), sha256, outcome, Duration.ZERO));
    ledger.finished(input);
  }

  private void digest(Job job, byte[] bytes, BooleanSupplier stopping) throws InterruptedException {
    PlannedInput input = job.input();
    try {
      writer.begin(job);
      Optional<List<Held>> held = job.workshop().read(input, bytes, stopping);
      if (held.isEmpty()) {
        job.close();
        writer.letGo(input);
        ledger.remains(input);
        return;
      }
      held.get().forEach(one -> start(job, one));
    } catch (IOException e) {
      job.settle(new Outcome.Failed(Reason.NOT_WRITTEN, Problem.text(e)));
    } catch (TimeoutException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      job.fail(e);
      job.settle(DigestWriter.failure(e));
    }
    if (!judge.isTriedAgain(input)) {
      ledger.begun(input);
    }
    flight.add(job, judge.suspects(input));
  }

  private void start(Job job, Held held) {
    if (held instanceof Held.Nothing nothing) {
      Reading reading = nothing.reading();
      job.settle(Intake.path(job.input(), reading), Intake.outcome(reading));
    } else if (held instanceof Held.Text text) {
      TextHeader header = text.header();
      String name = nameOf(job, header.id());
      boolean isItem = !name.equals(job.input().name());
      Optional<KnownArticle> before = isItem ? judge.item(job.input(), name) : Optional.empty();
      if (before.isPresent() && judge.isUnchanged(before.get(), header.sha256())) {
        job.keep(header.path(), before.get());
      } else {
        job.add(text, name, before);
      }
    }
  }

  /** An input's only article has the input's name; the items of a feed have names below it. */
  private String nameOf(Job job, ArticleId id) {
    String name = job.input().name();
    return id.item().map(item -> itemNames.nameForItem(name, item)).orElse(name);
  }

  private void finish(Job job) {
    job.close();
    if (job.death().isPresent()) {
      tryAgain(job, job.death().get());
      return;
    }
    writer.finish(job).forEach(ledger::add);
    ledger.finished(job.input());
  }

  /** Once more, should only memory have been scarce; then the judge sets it aside. */
  private void tryAgain(Job job, String how) {
    LOG.warn("{}: {} while nothing else was at work there", job.input().path(), how);
    writer.died(job);
    judge.died(job.input());
    job.itemNames().forEach(itemNames::giveBack);
    waiting.addFirst(job.input());
  }

  /** Finishes what is ready, and lets go of the rest: the next run does it. */
  private void land() {
    for (Job job : flight.land()) {
      boolean alive = job.death().isEmpty(); // a death in the very moment of a stop blames nobody
      if (alive && job.isReady()) {
        finish(job);
      } else if (alive && job.isFeed() && job.isBegun()) {
        writer.finish(job).forEach(ledger::add);
        job.fail(new CancellationException("the run was stopped"));
        job.close();
        ledger.remains(job.input());
      } else {
        job.fail(new CancellationException("the run was stopped"));
        job.close();
        writer.letGo(job.input());
        ledger.remains(job.input());
      }
    }
  }
}
