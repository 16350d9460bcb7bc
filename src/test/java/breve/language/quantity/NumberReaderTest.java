package breve.language.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import breve.language.quantity.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {
  private final NumberReader french = NumberReader.french();
  private final NumberReader english = NumberReader.english();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Il a plu 1 234,5 heures           | 1234.5",
        "Il a plu 1\u00A0234,5 heures      | 1234.5",
        "Il a plu 1\u202F234,5 heures      | 1234.5",
        "une dette de 1,5 million          | 1500000",
        "une dette de 3 milliards          | 3000000000",
        "une dette de 2 billions           | 2000000000000",
        "15 % des voix                     | 15",
        "le XXe siècle                     | 20",
        "le 19e siècle                     | 19",
        "deux hélicoptères                 | 2",
        "soixante-dix chars                | 70",
        "septante chars                    | 70",
        "soixante et onze chars            | 71",
        "quatre-vingts chars               | 80",
        "quatre-vingt-onze chars           | 91",
        "nonante-neuf chars                | 99",
        "deux cent mille hommes            | 200000",
        "mille neuf cent quatorze hommes   | 1914",
        "trois millions deux cent mille    | 3200000",
        "le vingt et unième tour           | 21",
        "le quatre-vingtième tour          | 80",
        "une dizaine d'hommes              | 10",
        "deux douzaines d'œufs             | 24",
        "les années 1990                   | 1990",
        "l'autoroute M-5                   | 5",
        "les trois quarts du pays          | 0.75",
      })
  void reads_French(String sentence, BigDecimal value) {
    assertThat(french.read(sentence))
        .first()
        .extracting(Quantity::value)
        .satisfies(v -> same(v, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it rained for 1,234.5 hours       | 1234.5",
        "a debt of 1.5 million             | 1500000",
        "a debt of 3 billion               | 3000000000",
        "15 percent of the vote            | 15",
        "the 20th century                  | 20",
        "two helicopters                   | 2",
        "ninety-one tanks                  | 91",
        "two hundred and five tanks        | 205",
        "two hundred thousand men          | 200000",
        "a hundred men                     | 100",
        "two dozen eggs                    | 24",
        "twice as many                     | 2",
        "the 1990s                         | 1990",
        "the M5 motorway                   | 5",
        "on the twenty-first day           | 21",
        "three quarters of the country     | 0.75",
      })
  void reads_English(String sentence, BigDecimal value) {
    assertThat(english.read(sentence))
        .first()
        .extracting(Quantity::value)
        .satisfies(v -> same(v, value));
  }

  @Test
  void an_article_is_no_number() {
    assertThat(french.read("Un avion et une voiture.")).isEmpty();
    assertThat(english.read("A plane and a car.")).isEmpty();
  }

  @Test
  void times_are_minutes_since_midnight() {
    assertThat(french.read("à 18 h 30").get(0).kind()).isEqualTo(Kind.TIME);
    assertThat(french.read("à 18 h 30").get(0).value()).isEqualByComparingTo("1110");
    assertThat(english.read("at 6:30 p.m.").get(0).value()).isEqualByComparingTo("1110");
  }

  @Test
  void a_date_has_day_month_and_year() {
    assertThat(french.read("le 16 février 2012"))
        .extracting(Quantity::kind, q -> q.value().intValueExact())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.CARDINAL, 16),
            org.assertj.core.groups.Tuple.tuple(Kind.MONTH, 2),
            org.assertj.core.groups.Tuple.tuple(Kind.CARDINAL, 2012));
  }

  @Test
  void the_first_of_a_range_may_share_the_scale_of_the_second() {
    List<Quantity> range = french.read("de 30 à 40 millions d'euros");
    assertThat(range.get(0).mayBe(BigDecimal.valueOf(30_000_000))).isTrue();
  }

  @Test
  void units_are_read_with_what_they_count() {
    assertThat(french.read("15 % des voix").get(0).unit()).contains(Unit.PERCENT);
    assertThat(french.read("3 pour cent").get(0).unit()).contains(Unit.PERCENT);
    assertThat(english.read("$12").get(0).unit()).contains(Unit.DOLLAR);
    assertThat(english.read("a 27-km ring").get(0).unit()).contains(Unit.KILOMETRE);
  }

  @Test
  void spans_point_into_the_text() {
    String text = "Il reste 1 200 soldats et deux chars.";
    assertThat(french.read(text))
        .extracting(q -> q.span().of(text))
        .containsExactly("1 200", "deux");
  }

  private static void same(BigDecimal actual, BigDecimal expected) {
    assertThat(actual).isEqualByComparingTo(expected);
  }
}
