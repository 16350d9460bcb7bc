package breve.run.report;

import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the outcomes of a run, and passes them on as they come. */
public final class Ledger {
  private final Progress progress;
  private final List<RunEntry> entries = new ArrayList<>();
  private final List<String> remaining = new ArrayList<>();
  private long sentencesDone;

  public Ledger(Progress progress) {
    this.progress = progress;
  }

  public void begun(PlannedInput input) {
    progress.begun(input);
  }

  public void add(RunEntry entry) {
    entries.add(entry);
    sentencesDone += entry.outcome() instanceof Outcome.Done done ? done.sentences() : 0;
    progress.finished(entry);
  }

  public void finished(PlannedInput input) {
    progress.finished(input);
  }

  public void remains(PlannedInput input) {
    remaining.add(input.path());
  }

  public void tick() {
    progress.tick();
  }

  /** How many articles came to an outcome. */
  long count(Class<? extends Outcome> outcome) {
    return entries.stream().filter(e -> outcome.isInstance(e.outcome())).count();
  }

  /** Sentences of the articles that were done. */
  public long sentencesDone() {
    return sentencesDone;
  }

  public List<String> remaining() {
    return remaining.stream().sorted().toList();
  }

  /** An item of a feed is known by the feed's path and, after the last #, its own id. */
  private static int rank(String path, Map<String, Integer> ranks) {
    int item = path.lastIndexOf('#');
    int whole = ranks.getOrDefault(path, -1);
    return whole < 0 && item > 0 ? ranks.getOrDefault(path.substring(0, item), -1) : whole;
  }

  /** What was passed over comes first, then the inputs as they were planned. */
  public List<RunEntry> inOrderOf(RunPlan plan) {
    Map<String, Integer> rank = new HashMap<>();
    plan.inputs().forEach(input -> rank.putIfAbsent(input.path(), rank.size()));
    return entries.stream()
        .sorted(Comparator.comparing(entry -> rank(entry.path(), rank)))
        .toList();
  }
}
