package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchDetectorTest {
  private static final FrenchDetector DETECTOR = new FrenchDetector();
  private static final String FRENCH =
      "Le gouvernement a adopté hier la nouvelle loi sur le travail et promis d’autres réformes.";
  private static final String ENGLISH =
      "The government passed the new labour law yesterday and promised further reforms.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The government passed the new labour law yesterday and promised further reforms.
          es | El gobierno aprobó ayer la nueva ley del trabajo y prometió otras reformas.
          it | Il governo ha approvato ieri la nuova legge sul lavoro e promesso altre riforme.
          de | Die Regierung hat gestern das neue Arbeitsgesetz beschlossen und Reformen versprochen.
          pt | O governo aprovou ontem a nova lei do trabalho e prometeu outras reformas.
          ca | El govern va aprovar ahir la nova llei del treball i va prometre altres reformes.
          another script | Правительство вчера одобрило новый закон о труде и пообещало реформы.
          """)
  void names_the_other_language(String language, String text) {
    assertThat(DETECTOR.otherLanguage(List.of(text))).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FRENCH,
        "LE GOUVERNEMENT A ADOPTÉ HIER LA NOUVELLE LOI SUR LE TRAVAIL ET PROMIS DES RÉFORMES",
        "Les clubs de Manchester United, Liverpool et Chelsea ont refusé l’offre de la Premier League.",
      })
  void french_is_french(String text) {
    assertThat(DETECTOR.otherLanguage(List.of(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12 345", "Yes, we can", "Manchester United - Liverpool", "OK"})
  void a_very_short_text_gets_the_benefit_of_the_doubt(String text) {
    assertThat(DETECTOR.otherLanguage(List.of(text))).isEmpty();
  }

  @Test
  void most_of_the_letters_decide() {
    assertThat(DETECTOR.otherLanguage(List.of(FRENCH, ENGLISH))).isEmpty();
    assertThat(DETECTOR.otherLanguage(List.of(ENGLISH, FRENCH, ENGLISH, ENGLISH))).contains("en");
  }

  @Test
  void many_short_lines_are_judged_together() {
    assertThat(DETECTOR.otherLanguage(List.of(ENGLISH.split("(?<=law) |(?<=and) "))))
        .contains("en");
  }
}
