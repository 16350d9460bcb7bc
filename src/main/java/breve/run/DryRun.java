package breve.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do.
 *
 * @param lines one for each input: {@code new a.txt}, {@code changed b.txt}, {@code unchanged
 *     c.txt}
 * @param toDo inputs that would be digested
 * @param seconds how long that would take at the speed of the last run; empty when there was none
 */
public record DryRun(List<String> lines, int toDo, Optional<Long> seconds) {
  public DryRun {
    lines = List.copyOf(lines);
  }

  static DryRun of(RunPlan plan, Intake intake, Judge judge, double bytesPerSecond) {
    List<String> lines = new ArrayList<>();
    plan.passedOver().forEach(p -> lines.add("skipped " + p.path()));
    int toDo = 0;
    long bytes = 0;
    for (PlannedInput input : plan.inputs()) {
      Intake.Taken taken = intake.take(input);
      Optional<Outcome> outcome =
          taken instanceof Intake.Taken.Bytes content
              ? judge.verdict(input, content.sha256())
              : Optional.of(((Intake.Taken.Refused) taken).outcome());
      if (outcome.isEmpty()) {
        toDo++;
        bytes += input.bytes();
      }
      String fresh = judge.knows(input) ? "changed" : "new";
      lines.add(outcome.map(Outcome::jsonName).orElse(fresh) + " " + input.path());
    }
    Optional<Long> seconds =
        bytesPerSecond > 0 ? Optional.of(Math.round(bytes / bytesPerSecond)) : Optional.empty();
    return new DryRun(lines, toDo, seconds);
  }
}
