package breve.check.number;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Edit;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCheckTest {
  private final NumberCheck check = new NumberCheck();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Il y a 1 234,5 tonnes.             | There are 1,234.5 tonnes.",
        "Une réunion à 18 h 30.             | A meeting at 6:30 p.m.",
        "Une réunion à 21 heures.           | A meeting at 9pm.",
        "Une réunion à 6h30.                | A meeting at 6.30 a.m.",
        "Au XXe siècle.                     | In the 20th century.",
        "Dans les années 90.                | In the 1990s.",
        "Une douzaine d'États.              | A dozen states.",
        "Près de 15 jours plus tard.        | Nearly a fortnight later.",
        "Au bout de 18 mois.                | After a year and a half, or 1.5 years.",
        "De 30 à 40 % de plus.              | Between 30% and 40% more.",
        "Il a gagné 3-1.                    | He won 3-1.",
        "L'autoroute M-5 est coupée.        | The M5 motorway is cut.",
        "Le 16 février 2012.                | On February 16, 2012.",
        "Trois fois sur quatre.             | Three times out of four.",
        "Les deux hommes sont partis.       | Both men have left.",
        "Il a 36 ans.                       | The 36-year-old.",
        "Il a bu un café.                   | He drank one coffee.",
        "Le premier tour a lieu en mai.     | The first round takes place in May.",
        "Une dette de 2,1 mille milliards.  | A debt of 2.1 trillion.",
        "Trois mille milliards de dollars.  | Three trillion dollars.",
        "Deux millions et demi d'élèves.    | Two and a half million pupils.",
        "Le vingt-et-unième siècle.         | The 21st century.",
        "Qualifiés pour les 8es de finale.  | Qualified for the last 16.",
        "Depuis mai 68.                     | Since May 1968.",
        "Une course de 26,2 milles.         | A 26.2-mile race.",
        "55 milliards € (72 milliards $).   | €55 billion ($72 billion).",
        "Pendant l'entre-deux-guerres.      | Between the wars.",
        "Le 11 septembre a tout changé.     | 9/11 changed everything.",
        "Un train de 10H00 à 20H00.         | A train from 10 a.m. to 8 p.m.",
        "Quatrièmement, il pleut.           | Fourth, it rains.",
        "Cent autres milliards, ou 100 autres milliards. | Another 100 billion.",
        "Plus de 500 millions de dollars.   | More than $500 million last year.",
        "Un octogénaire est mort.           | A man in his 80s died.",
        "L'année prochaine, on verra.       | In 2013, we shall see.",
        "Un sommet en 2012 à Séoul.         | A summit next year in Seoul.",
        "Le siècle dernier fut dur.         | The 20th century was hard.",
        "La rue Sixth Street est ici.       | Sixth Street is here.",
        "Plus de 1000 m2 de surface.        | An area of more than 1,000 sq. m.",
      })
  void what_is_right_is_not_found_wrong(String french, String english) {
    assertThat(check.check(french, english)).filteredOn(Finding::shown).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Il y a 200 chars.              | There are 2,000 tanks.        | “200” became “2,000”",
        "Il y a 2.200.112 chars.        | There are 2,200,12 tanks.     | ",
        "Il y a 244890 chars.           | There are 24,490 tanks.       | “244890” became “24,490”",
        "Cela coûte 18,10 €.            | It costs 18h10.               | ",
        "Cela pèse 3 milliards.         | It weighs 3 million.          | “3 milliards” became “3 million”",
        "C'est à 5 km.                  | It is 5 miles away.           | “5 km” became “5 miles”",
        "Il a deux chars.               | He has three tanks.           | “deux” became “three”",
        "C'était le 18 février.         | It was on 18 March.           | “février” became “March”",
        "Il y a 36 blessés.             | There are injured people.     | “36” is missing",
        "Il y a des blessés.            | There are 36 injured people.  | “36” is not in the French",
        "L'autoroute M-5 est coupée.    | The A5 motorway is cut.       | “M-5” became “A5”",
      })
  void a_changed_number_is_told(String french, String english, String message) {
    List<Finding> shown = check.check(french, english).stream().filter(Finding::shown).toList();
    assertThat(shown).isNotEmpty();
    if (message != null) {
      assertThat(shown).extracting(Finding::message).contains(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Il y a 35 000 hommes.   | There are 35.000 men.   | There are 35,000 men.",
        "Cela coûte 1,5 million. | It costs 1,5 million.   | It costs 1.5 million.",
        "Rendez-vous à 18 h 30.  | Meeting at 6:30 a.m.    | Meeting at 6:30 p.m.",
        "Il gagne 2.200 euros.   | He earns 2.200 euros.   | He earns 2,200 euros.",
        "La 19e édition.         | The 19e edition.        | The 19th edition.",
        "Il part à 15 h.         | He leaves at 15h.       | He leaves at 3 p.m.",
        "C'est à 2 h 30 de Lyon. | It is at 2h30 from Lyon. | It is at 2h30 from Lyon.",
      })
  void a_number_that_is_wrong_in_form_alone_is_put_right(
      String french, String english, String right) {
    NumberForms forms = new NumberForms();
    assertThat(Edit.applied(english, forms.edits(french, english)).orElse(english))
        .isEqualTo(right);
  }

  @Test
  void what_is_put_right_is_told_and_no_doubt() {
    Finding finding = check.check("Cela coûte 1,5 million.", "It costs 1,5 million.").get(0);
    assertThat(finding.message()).isEqualTo("“1,5” was changed to “1.5”, as English writes it");
    assertThat(finding.confidence()).isEqualTo(Confidence.WEAK);
  }

  @Test
  void a_changed_number_is_shown_in_both_texts() {
    String french = "Ils ont abattu 200 avions.";
    String english = "They shot down 2,000 planes.";
    Finding finding = check.check(french, english).get(0);
    assertThat(finding.confidence()).isEqualTo(Confidence.SURE);
    assertThat(finding.french().orElseThrow().of(french)).isEqualTo("200");
    assertThat(finding.english().orElseThrow().of(english)).isEqualTo("2,000");
  }
}
