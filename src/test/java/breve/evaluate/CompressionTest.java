package breve.evaluate;

import static breve.evaluate.Golden.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompressionTest {
  private static final String SENTENCE = "The mayor, who was ill, resigned on Monday.";

  @Test
  void token_F1_counts_the_words_that_both_keep() {
    Score score = new TokenF1().score("The mayor resigned on Monday.", "The mayor resigned.");
    assertThat(score.parts().get("precision")).isCloseTo(100, EXACT);
    assertThat(score.parts().get("recall")).isCloseTo(60, EXACT);
    assertThat(score.value()).isCloseTo(75, EXACT);
    assertThat(score.parts().get("exact")).isZero();
  }

  @Test
  void the_same_words_are_exact_whatever_the_punctuation() {
    assertThat(new TokenF1().score("The mayor resigned.", "the mayor, resigned").parts())
        .containsEntry("exact", 100.0);
  }

  @Test
  void a_word_kept_twice_counts_twice() {
    assertThat(new TokenF1().score("the man and the dog", "the man").parts().get("recall"))
        .isCloseTo(40, EXACT);
  }

  @Test
  void the_rate_is_the_share_of_words_kept() {
    Score score = new CompressionRate().score(SENTENCE, "The mayor resigned.");
    assertThat(score.value()).isCloseTo(100 * 3 / 8.0, EXACT);
    assertThat(score.parts().get("characters")).isCloseTo(100 * 19 / 43.0, EXACT);
    assertThat(score.parts().get("added")).isZero();
  }

  @Test
  void words_that_the_sentence_has_not_are_told() {
    assertThat(new CompressionRate().score(SENTENCE, "The mayor quit Monday").parts())
        .containsEntry("added", 25.0);
  }

  @Test
  void an_empty_compression_keeps_nothing() {
    assertThat(new CompressionRate().score(SENTENCE, "").value()).isZero();
    assertThat(new TokenF1().score("The mayor resigned.", "").value()).isZero();
  }
}
