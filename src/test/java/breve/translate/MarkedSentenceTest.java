package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedSentenceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://val.example/le-pont-ferme?id=3",
        "www.val.example/travaux",
        "redaction.locale@le-val.example",
        "notes/le-pont.txt",
        "/Users/marie/documents/journal.docx",
        "C:\\articles\\le-maire.txt",
        "rapport-annuel.pdf",
        "@LeVal_officiel",
      })
  void an_address_or_name_of_a_file_is_marked_and_comes_back_unharmed(String address) {
    MarkedSentence marked = MarkedSentence.addresses("Voir " + address + ", à la fin.");

    assertThat(marked.text()).isEqualTo("Voir [1], à la fin.");
    assertThat(marked.restored("See [1], at the end."))
        .isEqualTo("See " + address + ", at the end.");
    assertThat(MarkedSentence.isAddress(address)).isTrue();
    assertThat(MarkedSentence.isAddress("Voir " + address)).isFalse();
  }

  @Test
  void each_address_has_a_mark_of_its_own_that_the_sentence_does_not_have() {
    MarkedSentence marked = MarkedSentence.addresses("La note [1] est dans a.txt et b.txt.");

    assertThat(marked.text()).isEqualTo("La note [1] est dans [2] et [3].");
    assertThat(marked.restored("Note [1] is in [2] and [3]."))
        .isEqualTo("Note [1] is in a.txt and b.txt.");
  }

  @Test
  void a_domain_may_be_a_name_that_the_model_knows() {
    String french = "Selon lemonde.fr, le pont ferme.";

    assertThat(MarkedSentence.addresses(french).text()).isEqualTo(french);
    assertThat(MarkedSentence.addressesAndDomains(french).text())
        .isEqualTo("Selon [1], le pont ferme.");
  }

  @Test
  void words_without_end_are_read_at_once() {
    for (String part : new String[] {"a", "a-", "a.", "a/", "a@", "-.", "/."}) {
      String word = part.repeat(50_000);
      assertThat(MarkedSentence.addresses(word).text()).as(part).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Il roule à 50 km/h.", "Le 24/7 et/ou le M. Dupont.", "3.5 p.c.", "etc."})
  void what_only_looks_like_one_is_none(String french) {
    assertThat(MarkedSentence.addresses(french).text()).isEqualTo(french);
  }
}
