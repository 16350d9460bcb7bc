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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ligue des champions : Real Madrid 3, Manchester City 1. Doublé de Vinicius Junior.",
        "Rolling Stones, Depeche Mode, Massive Attack au festival Rock en Seine.",
        "Quimper : Ar Redadeg passe par Douarnenez et Plogastel-Saint-Germain.",
        "Euskal Herria : la Korrika part de Bayonne vers Donostia.",
        "Perpignan : USAP-Racing 92, les notes des Catalans.",
        "Sparring-partner, Matchmaking, Streaming : les mots du Scrabble",
        "Bundesliga : Dortmund, Leverkusen et Wolfsburg se neutralisent",
        "Serie A : Juventus, Inter, Milan, Napoli et Roma au coude à coude",
        "Cinéma : Almodóvar, Bardem et Penélope Cruz à San Sebastián",
        "Google, Microsoft, Amazon et Meta investissent dans Anthropic et Mistral",
        "MotoGP : Marquez devant Bagnaia, Bezzecchi et Di Giannantonio",
        "Landerneau, Lesneven, Plouguerneau, Plouescat : les marchés du samedi",
        "Marathon de New York : Kipruto, Obiri et Lokedi au départ",
        "Wall Street : Goldman Sachs, Morgan Stanley et JPMorgan en hausse",
        "Springsteen, Dylan, Cohen, Young : les voix du siècle",
        "Formule 1 : Verstappen, Norris et Piastri dans un mouchoir",
      })
  void a_short_french_line_full_of_names_is_french(String text) {
    assertThat(DETECTOR.otherLanguage(List.of(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Mayor of Lyon and the head of Bridge Works Ltd to meet on Monday
          en | Taylor Swift and Billie Eilish win at the Grammy Awards
          en | Apple says that the new phone will be out in September
          de | Merz und Scholz im Fernsehen: Wer hat die Debatte gewonnen
          es | El puente de Saint-Pol cerrará el lunes durante seis meses
          it | Il ponte di Saint-Pol chiude lunedì per sei mesi, dice il sindaco
          pt | A ponte de Saint-Pol fecha na segunda-feira por seis meses
          nl | De brug van Saint-Pol gaat maandag dicht voor zes maanden
          ca | El pont de Saint-Pol tanca dilluns i no obre fins al setembre
          br | Pont Sant-Paol a vo serret dilun evit c'hwec'h miz, emañ ar maer hag an dud
          """)
  void a_short_line_that_is_clearly_foreign_is_foreign(String language, String text) {
    assertThat(DETECTOR.otherLanguage(List.of(text))).contains(language);
  }

  @Test
  void of_a_text_in_doubt_those_around_it_tell_the_language() {
    List<String> names =
        List.of("Manchester United, Liverpool, Chelsea, Newcastle, Nottingham Forest");
    assertThat(DETECTOR.otherLanguages(List.of(names, List.of(ENGLISH), List.of(ENGLISH))).get(0))
        .contains("en");
    assertThat(DETECTOR.otherLanguages(List.of(names, List.of(FRENCH), List.of(ENGLISH))).get(0))
        .isEmpty();
    assertThat(DETECTOR.otherLanguages(List.of(names, List.of(FRENCH), List.of(ENGLISH))).get(2))
        .contains("en");
  }

  @Test
  void the_case_of_short_items_is_all_french() {
    assertThat(Cases.read("short-items/s.xml"))
        .hasSize(20)
        .allSatisfy(reading -> assertThat(reading).isInstanceOf(Reading.Read.class));
  }
}
