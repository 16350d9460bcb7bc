package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-02-18T00:30:00+01:00              | 2020-02-18
          20200218                               | 2020-02-18
          2020-02                                | 2020-02
          mardi 18 février 2020 à 7 h 30         | 2020-02-18
          Publié le 1er août 1999                | 1999-08-01
          18/02/2020 07:30                       | 2020-02-18
          5.1.2020                               | 2020-01-05
          Février 2020                           | 2020-02
          3 déc. 2021                            | 2021-12-03
          Tue, 18 Feb 2020 00:30:00 +0100        | 2020-02-18
          Modifié le 9 mai 2021, paru le 8/5/2021 | 2021-05-08
          31/02/2020                             |
          le marché de 2020                      |
          il y a 3 heures                        |
          """)
  void dates_are_read_as_they_are_written(String text, String date) {
    assertThat(WrittenDate.in(text).map(PartialDate::toString).orElse(null)).isEqualTo(date);
  }
}
