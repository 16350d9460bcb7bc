package breve.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallWordsTest {
  private final SmallWords words = new SmallWords();

  @Test
  void words_that_two_languages_share_tell_neither() {
    String text = "La Korrika part de Bayonne vers Donostia, la nuit.";
    assertThat(words.count(text, "fr", "es")).isEqualTo(1); // vers, but neither de nor la
    assertThat(words.count(text, "es", "fr")).isZero();
  }

  @Test
  void capitals_may_be_names_and_do_not_count() {
    assertThat(words.count("Radiohead, The Who et The Cure", "en", "fr")).isZero();
    assertThat(words.count("The Who et The Cure", "fr", "en")).isEqualTo(1);
  }

  @Test
  void a_capital_at_the_start_of_a_sentence_says_nothing() {
    assertThat(words.count("« El puente cierra. El lunes", "es", "fr")).isEqualTo(2);
  }

  @Test
  void an_unknown_language_has_no_words() {
    assertThat(words.count("le pont", "xx", "en")).isZero();
  }
}
