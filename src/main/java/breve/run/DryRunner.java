package breve.run;

import breve.article.Article;
import breve.article.Reading;
import breve.article.Reading.Read;
import breve.run.inbox.Intake;
import breve.run.inbox.PatientReader;
import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.outcome.Outcome;
import breve.run.outcome.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Looks at inputs as a run would, and reads those that are new, but digests none. */
final class DryRunner {
  private final Intake intake;
  private final PatientReader reader;
  private final Judge judge;
  private final List<String> lines = new ArrayList<>();
  private int toDo;
  private long sentences;

  DryRunner(Intake intake, PatientReader reader, Judge judge) {
    this.intake = intake;
    this.reader = reader;
    this.judge = judge;
  }

  /**
   * Looks at all inputs.
   *
   * @param pruned files that would be removed
   * @param sentencesPerSecond of the last run; 0 when there was none
   */
  DryRun run(RunPlan plan, List<String> pruned, double sentencesPerSecond)
      throws InterruptedException {
    plan.passedOver().forEach(passed -> add(Optional.of(passed.outcome()), "", passed.path()));
    for (PlannedInput input : plan.inputs()) {
      lookAt(input);
    }
    pruned.forEach(file -> lines.add("pruned " + file));
    Optional<Long> seconds =
        sentencesPerSecond > 0
            ? Optional.of(Math.round(sentences / sentencesPerSecond))
            : Optional.empty();
    return new DryRun(lines, toDo, sentences, seconds);
  }

  private void lookAt(PlannedInput input) throws InterruptedException {
    Intake.Taken taken = intake.take(input);
    Optional<Outcome> outcome = Optional.empty();
    if (taken instanceof Intake.Taken.Refused refused) {
      outcome = Optional.of(refused.outcome());
    } else if (taken instanceof Intake.Taken.Bytes content) {
      outcome = judge.verdict(input, content.sha256());
      if (outcome.isEmpty()) {
        outcome = read(input, content.bytes());
      }
    }
    add(outcome, judge.knows(input) ? "changed" : "new", input.path());
  }

  private void add(Optional<Outcome> outcome, String otherwise, String path) {
    String what = outcome.map(Outcome::jsonName).orElse(otherwise);
    String why = outcome.flatMap(Outcome::reason).map(reason -> ": " + reason.text()).orElse("");
    lines.add(Printable.line(what + " " + path + why));
  }

  /** The outcome of an input that holds no article; empty for one that would be digested. */
  private Optional<Outcome> read(PlannedInput input, byte[] bytes) throws InterruptedException {
    List<Reading> readings;
    try {
      readings = reader.read(input, bytes, () -> false).orElseThrow();
    } catch (TimeoutException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Optional.of(DigestWriter.failure(e));
    }
    List<Article> articles =
        readings.stream().filter(Read.class::isInstance).map(r -> ((Read) r).article()).toList();
    if (articles.isEmpty()) {
      return Optional.of(Intake.outcome(readings.get(0)));
    }
    toDo++;
    sentences += articles.stream().mapToLong(article -> article.sentences().count()).sum();
    return Optional.empty();
  }
}
