package breve.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Peoples, languages and what lies beyond a sea, which English names otherwise. */
class PeoplesTest {
  private final NameCheck check = new NameCheck(NameTable.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le monde francophone fête la langue.       | The French-speaking world celebrates the language.",
        "Une école francophone de Montréal.         | A French-language school in Montreal.",
        "Les anglophones du Québec protestent.      | English speakers in Quebec are protesting.",
        "Le ministre des Outre-mer est à Mayotte.   | The overseas minister is in Mayotte.",
        "Outre-Rhin, les élections approchent.      | In Germany, elections are approaching.",
        "Outre-Manche, la presse s'inquiète.        | In Britain, the press is worried.",
        "Les Lyonnais sont premiers.                | Lyon are first.",
        "Les Niçois l'emportent à domicile.         | Nice win at home.",
        "Les Parisiens descendent dans la rue.      | Parisians are taking to the streets.",
        "Avril Lavigne est à Paris.                 | Avril Lavigne is in Paris.",
        "Les étudiant·e·s de Lille sont en grève.   | The students in Lille are on strike.",
        "Tou·te·s les élu·e·s de Lille sont là.     | All the elected representatives of Lille are here.",
      })
  void what_is_right_is_not_found_wrong(String french, String english) {
    assertThat(check.check(french, english)).filteredOn(Finding::shown).isEmpty();
  }
}
