package breve.run.inbox;

import breve.run.outcome.Outcome;
import breve.run.outcome.Reason;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run is asked to do: its inputs, each with the name of its outputs.
 *
 * @param inputs in the order in which they are begun
 * @param passedOver what was found beside them and is not read, each with its reason
 */
public record RunPlan(List<PlannedInput> inputs, List<PassedOver> passedOver) {
  /** Something in an input folder that is not read. */
  public record PassedOver(String path, Reason reason) {
    /** What came of it. */
    public Outcome outcome() {
      return reason == Reason.UNREADABLE
          ? new Outcome.Failed(reason, "")
          : new Outcome.Skipped(reason, "");
    }
  }

  public RunPlan {
    inputs = List.copyOf(inputs);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Lists the inputs: standard input for {@code -}, named files, and the files below named folders,
   * in the order of their paths. Hidden files and the output folder are left out; a file that is
   * named twice is listed once.
   *
   * @param inputs files and folders
   * @param out the output folder, which may lie in an input folder
   * @throws UsageException when an input does not exist
   */
  public static RunPlan of(List<Path> inputs, Path out) throws UsageException, IOException {
    List<InputWalk.Found> found = new ArrayList<>();
    List<PassedOver> passedOver = new ArrayList<>();
    for (Path input : inputs) {
      if (input.equals(PlannedInput.STANDARD_INPUT)) {
        found.add(InputWalk.Found.standardInput());
        continue;
      }
      if (!Files.exists(input)) {
        throw new UsageException("no such file or folder: " + input);
      }
      if (Files.exists(out) && input.toRealPath().startsWith(out.toRealPath())) {
        throw new UsageException(
            input + " lies in the output folder " + out + ": name another one with -o");
      }
      if (Files.isDirectory(input)) {
        InputWalk walk = new InputWalk(input, out);
        Files.walkFileTree(input.toRealPath(), walk);
        found.addAll(walk.found());
        passedOver.addAll(walk.passedOver());
      } else if (Files.isRegularFile(input)) {
        found.add(InputWalk.Found.named(input));
      } else {
        passedOver.add(new PassedOver(input.toString(), Reason.NOT_A_FILE));
      }
    }
    Set<Path> seen = new HashSet<>();
    found.removeIf(f -> !seen.add(f.file()));
    OutputNames names = new OutputNames();
    return new RunPlan(
        found.stream()
            .map(f -> new PlannedInput(f.file(), f.path(), names.nameFor(f), f.bytes()))
            .toList(),
        passedOver);
  }

  /** Whether there may be more inputs than could be listed. */
  public boolean hasUnreadableFolder() {
    return passedOver.stream().anyMatch(p -> p.reason() == Reason.UNREADABLE);
  }

  /** Bytes of all inputs together, for estimates. */
  public long bytes() {
    return inputs.stream().mapToLong(PlannedInput::bytes).sum();
  }
}
