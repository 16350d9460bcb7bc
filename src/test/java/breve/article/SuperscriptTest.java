package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.html.HtmlReader;
import org.junit.jupiter.api.Test;
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

  @Test
  void the_case_of_a_page() {
    assertThat(Cases.blocks(Cases.read("html-sup/sup.xml")))
        .containsExactly(
            "HEADING Une étude",
            "TEXT Les chercheurs ont compté 10⁵ bactéries par litre, selon 45 auteurs.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Il y a 3 × 10<sup>-6</sup> mol/m<sup>3</sup>.         | Il y a 3 × 10⁻⁶ mol/m³.
          Un parc de 85 km<sup>2</sup> au XIX<sup>e</sup>.      | Un parc de 85 km² au XIXe.
          Le 1<sup>er</sup> mars, la 2<sup>e</sup> fois.        | Le 1er mars, la 2e fois.
          Le n<sup>o</sup> 3 de M<sup>me</sup> Roux.            | Le no 3 de Mme Roux.
          Le budget<sup>1</sup> est voté<sup>[2]</sup>.         | Le budget est voté.
          Le budget<sup><a href="#n1">1</a></sup> est voté.     | Le budget est voté.
          Le budget <sup>(12)</sup> est voté.                   | Le budget est voté.
          Du CO<sub>2</sub> et du Ca<sup>2+</sup> dans l’eau.   | Du CO2 et du Ca²⁺ dans l’eau.
          Selon 45<sup>2</sup> auteurs.                         | Selon 45 auteurs.
          Pas de signe <sup></sup> ici.                         | Pas de signe ici.
          """)
  void raised_signs_of_a_page_are_read_as_what_they_mean(String html, String text)
      throws Exception {
    assertThat(new HtmlReader().partsOf("<p>" + html + "</p>"))
        .extracting(Draft.Part::text)
        .containsExactly(text);
  }
}
