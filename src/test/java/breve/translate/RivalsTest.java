package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breve.decode.Hypothesis;
import java.util.List;
import org.junit.jupiter.api.Test;

class RivalsTest {
  @Test
  void the_margin_is_to_the_best_of_the_others() {
    List<Hypothesis> all = List.of(scored(-0.5), scored(-0.75), scored(-2));

    assertThat(Rivals.margin(all, 0)).isEqualTo(0.25);
    assertThat(Rivals.margin(all, 2)).as("a repair took the third").isEqualTo(-1.5);
    assertThat(Rivals.margin(List.of(scored(-1)), 0)).isNaN();
  }

  @Test
  void agreement_is_the_share_of_words_in_common() {
    List<String> all = List.of("He left the town.", "He left the city.", "They stay!");

    assertThat(Rivals.agreement(all, 0)).isCloseTo((0.75 + 0) / 2, within(1e-9));
    assertThat(Rivals.agreement(List.of("He left.", "he left"), 0)).isEqualTo(1);
    assertThat(Rivals.agreement(List.of("He left."), 0)).isNaN();
  }

  private static Hypothesis scored(double score) {
    return new Hypothesis(List.of(1), score, score, true);
  }
}
