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
          Mis à jour le 5 mars 2026 - Publié le 3 mars 2026 | 2026-03-03
          Publié et mis à jour le 3 mars 2026    | 2026-03-03
          Le 2 mars 2026, mis à jour le 3 mars 2026 | 2026-03-02
          Modifié le 04/03/26                    | 2026-03-04
          03/03/26 à 8h00                        | 2026-03-03
          03.03.98                               | 1998-03-03
          Tue, 03 Mar 26 08:00:00 GMT            | 2026-03-03
          3 Mar 98 08:00 EST                     | 1998-03-03
          1772524800                             | 2026-03-03
          1772524800000                          | 2026-03-03
          2026/03/03 08:00                       | 2026-03-03
          March 3, 2026                          | 2026-03-03
          mar. 3 mars 2026 à 8 h                 | 2026-03-03
          02 99 12 34 56                         |
          version 1.2.26.4                       |
          Publié hier à 18h00                    |
          31/02/2020                             |
          le marché de 2020                      |
          il y a 3 heures                        |
          """)
  void dates_are_read_as_they_are_written(String text, String date) {
    assertThat(WrittenDate.in(text).map(PartialDate::toString).orElse(null)).isEqualTo(date);
  }
}
