package breve.translate;

import breve.check.Finding.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts sentences that a check rejected, and those that were mended; safe between threads. */
public final class RepairCount {
  private long checked;
  private long failed;
  private long mended;
  private final Map<Kind, Long> failedByKind = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> mendedByKind = new EnumMap<>(Kind.class);

  synchronized void add(CheckedDraft first, CheckedDraft chosen) {
    checked++;
    failed += first.fails() ? 1 : 0;
    mended += first.fails() && !chosen.fails() ? 1 : 0;
    Set<Kind> left = chosen.failures();
    for (Kind kind : first.failures()) {
      failedByKind.merge(kind, 1L, Long::sum);
      mendedByKind.merge(kind, left.contains(kind) ? 0L : 1L, Long::sum);
    }
  }

  /** Sentences checked. */
  public synchronized long checked() {
    return checked;
  }

  /** Sentences whose first translation a check rejected. */
  public synchronized long failed() {
    return failed;
  }

  /** Those of them for which another translation was found that no check rejects. */
  public synchronized long mended() {
    return mended;
  }

  /**
   * One line: {@code 31 of 300 translations failed a check; mended: 14 (number 3 of 9, repetition
   * 11 of 24)}.
   */
  @Override
  public synchronized String toString() {
    String kinds =
        new TreeMap<>(failedByKind)
            .entrySet().stream()
                .map(
                    e ->
                        "%s %d of %d"
                            .formatted(
                                e.getKey().jsonName(), mendedByKind.get(e.getKey()), e.getValue()))
                .collect(Collectors.joining(", "));
    return "%d of %d translations failed a check; mended: %d%s"
        .formatted(failed, checked, mended, kinds.isEmpty() ? "" : " (" + kinds + ")");
  }
}
