package breve.run;

import breve.digest.Digest;
import breve.digest.DigestRenderer;
import breve.run.folder.OutputFile;
import breve.run.folder.OutputFolder;
import breve.run.inbox.PlannedInput;
import breve.run.journal.FirstSeenClock;
import breve.run.journal.Journal;
import breve.run.journal.Past.KnownArticle;
import breve.run.outcome.Outcome;
import breve.run.outcome.Outcome.Done;
import breve.run.outcome.Outcome.Failed;
import breve.run.outcome.Problem;
import breve.run.outcome.Reason;
import breve.run.outcome.ToldFailure;
import breve.run.report.RunEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Brings the digests of finished jobs to the disk, and says so in the journal. */
final class DigestWriter {
  private static final int UNWRITTEN_IN_A_ROW = 3;

  private final OutputFolder out;
  private final List<DigestRenderer> formats;
  private final Journal journal;
  private final String signature;
  private final FirstSeenClock arrival;
  private int unwrittenInARow;

  DigestWriter(
      OutputFolder out,
      List<DigestRenderer> formats,
      Journal journal,
      String signature,
      FirstSeenClock arrival) {
    this.arrival = arrival;
    this.out = out;
    this.formats = formats;
    this.journal = journal;
    this.signature = signature;
  }

  /** Whether several digests in a row could not be written: then no other one will be. */
  boolean givesUp() {
    return unwrittenInARow >= UNWRITTEN_IN_A_ROW;
  }

  /** Notes that work on an input begins. */
  void begin(Job job) throws IOException {
    journal.begun(job.input(), job.sha256(), signature, job.workshop().company());
  }

  /** Notes that the process died in which a job's input was alone. */
  void died(Job job) {
    try {
      journal.died(job.input(), job.sha256(), signature);
    } catch (IOException e) {
      unwrittenInARow++; // then a later run tries it once more
    }
  }

  /** Notes that work on an input was broken off, and is to be done by the next run. */
  void letGo(PlannedInput input) {
    try {
      journal.letGo(input);
    } catch (IOException e) {
      unwrittenInARow++; // then it is taken for a suspect, which one more run clears up
    }
  }

  /**
   * Writes what a job made; one entry for each of its articles. Of a feed that isn't finished, what
   * there is.
   */
  List<RunEntry> finish(Job job) {
    List<RunEntry> entries = new ArrayList<>();
    List<KnownArticle> met = new ArrayList<>(job.kept());
    job.settled().forEach(s -> entries.add(entry(job, s.path(), s.name(), s.outcome())));
    boolean whole = true;
    for (Job.Part part : job.parts()) {
      if (part.digest().isDone()) {
        Outcome outcome = outcome(part, met);
        entries.add(entry(job, part.path(), part.name(), outcome));
      } else {
        whole = false;
        part.before().ifPresent(met::add);
      }
    }
    try {
      if (job.isFeed() || met.stream().anyMatch(m -> !m.files().isEmpty())) {
        // An input of which some article failed is done again; what is there is there all the same.
        whole &= entries.stream().noneMatch(e -> e.outcome().bad());
        journal.digested(job.input(), whole ? job.sha256() : "", signature, met);
      } else {
        journal.ended(job.input());
      }
    } catch (IOException e) {
      unwrittenInARow++;
      return List.of(entry(job, job.input().path(), job.input().name(), notWritten(e)));
    }
    return entries;
  }

  /** Writes a digest; one that failed leaves its item with the digest that it had. */
  private Outcome outcome(Job.Part part, List<KnownArticle> met) {
    Outcome outcome = written(part, met);
    if (outcome.bad()) {
      part.before().ifPresent(met::add);
    }
    return outcome;
  }

  private Outcome written(Job.Part part, List<KnownArticle> met) {
    try {
      Digest digest = part.digest().join();
      List<OutputFile> files = out.write(digest, formats);
      unwrittenInARow = 0;
      met.add(arrival.meet(digest, files));
      return new Done(
          (int) digest.sentences().count(),
          files.stream().map(OutputFile::file).toList(),
          part.repair());
    } catch (IOException e) {
      unwrittenInARow++;
      return notWritten(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failure(Problem.cause(e));
    }
  }

  private static Outcome notWritten(IOException e) {
    return new Failed(Reason.NOT_WRITTEN, Problem.text(e));
  }

  /** What an exception that an article caused means for it. */
  static Outcome failure(Throwable e) {
    if (e instanceof TimeoutException) {
      return new Failed(Reason.TIMED_OUT, e.getMessage());
    }
    boolean memory =
        e instanceof OutOfMemoryError || (e instanceof ToldFailure told && told.isOfMemory());
    return new Failed(memory ? Reason.OUT_OF_MEMORY : Reason.CRASHED, Problem.text(e));
  }

  private static RunEntry entry(Job job, String path, String name, Outcome outcome) {
    Duration took = Duration.ofNanos(System.nanoTime() - job.begunNanos());
    return new RunEntry(job.input().path(), path, name, Optional.of(job.sha256()), outcome, took);
  }
}
