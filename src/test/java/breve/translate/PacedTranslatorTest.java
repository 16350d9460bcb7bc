package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacedTranslatorTest {
  private final List<String> asked = new ArrayList<>();
  private final List<CompletableFuture<List<Translation>>> open = new ArrayList<>();
  private final FakeTranslator slow =
      new FakeTranslator(
          french -> {
            asked.addAll(french);
            CompletableFuture<List<Translation>> answer = new CompletableFuture<>();
            open.add(answer);
            return answer;
          });

  private void answer(int i) {
    open.get(i).complete(FakeTranslator.english(List.of(asked.get(i))));
  }

  @Test
  void a_few_sentences_are_at_work_at_a_time_oldest_first() {
    PacedTranslator paced = new PacedTranslator(slow, 2);
    CompletableFuture<List<Translation>> one = paced.translate(List.of("a1", "a2", "a3"));
    CompletableFuture<List<Translation>> two = paced.translate(List.of("b1"));
    assertThat(asked).containsExactly("a1", "a2");
    answer(1);
    assertThat(asked).containsExactly("a1", "a2", "a3");
    answer(0);
    answer(2);
    answer(3);
    assertThat(one.join()).isEqualTo(FakeTranslator.english(List.of("a1", "a2", "a3")));
    assertThat(two.join()).isEqualTo(FakeTranslator.english(List.of("b1")));
    assertThat(paced.translated()).isEqualTo(4);
  }

  @Test
  void an_article_that_is_given_up_costs_nothing_more() {
    PacedTranslator paced = new PacedTranslator(slow, 1);
    CompletableFuture<List<Translation>> one = paced.translate(List.of("a1", "a2", "a3"));
    CompletableFuture<List<Translation>> unused = paced.translate(List.of("b1"));
    one.cancel(false);
    answer(0);
    assertThat(asked).containsExactly("a1", "b1");
  }

  @Test
  void a_failed_sentence_fails_its_article_only() {
    PacedTranslator paced = new PacedTranslator(slow, 1);
    CompletableFuture<List<Translation>> one = paced.translate(List.of("a1", "a2"));
    CompletableFuture<List<Translation>> two = paced.translate(List.of("b1"));
    open.get(0).completeExceptionally(new OutOfMemoryError("no"));
    answer(1);
    answer(2);
    assertThat(one).isCompletedExceptionally();
    assertThat(two).isCompleted();
  }

  @Test
  void answers_that_come_at_once_use_no_stack() {
    PacedTranslator paced = new PacedTranslator(new FakeTranslator(), 1);
    List<String> many = IntStream.range(0, 100_000).mapToObj(Integer::toString).toList();
    assertThat(paced.translate(many).join()).hasSize(100_000);
  }

  @Test
  void closing_gives_up_what_waits() {
    PacedTranslator paced = new PacedTranslator(slow, 1);
    CompletableFuture<List<Translation>> one = paced.translate(List.of("a1", "a2"));
    paced.close();
    answer(0);
    assertThat(one).isCompletedExceptionally();
    assertThat(asked).containsExactly("a1");
    assertThat(paced.translate(List.of("c"))).isCompletedExceptionally();
  }
}
