package breve.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTest {
  private final DateLine lines = new DateLine();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Publié hier à 18h00, modifié à 19h12 • Lecture 3 min.",
        "Publié le 03/03/26 à 8h00 - Mis à jour le 04/03/26",
        "Publié il y a 3 heures",
        "Mis à jour aujourd’hui à 10:30",
        "Temps de Lecture 3 min.",
        "Temps de lecture : 2 min",
        "Mis à jour le 5 mars 2026 à 10 h - Publié le 3 mars 2026 à 8 h",
        "Publié le mar. 3 mars 2026 à 8 h",
        "AFP, publié le mardi 03 octobre 2023 à 14h22",
        "Publié par Anne Roux avec AFP, le 3 mars 2026",
        "Article mis en ligne le 1er août 2024",
        "Dernière modification : jeu. 9 janv. 2025, 22:14",
        "Posté à l’instant, ce matin",
        "Publié le 14/09/2023 16:05 Mis à jour le 14/09/2023 17:40"
      })
  void a_line_that_tells_when_a_text_was_made_is_none_of_it(String line) {
    assertThat(lines.isTold(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Publié hier, le rapport dénonce une hausse.",
        "Publiée en 2020, l’étude montre que le climat change.",
        "Il a publié deux livres en 2021.",
        "Mis à jour chaque jour, le compteur affiche 12 morts.",
        "Créée en 1958, la société emploie 300 personnes.",
        "Hier, à 18 heures, le pont a fermé.",
        "Paru le 3 mars, le décret fixe la date.",
        "La lecture dure 3 minutes à peine.",
        "Le 3 mars 2026, tout a changé.",
        "Modifié",
        "Publié"
      })
  void a_sentence_that_begins_so_is_one(String line) {
    assertThat(lines.isTold(line)).isFalse();
    assertThat(lines.isBare(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mardi 3 mars 2026",
        "Dimanche 28 juin 2020 - 22:14",
        "12/03/2024",
        "mercredi 6 avril 2011, par Rémi",
        "Le 3 mars 2026 à 8 h 30"
      })
  void a_date_may_stand_alone(String line) {
    assertThat(lines.isBare(line)).isTrue();
  }
}
