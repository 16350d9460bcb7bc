package breve.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  private final PageFurniture furniture = PageFurniture.french();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "À LIRE AUSSI. Les ponts malades de la région",
        "→ À lire : Nos routes en danger",
        ">> Retrouvez ici notre dossier sur les ponts",
        "[ENCADRÉ] Voir aussi notre vidéo : le pont vu du ciel",
        "Recevez chaque matin notre lettre d’information en vous inscrivant ici.",
        "La rédaction vous conseille",
        "Sur le même sujet : La route coupée. Newsletter du matin : inscrivez-vous.",
        "Lire l’enquête : Qui paie pour les ponts ?",
        "Lire aussi | Les ponts malades",
        "Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés.",
        "Lecture du Val en cours sur un autre appareil. Vous pouvez lire Le Val sur un seul appareil.",
        "Lecture restreinte. Votre abonnement n’autorise pas la lecture de cet article.",
        "Offrez cet article à un proche. Pour soutenir toute une rédaction, abonnez-vous.",
        "Ajouter à vos sélections",
        "Offrir l'article",
        "Article réservé aux abonnés",
        "(Avec AFP)",
        "212 commentaires",
        "Vous pourriez aussi être intéressé par",
        "Soyez le premier à commenter",
        "Pour lire la suite, abonnez-vous",
        "Mots-clés : ponts, routes",
        "© Le Val. Tous droits réservés."
      })
  void a_block_that_leads_away_from_the_article_is_told(String block) {
    assertThat(furniture.isFurniture(block)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pour aller plus loin, il faudrait planter les quais.",
        "Lire est un plaisir, disait-elle.",
        "Voir Naples et mourir : voilà son vœu.",
        "Suivre le fleuve, c’est remonter le temps.",
        "Partager le travail ne suffira pas.",
        "Le commentaire a fait rire.",
        "Publicité mensongère : le tribunal condamne la marque",
        "Retrouvez votre calme, conseille le médecin.",
        "Recevez-la debout, exige le protocole.",
        "Sur le même sujet, la Cour avait jugé le contraire.",
        "Article 49 : le gouvernement engage sa responsabilité.",
        "Écouter les enfants, un métier",
        "L’AFP a publié la photo.",
        "Le menu change chaque jour.",
        "Suivez le guide : la visite commence à dix heures."
      })
  void a_sentence_that_begins_like_one_is_of_the_article(String block) {
    assertThat(furniture.isFurniture(block)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Suivez la route avec nous sur la carte.", "Vidéo : le pont s’effondre."})
  void a_sentence_to_the_reader_stays_in_the_article_and_is_no_bullet(String sentence) {
    assertThat(furniture.isFurniture(sentence)).isFalse();
    assertThat(furniture.pointsElsewhere(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/8", "18h42", "89'", "11:05"})
  void a_number_of_a_picture_and_a_time_are_counters(String block) {
    assertThat(furniture.isCounter(block)).isTrue();
    assertThat(furniture.isFurniture(block)).isFalse();
  }
}
