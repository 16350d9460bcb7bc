package breve.translate;

import breve.check.Finding.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Counts as repair goes on; safe between threads. */
final class RepairTally {
  private long checked;
  private long rejected;
  private long mended;
  private final Map<Kind, Long> rejectedByKind = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> mendedByKind = new EnumMap<>(Kind.class);

  synchronized void add(CheckedProposal first, CheckedProposal chosen) {
    checked++;
    rejected += first.fails() ? 1 : 0;
    mended += first.fails() && !chosen.fails() ? 1 : 0;
    Set<Kind> left = chosen.failures();
    for (Kind kind : first.failures()) {
      rejectedByKind.merge(kind, 1L, Long::sum);
      mendedByKind.merge(kind, left.contains(kind) ? 0L : 1L, Long::sum);
    }
  }

  synchronized RepairCount count() {
    return new RepairCount(checked, rejected, mended, rejectedByKind, mendedByKind);
  }
}
