package breve.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenSetTest {
  private static final String FORTY_WORDS = "mot ".repeat(40);
  private static final String THIRTY_WORDS = "mot ".repeat(30);

  @Test
  void by_falling_score_the_sentences_fill_75_words_and_the_last_is_cut_there() {
    assertThat(
            ChosenSet.share(
                new double[] {1, 4, 2, 3},
                List.of(THIRTY_WORDS, THIRTY_WORDS, THIRTY_WORDS, FORTY_WORDS)))
        .containsExactly(0, 1, 0.5, 1);
  }

  @Test
  void nothing_is_cut_where_the_words_are_full() {
    assertThat(
            ChosenSet.share(
                new double[] {3, 2, 1}, List.of(FORTY_WORDS, "mot ".repeat(35), THIRTY_WORDS)))
        .containsExactly(1, 1, 0);
  }

  @Test
  void a_short_text_is_chosen_whole() {
    assertThat(ChosenSet.share(new double[] {-1, 2}, List.of("Le pont a rouvert.", THIRTY_WORDS)))
        .containsExactly(1, 1);
  }

  @Test
  void scores_that_crowd_below_the_chosen_ones_are_set_apart_again() {
    double[] scores = {2, -0.5, -0.5004, -1.5};

    assertThat(ChosenSet.worth(scores, new double[] {1, 0, 0, 0}))
        .containsExactly(new double[] {2, -0.1004, -0.5004, -1.5}, within(1e-9));
  }

  @Test
  void where_all_were_chosen_nothing_is_changed() {
    assertThat(ChosenSet.worth(new double[] {1, 2}, new double[] {1, 1})).containsExactly(1, 2);
    assertThat(ChosenSet.worth(new double[0], new double[0])).isEmpty();
  }
}
