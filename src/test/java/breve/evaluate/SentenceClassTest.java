package breve.evaluate;

import static breve.evaluate.SentenceClass.LONG;
import static breve.evaluate.SentenceClass.MEDIUM;
import static breve.evaluate.SentenceClass.NAMES;
import static breve.evaluate.SentenceClass.NUMBERS;
import static breve.evaluate.SentenceClass.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceClassTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le maire de Lyon a démissionné.",
        "L'Iran dément.",
        "Il rentre d’Idlib.",
        "Interrogé, Paul se tait."
      })
  void a_capital_inside_a_sentence_tells_a_name(String source) {
    assertThat(NAMES.holds(source)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le maire a démissionné.",
        "Il est parti. Elle aussi.",
        "« Oui », dit-il.",
        "DES MILLIERS DE PERSONNES",
        ""
      })
  void a_capital_that_begins_a_sentence_or_a_line_of_capitals_tells_none(String source) {
    assertThat(NAMES.holds(source)).isFalse();
  }

  @Test
  void a_digit_tells_a_number() {
    assertThat(NUMBERS.holds("En 2019, tout change.")).isTrue();
    assertThat(NUMBERS.holds("Deux ans après")).isFalse();
  }

  @Test
  void length_counts_words_but_no_lone_punctuation() {
    assertThat(SHORT.holds("un ".repeat(9) + "?")).isTrue();
    assertThat(SHORT.holds("un ".repeat(10))).isFalse();
    assertThat(MEDIUM.holds("un ".repeat(10))).isTrue();
    assertThat(MEDIUM.holds("un ".repeat(39) + "!")).isTrue();
    assertThat(LONG.holds("un ".repeat(39) + "!")).isFalse();
    assertThat(LONG.holds("un ".repeat(40))).isTrue();
  }
}
