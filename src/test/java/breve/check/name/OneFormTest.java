package breve.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Edit;
import breve.check.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneFormTest {
  private final OneForm oneForm = new OneForm(NameTable.standard());

  @Test
  void the_spelling_of_most_sentences_wins() {
    assertThat(
            edited(
                Pair.of("Kramdine a quitté la ville de Saraqeb.", "Kramdine left Saraqib."),
                Pair.of("L'armée est entrée à Saraqeb.", "The army entered Saraqib."),
                Pair.of("On se bat près de Saraqeb, dit-il.", "Fighting near Sarakeb, he says.")))
        .containsExactly(
            Optional.empty(), Optional.empty(), Optional.of("Fighting near Saraqib, he says."));
  }

  @Test
  void one_against_one_the_spelling_of_the_French_wins() {
    assertThat(
            edited(
                Pair.of(
                    "Le maire, Paul Wiktorowski, a démissionné.",
                    "Mayor Paul Wiktorowski resigned."),
                Pair.of(
                    "Selon Wiktorowski, il pleut.", "According to Viktorowski, it is raining.")))
        .containsExactly(Optional.empty(), Optional.of("According to Wiktorowski, it is raining."));
  }

  @Test
  void a_country_and_its_people_stay_two_words() {
    assertThat(
            edited(
                Pair.of("La guerre en Moldovanie dure.", "The war in Moldovania lasts."),
                Pair.of("L'armée de Moldovanie avance.", "The Moldovanian army advances."),
                Pair.of("Rien ne va en Moldovanie.", "Nothing is well in Moldovania.")))
        .containsOnly(Optional.empty());
  }

  @Test
  void two_names_that_look_alike_in_one_sentence_stay_two() {
    assertThat(
            edited(
                Pair.of("Sissoko est parti.", "Sissoko left."),
                Pair.of("Sissoko est revenu.", "Sissoko came back."),
                Pair.of("Sissoko a salué Sissako.", "Sissoko greeted Sissako.")))
        .containsOnly(Optional.empty());
  }

  @Test
  void where_no_spelling_is_the_likelier_nothing_changes() {
    assertThat(
            edited(
                Pair.of("Il vit à Saraqeb depuis mai.", "He has lived in Saraqib since May."),
                Pair.of("Il aime Saraqeb.", "He likes Sarakeb.")))
        .containsOnly(Optional.empty());
  }

  private List<Optional<String>> edited(Pair... article) {
    List<List<Edit>> changes = oneForm.changes(List.of(article));
    List<Optional<String>> edited = new ArrayList<>();
    for (int i = 0; i < article.length; i++) {
      edited.add(Edit.applied(article[i].english(), changes.get(i)));
    }
    return edited;
  }
}
