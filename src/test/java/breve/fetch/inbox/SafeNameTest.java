package breve.fetch.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le pont fermé à Crêt !   | le-pont-ferme-a-cret",
        "Sœur et cœur             | soeur-et-coeur",
        "../../etc/passwd         | etc-passwd",
        "..                       | x",
        "日本                      | x",
        "CON                      | x",
        ".breve                   | breve"
      })
  void letters_digits_and_hyphens(String title, String name) {
    assertThat(SafeName.of(title, "x")).isEqualTo(name);
  }

  @Test
  void never_long() {
    assertThat(SafeName.of("é".repeat(5000), "x")).hasSize(60);
    assertThat(SafeName.of("a\u0000\n/\u202e\\b", "x")).isEqualTo("a-b");
  }
}
