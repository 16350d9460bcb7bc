package breve.run.work;

import breve.digest.Digester;
import breve.run.inbox.Intake;
import breve.run.inbox.PatientReader;
import breve.run.inbox.PlannedInput;
import breve.run.journal.Company;
import breve.run.outcome.Problem;
import breve.run.outcome.ToldFailure;
import breve.translate.RepairCount;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a workshop for each input: the run's own process, or for a suspect one of its own. Where
 * none can be started, the suspects are digested in the run's, each alone.
 */
public final class Workshops implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workshops.class);

  private final Digester digester;
  private final PatientReader reader;
  private final Duration patience;
  private final List<Child> children = new ArrayList<>();
  private Optional<ChildCommand> command;

  /**
   * @param patience how long the reading of an input may take
   * @param command starts processes for suspects; empty if none are to be started
   */
  public Workshops(
      Intake intake, Digester digester, Duration patience, Optional<ChildCommand> command) {
    this.digester = digester;
    this.reader = new PatientReader(intake, patience);
    this.patience = patience;
    this.command = command;
  }

  /**
   * A workshop in which all is ready for an input.
   *
   * @param suspect whether the input was at work when an earlier run died; then no other is now
   * @param stopping asked several times a second while a process starts
   * @return empty when the run is to stop before it is ready
   * @throws breve.model.ModelProblem when the model can't be loaded
   */
  public Optional<Workshop> open(
      PlannedInput input, int bytes, boolean suspect, BooleanSupplier stopping)
      throws InterruptedException {
    if (suspect && command.isPresent()) {
      try {
        return apart(command.get(), input, bytes, stopping);
      } catch (IOException | TimeoutException | ToldFailure e) {
        if (stopping.getAsBoolean()) {
          return Optional.empty();
        }
        LOG.warn(
            "{}: an earlier run ended while it was at work, and no process of its own can be"
                + " started for it ({}); it is done in this one",
            input.path(),
            Problem.text(e));
        command = Optional.empty();
      }
    }
    digester.prepare();
    return Optional.of(new Here(reader, digester, suspect ? Company.ALONE : Company.OTHERS));
  }

  private Optional<Workshop> apart(
      ChildCommand starting, PlannedInput input, int bytes, BooleanSupplier stopping)
      throws IOException, TimeoutException, InterruptedException {
    digester.rest(); // two models in memory would be more than the user allowed for
    Child child =
        Child.start(starting, patience, new Request(input.path(), bytes, Resident.bytes()));
    children.add(child);
    boolean ready = false;
    try {
      Optional<String> signature = child.ready(stopping);
      if (!signature.orElse(digester.signature()).equals(digester.signature())) {
        throw new ToldFailure("models or settings were changed since this run began", false);
      }
      ready = signature.isPresent();
      return ready ? Optional.of(child) : Optional.empty();
    } finally {
      if (!ready) {
        child.close();
      }
    }
  }

  /** What was checked and mended, here and elsewhere. */
  public Optional<RepairCount> repairs() {
    return children.stream().map(Child::repairs).reduce(digester.repairs(), RepairCount::sum);
  }

  @Override
  public void close() {
    children.forEach(Child::close);
    reader.close();
  }
}
