package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import breve.model.ModelDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
  private static final long MB = 1_000_000;

  private final MemoryBudget budget = budget(300 * MB, 8);

  private static MemoryBudget budget(long heap, int beams) {
    return MemoryBudget.of(heap, ModelDirectory.open(Path.of("models/fr-en")), beams);
  }

  private Workload within(long bytes, int threads) {
    return budget.within(bytes, threads).orElseThrow();
  }

  @Test
  void with_room_enough_all_threads_have_the_largest_batches() {
    assertThat(within(4000 * MB, 8)).isEqualTo(new Workload(8, BatchSize.LARGEST));
  }

  @Test
  void batches_shrink_first_then_threads_are_given_up_then_batches_shrink_further() {
    Workload last = within(4000 * MB, 4);
    boolean gaveUpThreads = false;
    boolean shrankFirst = false;
    for (long bytes = 4000 * MB; bytes >= budget.least(); bytes -= MB) {
      Workload now = within(bytes, 4);
      assertThat(now.threads()).isLessThanOrEqualTo(last.threads());
      assertThat(now.batch().tokens()).isLessThanOrEqualTo(last.batch().tokens());
      shrankFirst |= now.threads() == 4 && now.batch().sentences() < 16;
      gaveUpThreads |= now.threads() < 4 && now.batch().sentences() >= 4;
      last = now;
    }
    assertThat(shrankFirst).isTrue();
    assertThat(gaveUpThreads).isTrue();
    assertThat(last).isEqualTo(new Workload(1, new BatchSize(1, 64)));
  }

  @Test
  void less_than_the_least_is_nothing_and_the_heap_counts() {
    assertThat(budget.within(budget.least(), 2)).isPresent();
    assertThat(budget.within(budget.least() - 1, 2)).isEmpty();
    assertThat(budget.within(1, 2)).isEmpty();
    assertThat(budget(800 * MB, 8).least() - budget.least()).isEqualTo(500 * MB);
  }

  @Test
  void more_beams_need_more() {
    assertThat(budget(300 * MB, 4).least()).isLessThan(budget.least());
  }
}
