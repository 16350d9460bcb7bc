package breve.run.journal;

import breve.run.folder.OutputFolder;
import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Digests whose input is gone: they are kept and named in the report, or removed. */
public final class Gone {
  private final History history;
  private final OutputFolder out;

  public Gone(History history, OutputFolder out) {
    this.history = history;
    this.out = out;
  }

  /** Their files, below the output folder. */
  public List<String> files(RunPlan plan) {
    Set<String> present =
        plan.inputs().stream().map(PlannedInput::name).collect(Collectors.toSet());
    Set<String> needed = new HashSet<>();
    List<String> files = new ArrayList<>(history.left());
    for (Past past : history.all()) {
      past.files().forEach(f -> (present.contains(past.name()) ? needed : files).add(f.file()));
    }
    return files.stream().filter(f -> !needed.contains(f) && out.exists(f)).sorted().toList();
  }

  /**
   * Refuses to prune when inputs can't be seen: more likely a disk that is not mounted.
   *
   * @throws UsageException when no input is left at all, or a folder can't be read
   */
  public static void requirePrunable(RunPlan plan) throws UsageException {
    if (plan.inputs().isEmpty() || plan.hasUnreadableFolder()) {
      throw new UsageException(
          "--prune would remove digests because inputs can't be seen; check the input folders");
    }
  }

  /** Removes them. */
  public void prune(RunPlan plan, Journal journal) throws IOException {
    for (String file : files(plan)) {
      out.remove(file);
      journal.pruned(file);
    }
    Set<String> present =
        plan.inputs().stream().map(PlannedInput::name).collect(Collectors.toSet());
    for (Past past : List.copyOf(history.all())) {
      if (!present.contains(past.name())) {
        journal.forgotten(past.name());
      }
    }
  }
}
