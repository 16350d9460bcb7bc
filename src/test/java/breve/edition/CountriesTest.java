package breve.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
  private final Countries countries = new Countries();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Syrian army attacked in Idlib, Syria; Russia protested. | Syria",
        "Russian planes bombed the north. | Russia",
        "The government of Papua New Guinea resigned. | Papua New Guinea",
        "Washington and the U.S. army denied it. | United States",
        "South American farmers met in Brazil. | Brazil",
        "A Turk, a Greek and a Greek island. | Greece",
        "Japan and China signed; China was pleased. | China",
        "The first of two is told: Spain or Italy. | Spain",
        "The polish came off, and the china broke. | ''",
        "Nothing happened in Montbrac. | ''"
      })
  void a_story_is_where_its_country_is_named_most(String english, String country) {
    assertThat(countries.of(english).orElse("")).isEqualTo(country);
  }
}
