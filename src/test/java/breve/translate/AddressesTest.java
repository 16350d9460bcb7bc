package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://val.example/le-pont-ferme?id=3", "redaction@val.example", "notes/le-pont.txt",
        "www.val.example", "rapport-annuel.pdf"
      })
  void a_line_that_is_an_address_is_one(String line) {
    assertThat(Addresses.isAddress(line)).isTrue();
    assertThat(Addresses.isAddress("Voir " + line)).isFalse();
  }

  @Test
  void an_address_that_the_model_translated_is_put_back() {
    assertThat(
            Addresses.kept(
                "Voir https://val.example/le-pont et rapport.pdf.",
                "See https://val.example/the-bridge and report.pdf."))
        .isEqualTo("See https://val.example/le-pont and rapport.pdf.");
  }
}
