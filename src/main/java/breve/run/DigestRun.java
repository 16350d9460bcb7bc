package breve.run;

import breve.article.Reading;
import breve.digest.Digester;
import breve.model.Processor;
import breve.run.folder.LocaleNames;
import breve.run.folder.RunLock;
import breve.run.folder.RunLock.LockedException;
import breve.run.inbox.Intake;
import breve.run.inbox.PatientReader;
import breve.run.inbox.RunPlan;
import breve.run.journal.FirstSeenClock;
import breve.run.journal.History;
import breve.run.journal.Journal;
import breve.run.journal.OrphanedDigests;
import breve.run.outcome.Ending;
import breve.run.outcome.Problem;
import breve.run.outcome.Stop;
import breve.run.outcome.UsageException;
import breve.run.report.Ledger;
import breve.run.report.Progress;
import breve.run.report.ReportFile;
import breve.run.report.RunReport;
import breve.run.work.Workshops;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads articles, has them digested, and writes the digests. A failing article never affects
 * another. A digest that is written stays written, however the process ends.
 */
public final class DigestRun {
  private static final Logger LOG = LoggerFactory.getLogger(DigestRun.class);

  private final BiFunction<String, byte[], List<Reading>> reader;
  private final long maxBytes;
  private final Digester digester;
  private final RunOrder order;

  /**
   * @param reader understands an input, given its path and bytes; at least one reading for each
   * @param maxBytes larger inputs are skipped
   */
  public DigestRun(
      BiFunction<String, byte[], List<Reading>> reader,
      long maxBytes,
      Digester digester,
      RunOrder order) {
    this.reader = reader;
    this.maxBytes = maxBytes;
    this.digester = digester;
    this.order = order;
  }

  /**
   * Runs the plan to its end, or to where it is stopped, and writes the report.
   *
   * @param clock for the report only: all waiting is measured by a clock that never jumps
   * @throws UsageException when the output folder can't be written to, or holds a digest whose name
   *     this locale has no letters for
   * @throws LockedException when another run is at work in the output folder
   */
  public RunReport run(RunPlan plan, Stop stop, Progress progress, Clock clock)
      throws UsageException, LockedException, IOException, InterruptedException {
    Instant started = clock.instant();
    long startedNanos = System.nanoTime();
    order.out().prepare();
    if (order.settings().prune()) {
      OrphanedDigests.requirePrunable(plan);
    }
    try (RunLock lock = RunLock.take(order.out().lock())) {
      LOG.debug("holding {}", lock);
      order.out().sweep();
      History history = History.replay(order.out().journal());
      LocaleNames.here().require(history.files(), order.out());
      FirstSeenClock arrival = new FirstSeenClock(history, started);
      try (Journal journal = Journal.open(order.out().journal(), history, arrival)) {
        Ledger ledger = new Ledger(progress);
        progress.planned(plan);
        Workshops workshops = workshops();
        RunLoop loop = loop(history, journal, arrival, ledger, workshops);
        try (workshops) {
          loop.go(plan, stop, startedNanos);
        }
        double speed = ledger.sentencesDone() * 1000.0 / Math.max(1, loop.busy().toMillis());
        List<String> gone = wrapUp(plan, stop, journal, speed);
        List<String> edition = edition(plan, stop, journal, ledger, history.hadEdition());
        RunReport report =
            new RunReport(
                order.settings().version(),
                digester.signature(),
                Processor.processorClass(),
                started,
                Duration.ofNanos(System.nanoTime() - startedNanos),
                stop.ending().orElse(Ending.COMPLETE),
                ledger.inOrderOf(plan),
                ledger.remaining(),
                workshops.repairs(),
                edition,
                gone);
        return written(report, progress);
      }
    }
  }

  private Workshops workshops() {
    return new Workshops(
        new Intake(reader, maxBytes), digester, order.settings().articleTimeout(), order.apart());
  }

  private RunLoop loop(
      History history,
      Journal journal,
      FirstSeenClock arrival,
      Ledger ledger,
      Workshops workshops) {
    return new RunLoop(
        new Intake(reader, maxBytes),
        new Judge(history, order.out(), order.settings(), digester.signature(), order.formats()),
        workshops,
        new DigestWriter(order.out(), order.formats(), journal, digester.signature(), arrival),
        order.settings(),
        ledger);
  }

  /** Closes the journal's account of this run; returns the digests whose input is gone. */
  private List<String> wrapUp(RunPlan plan, Stop stop, Journal journal, double sentencesPerSecond) {
    try {
      journal.runEnded(sentencesPerSecond);
      OrphanedDigests gone =
          new OrphanedDigests(History.replay(order.out().journal()), order.out());
      if (order.settings().prune() && stop.ending().isEmpty()) {
        gone.prune(plan, journal);
        return List.of();
      }
      return gone.files(plan);
    } catch (IOException e) {
      LOG.error("{}: can't be written ({})", order.out().journal(), Problem.text(e));
      stop.request(Ending.OUTPUT_FAILED);
      return List.of();
    }
  }

  /** Writes the edition, unless the process is to end; returns its files. */
  private List<String> edition(
      RunPlan plan, Stop stop, Journal journal, Ledger ledger, boolean ranBefore) {
    if (stop.atOnce()) {
      return List.of();
    }
    try {
      History history = History.replay(order.out().journal());
      List<String> files = new EditionWriter(order, ranBefore).write(plan, history, ledger, stop);
      if (!stop.atOnce()) {
        journal.arrivalEnded();
      }
      return files;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The articles are done; no fault of the edition's may cost them their report.
      LOG.error("the edition can't be written ({})", Problem.text(e));
      LOG.debug("where that happened", e);
      stop.request(Ending.OUTPUT_FAILED);
      return List.of();
    }
  }

  /** A run whose report can't be written has failed, but what it did is still told. */
  private RunReport written(RunReport report, Progress progress) {
    RunReport told = report;
    try {
      ReportFile.write(report, order.out().report());
    } catch (IOException e) {
      LOG.error("{}: can't be written ({})", order.out().report(), Problem.text(e));
      told = report.withEnding(Ending.OUTPUT_FAILED);
    }
    progress.ended(told);
    return told;
  }

  /**
   * What a run of the plan would do, and how long that would take; writes nothing.
   *
   * @throws UsageException when a run would refuse to prune
   */
  public DryRun dryRun(RunPlan plan) throws UsageException, IOException, InterruptedException {
    List<String> pruned = List.of();
    History history = History.replay(order.out().journal());
    LocaleNames.here().require(history.files(), order.out());
    if (order.settings().prune()) {
      OrphanedDigests.requirePrunable(plan);
      pruned = new OrphanedDigests(history, order.out()).files(plan);
    }
    Judge judge =
        new Judge(history, order.out(), order.settings(), digester.signature(), order.formats());
    Intake intake = new Intake(reader, maxBytes);
    try (PatientReader patient = new PatientReader(intake, order.settings().articleTimeout())) {
      return new DryRunner(intake, patient, judge).run(plan, pruned, history.sentencesPerSecond());
    }
  }
}
