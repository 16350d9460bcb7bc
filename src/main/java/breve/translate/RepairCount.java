package breve.translate;

import breve.check.Finding.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many sentences a check rejected, and how many of those were mended.
 *
 * @param checked sentences
 * @param rejected those whose first translation a check rejected
 * @param mended those of them for which a translation was found that no check rejects
 * @param rejectedByKind sentences by what was wrong; one may count under several kinds
 * @param mendedByKind those in which that is no longer wrong
 */
public record RepairCount(
    long checked,
    long rejected,
    long mended,
    Map<Kind, Long> rejectedByKind,
    Map<Kind, Long> mendedByKind) {
  public RepairCount {
    rejectedByKind = Map.copyOf(rejectedByKind);
    mendedByKind = Map.copyOf(mendedByKind);
  }

  /** Two counts together; one that is empty adds nothing. */
  public static Optional<RepairCount> sum(Optional<RepairCount> one, Optional<RepairCount> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().plus(other.get()))
        : one.or(() -> other);
  }

  private RepairCount plus(RepairCount more) {
    return new RepairCount(
        checked + more.checked,
        rejected + more.rejected,
        mended + more.mended,
        sum(rejectedByKind, more.rejectedByKind),
        sum(mendedByKind, more.mendedByKind));
  }

  private static Map<Kind, Long> sum(Map<Kind, Long> one, Map<Kind, Long> other) {
    Map<Kind, Long> sum = new TreeMap<>(one);
    other.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return sum;
  }

  /**
   * One line: {@code checks rejected 31 of 300 translations and mended 14 (number 3 of 9,
   * repetition 11 of 24)}.
   */
  @Override
  public String toString() {
    String kinds =
        new TreeMap<>(rejectedByKind)
            .entrySet().stream()
                .map(
                    e ->
                        "%s %d of %d"
                            .formatted(
                                e.getKey().jsonName(), mendedByKind.get(e.getKey()), e.getValue()))
                .collect(Collectors.joining(", "));
    return "checks rejected %d of %d translations and mended %d%s"
        .formatted(rejected, checked, mended, kinds.isEmpty() ? "" : " (" + kinds + ")");
  }
}
