package breve.run;

import java.util.List;
import java.util.Optional;

/**
 * What a run would do.
 *
 * @param lines one for each input: {@code new a.txt}, {@code changed b.txt}, {@code unchanged
 *     c.txt}, {@code skipped d.txt: empty}; and one for each file that would be {@code pruned}
 * @param toDo inputs that would be digested
 * @param sentences of the articles in them
 * @param seconds how long that would take at the speed of the last run; empty when there was none
 */
public record DryRun(List<String> lines, int toDo, long sentences, Optional<Long> seconds) {
  public DryRun {
    lines = List.copyOf(lines);
  }
}
