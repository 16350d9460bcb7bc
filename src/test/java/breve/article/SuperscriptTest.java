package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuperscriptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          10        | 5    | ⁵
          10        | -3   | ⁻³
          12 000 m  | 2    | ²
          85 km     | 2    | ²
          le 1      | er   | er
          la 2      | e    | e
          le XIX    | e    | e
          n         | o    | o
          45        | 2    | ''
          le budget | 1    | ''
          le budget | (12) | ''
          le budget | *    | ''
          Ca        | 2+   | ²⁺
          M         | me   | me
          """)
  void a_raised_sign_is_a_power_an_ordinal_or_the_mark_of_a_note(
      String before, String raised, String meant) {
    assertThat(Superscript.of(before, raised)).isEqualTo(meant);
  }
}
