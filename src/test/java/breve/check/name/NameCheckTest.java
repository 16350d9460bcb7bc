package breve.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import breve.check.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {
  private static final NameTable TABLE = NameTable.standard();
  private final NameCheck check = new NameCheck(TABLE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L'armée a quitté Alep pour Lattaquié.       | The army left Aleppo for Latakia.",
        "Il vit à Damas, en Syrie.                   | He lives in Damascus, Syria.",
        "La délégation turque est à Moscou.          | The Turkish delegation is in Moscow.",
        "Des accords signés à Sotchi par Poutine.    | Agreements signed in Sochi by Putin.",
        "La Tchétchénie et les États-Unis.           | Chechnya and the US.",
        "Des soldats de l'ONU et de l'OTAN.          | Soldiers of the UN and of NATO.",
        "Le président Eltsine est mort.              | President Yeltsin is dead.",
        "Il vient d'Afrique du Sud.                  | He comes from South Africa.",
        "Le championnat de France.                   | The French championship.",
        "Il a vu Jean Tremblay hier.                 | He saw Jean Tremblay yesterday.",
        "Les Jeux Panaméricains de Rio.              | The Pan-American Games in Rio.",
        "Le réseau ClassicAuto est né hier.          | The Classic Auto network was born yesterday.",
        "Les Occidentaux sont partis.                | Those Westerners left.",
        "L'Union européenne et l'UE.                 | The European Union, or the Union.",
        "Le projet de loi du Congrès.                | The congressional bill.",
        "Il a payé vingt [CZK] hier.                 | He paid twenty yesterday.",
        "En 216 av. J.-C., on écrivait.              | In 216 BC, people wrote.",
        "Le FMI a prêté hier.                        | The International Monetary Fund lent yesterday.",
        "Le OMC siège ici, selon l'OMC.              | The World Trade Organization sits here.",
        "Il enseigne à Rhode Island.                 | He teaches in RI.",
        "On attend l'arrivée de Ben Laden.           | They wait for bin Laden.",
        "La réunion a eu lieu hier.                  | The meeting was yesterday.",
        "Dix milliards de dollars américains.        | Ten billion dollars.",
        "Il l'a répété en russe.                     | He said it again.",
        "Il aime le Confucianisme.                   | He likes Confucian thought.",
        "Il cite le Colonel Ivanov.                  | He quotes Col. Ivanov.",
        "Selon Melle Randle, il pleut.               | It rains, says Ms Randle.",
        "La zone d'Afrique occidentale.              | The West African zone.",
        "Le stade de Heiligendam.                    | The stadium of Heiligendamm.",
        "L'équipe des Wolfsburger a gagné.           | The team of Wolfsburg won.",
      })
  void names_said_as_English_says_them_are_right(String french, String english) {
    assertThat(shown(check, french, english)).isEmpty();
  }

  @Test
  void a_name_replaced_is_told_with_what_replaced_it() {
    assertThat(shown(check, "Les soldats ont pris Idlib hier.", "Soldiers took Homs yesterday."))
        .containsExactly("“Idlib” became “Homs”");
  }

  @Test
  void a_name_whose_end_was_torn_off_is_told() {
    assertThat(shown(check, "Il a vu Manning hier.", "He saw Mann yesterday."))
        .containsExactly("“Manning” became “Mann”");
    assertThat(shown(check, "Les repas des Talysh sont riches.", "The Talyshalories are rich."))
        .containsExactly("“Talysh” is missing");
    assertThat(shown(check, "Il vient de Kovalie.", "He is Kovalian.")).isEmpty();
  }

  @Test
  void a_name_with_letters_stuck_to_it_is_told() {
    assertThat(shown(check, "L'armée a pris Saraqib hier.", "The army took Saraqibq yesterday."))
        .containsExactly("“Saraqib” became “Saraqibq”");
    assertThat(shown(check, "Il est né à Nuremberg.", "He was born in Nurembergers.")).isEmpty();
  }

  @Test
  void a_name_torn_off_at_its_hyphen_is_told() {
    assertThat(shown(check, "Il est lié à Al-Qaïda en Syrie.", "He is linked to Al-Qa in Syria."))
        .containsExactly("“Al-Qaïda” became “Qa”");
    assertThat(
            shown(check, "Il est lié à Al-Qaïda en Syrie.", "He is linked to al-Qaeda in Syria."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Voir LeCourrierDuSoir.com aujourd'hui. | See LeCourrier. Com today.   | LeCourrierDuSoir.com",
        "Écrivez à redaction@exemple.org.       | Write to redaction, example. | redaction@exemple.org",
        "Le site www.meteo.fr dit tout.         | The site www.weather.fr does. | www.meteo.fr",
      })
  void an_address_is_kept_letter_for_letter(String french, String english, String address) {
    assertThat(shown(check, french, english))
        .containsExactly("“" + address + "” was not kept as it is");
    assertThat(shown(check, french, french)).isEmpty();
  }

  @Test
  void a_capital_may_stand_for_its_country() {
    assertThat(shown(check, "Toutefois, Berlin hésite.", "Germany hesitates, however.")).isEmpty();
    assertThat(shown(check, "Toutefois, Berlin hésite.", "France hesitates, however."))
        .isNotEmpty();
    assertThat(
            shown(check, "Elle va de Berlin en Allemagne du Nord.", "She goes to North Germany."))
        .containsExactly("“Berlin” is missing");
  }

  @Test
  void a_pronoun_may_stand_for_who_is_named_first() {
    assertThat(shown(check, "Zerqana souffre d'asthme.", "She has asthma.")).isEmpty();
    assertThat(shown(check, "On a vu Zerqana hier.", "She was seen yesterday."))
        .containsExactly("“Zerqana” is missing");
  }

  @Test
  void who_is_named_in_full_elsewhere_may_go_by_the_family_name() {
    List<Pair> article =
        List.of(
            Pair.of("C'est Larry Hagman.", "That is Larry Hagman."),
            Pair.of("Et selon Hagman, il pleut.", "Hagman says it rains."));
    String french = "On a vu Larry Hagman hier.";
    assertThat(shown(check.in(article), french, "Hagman was seen yesterday.")).isEmpty();
    assertThat(shown(check, french, "Hagman was seen yesterday."))
        .containsExactly("“Larry” is missing");
  }

  @Test
  void an_acronym_that_the_article_never_keeps_may_be_called_otherwise() {
    assertThat(shown(check, "Un arrêt de la CJUE suffit.", "A ruling of the ECJ will do."))
        .isEmpty();
    assertThat(shown(check, "Un arrêt du CSRT suffit.", "A ruling of the council will do."))
        .isEmpty();
    List<Pair> article = List.of(Pair.of("Le PSG gagne.", "Victory for PSG."));
    assertThat(shown(check.in(article), "On attend le PSG ici.", "They wait for BMW here."))
        .containsExactly("“PSG” became “BMW”");
  }

  @Test
  void a_name_alone_in_quotation_marks_is_one_wherever_it_stands() {
    assertThat(shown(check, "Le satellite « Zerqana » vole.", "The satellite \"Bolun\" flies."))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il l'a dit en « russe » hier.",
        "Il parle en : russe.",
        "Dix dollars « américains » suffisent."
      })
  void a_people_that_opens_a_quotation_is_a_word_like_others(String french) {
    assertThat(shown(check, french, "He said so yesterday.")).isEmpty();
  }

  @Test
  void the_arabic_article_may_be_spelt_as_it_is_said() {
    assertThat(shown(check, "Il a rejoint Ahrar Ash-Sham.", "He joined Ahrar al-Sham.")).isEmpty();
  }

  @Test
  void a_people_replaced_is_told() {
    assertThat(shown(check, "C'est l'armée syrienne.", "It is the Romanian army."))
        .containsExactly("“syrienne” became “Romanian”");
  }

  @Test
  void a_place_dropped_is_told() {
    assertThat(shown(check, "Il a quitté Moscou hier.", "He left yesterday."))
        .containsExactly("“Moscou” is missing");
  }

  @Test
  void a_country_from_nowhere_is_told() {
    assertThat(shown(check, "Il est parti hier.", "He left for Romania yesterday."))
        .containsExactly("“Romania” is not in the French");
  }

  @Test
  void a_country_is_not_from_nowhere_if_the_article_has_its_people() {
    List<Pair> article = List.of(Pair.of("Un roman roumain.", "A Romanian novel."));
    assertThat(shown(check.in(article), "Il est parti hier.", "He left for Romania yesterday."))
        .isEmpty();
  }

  @Test
  void a_capitalised_common_noun_that_became_another_word_may_be_translated() {
    assertThat(shown(check, "La galaxie du Tourbillon.", "The Whirlpool Galaxy.")).isEmpty();
    assertThat(shown(check, "Le Président arrive demain.", "A Speaker will arrive tomorrow."))
        .isEmpty();
  }

  @Test
  void who_is_named_in_full_once_may_go_by_the_family_name() {
    List<Pair> article = List.of(Pair.of("C'est Larry Hagman.", "That is Larry Hagman."));
    assertThat(shown(check.in(article), "On a vu Larry Hagman hier.", "Hagman was seen yesterday."))
        .isEmpty();
  }

  @Test
  void a_name_that_no_sentence_keeps_is_told_as_such() {
    List<Pair> article =
        List.of(
            Pair.of("Il vit à Zerqana.", "He lives there."),
            Pair.of("On prend Zerqana.", "They take it."));
    NameCheck taught = check.in(article);
    assertThat(shown(taught, "Il vit à Zerqana.", "He lives there."))
        .containsExactly("“Zerqana” is missing, here and in every other sentence");
  }

  private static List<String> shown(NameCheck check, String french, String english) {
    return check.check(french, english).stream()
        .filter(Finding::shown)
        .map(Finding::message)
        .toList();
  }
}
