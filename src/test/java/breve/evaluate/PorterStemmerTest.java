package breve.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PorterStemmerTest {
  @Test
  void stems_are_those_of_NLTK() {
    Golden.json("porter-stems.json")
        .properties()
        .forEach(
            word ->
                assertThat(PorterStemmer.stem(word.getKey()))
                    .as(word.getKey())
                    .isEqualTo(word.getValue().asText()));
  }
}
