package breve.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexRankTest {
  @Test
  void the_sentence_that_shares_words_with_the_others_is_the_most_central() {
    double[] rank =
        LexRank.stationary(
            TfIdf.of(
                    List.of(
                        "La pluie tombe sur Brest.",
                        "À Brest, la grève des marins du port continue sous la pluie.",
                        "Les marins du port réclament une prime.",
                        "Un chat dort."))
                .similarities());

    assertThat(rank[1]).isEqualTo(Arrays.stream(rank).max().orElseThrow());
    assertThat(Arrays.stream(rank).sum()).isCloseTo(1, within(1e-6));
  }

  @Test
  void of_equally_central_sentences_the_first_wins() {
    double[] scores =
        new LexRank().scores(List.of("Un chat dort.", "Un chat dort.", "Un chat dort."));

    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[1]).isGreaterThan(scores[2]);
  }

  @Test
  void one_sentence_and_no_sentence_are_articles_too() {
    assertThat(new LexRank().scores(List.of("Seule."))).hasSize(1);
    assertThat(new LexRank().scores(List.of())).isEmpty();
    assertThat(new LexRank().scores(List.of("…", "!"))).hasSize(2);
  }
}
