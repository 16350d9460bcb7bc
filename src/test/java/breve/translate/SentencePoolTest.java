package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencePoolTest {
  private final SentencePool pool = new SentencePool();

  @Test
  void a_batch_takes_the_longest_first() throws InterruptedException {
    pool.add(List.of(sentence(3), sentence(7), sentence(5), sentence(8)));

    assertThat(lengths(pool.take(inBuckets(2, 100, 8)))).containsExactly(8, 7);
    assertThat(lengths(pool.take(inBuckets(2, 100, 8)))).containsExactly(5, 3);
  }

  @Test
  void padding_counts_against_the_token_limit() throws InterruptedException {
    pool.add(List.of(sentence(10), sentence(9), sentence(9)));

    assertThat(lengths(pool.take(inBuckets(8, 40, 16)))).containsExactly(10, 9);
  }

  @Test
  void a_sentence_longer_than_the_limit_goes_alone() throws InterruptedException {
    pool.add(List.of(sentence(50), sentence(49)));

    assertThat(lengths(pool.take(inBuckets(8, 20, 8)))).containsExactly(50);
  }

  @Test
  void only_sentences_of_one_width_share_a_batch() throws InterruptedException {
    pool.add(List.of(sentence(9), sentence(16), sentence(8)));

    assertThat(lengths(pool.take(inBuckets(8, 100, 8)))).containsExactly(16, 9);
    assertThat(lengths(pool.take(inBuckets(8, 100, 8)))).containsExactly(8);
  }

  @Test
  void those_for_a_wider_search_come_last_and_among_themselves() throws InterruptedException {
    pool.add(List.of(Pending.of(List.of(1, 2, 3), true), sentence(2), sentence(3)));

    assertThat(lengths(pool.take(inBuckets(8, 100, 8)))).containsExactly(3, 2);
    assertThat(pool.take(inBuckets(8, 100, 8))).extracting(Pending::wider).containsExactly(true);
  }

  @Test
  void nobody_is_overtaken_without_end() throws InterruptedException {
    Pending wider = Pending.of(List.of(1, 2, 3), true);
    Pending shortest = sentence(1);
    pool.add(List.of(wider, shortest));
    boolean seenWider = false;
    boolean seenShortest = false;
    for (int night = 0; night < 1100; night++) {
      pool.add(List.of(sentence(20), sentence(20)));
      List<Pending> batch = pool.take(inBuckets(2, 100, 8));
      seenWider |= batch.contains(wider);
      seenShortest |= batch.contains(shortest);
    }
    assertThat(seenWider).as("the wider search").isTrue();
    assertThat(seenShortest).as("the shortest sentence").isTrue();
  }

  @Test
  void a_closed_pool_gives_out_what_it_has_and_then_nothing() throws InterruptedException {
    pool.add(List.of(sentence(7)));
    pool.close();

    assertThat(pool.take(BatchRule.ALONE)).hasSize(1);
    assertThat(pool.take(BatchRule.ALONE)).isEmpty();
  }

  private static Pending sentence(int length) {
    return Pending.of(Collections.nCopies(length, 1), false);
  }

  private static List<Integer> lengths(List<Pending> batch) {
    return batch.stream().map(p -> p.tokens().size()).toList();
  }

  private static BatchRule inBuckets(int sentences, int tokens, int bucket) {
    return new BatchRule(sentences, tokens, n -> (n + bucket - 1) / bucket * bucket);
  }
}
