package breve.check.number;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Edit;
import breve.check.Finding;
import breve.language.WordList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays the table of quantities; its head says what the fields are. */
class QuantityTableTest {
  private record Case(String about, String verdict, String french, String english) {
    @Override
    public String toString() {
      return about + ": " + french + " | " + english + " | " + verdict;
    }
  }

  private final NumberCheck check = new NumberCheck();
  private final NumberForms forms = new NumberForms();

  private static Stream<Case> cases() {
    return WordList.lines("/breve/check/number/quantities.tsv").stream()
        .map(line -> List.of(line.split("\t")))
        .map(field -> new Case(field.get(0), field.get(1), field.get(2), field.get(3)));
  }

  @Test
  void the_table_has_150_cases_and_more() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_number_is_right_or_told_or_put_right(Case given) {
    List<Finding> shown =
        check.check(given.french(), given.english()).stream().filter(Finding::shown).toList();
    String edited =
        Edit.applied(given.english(), forms.edits(given.french(), given.english()))
            .orElse(given.english());
    switch (given.verdict()) {
      case "right" -> {
        assertThat(shown).isEmpty();
        assertThat(edited).isEqualTo(given.english());
      }
      case "told" -> assertThat(shown).isNotEmpty();
      default -> {
        assertThat(edited).isEqualTo(given.verdict());
        assertThat(shown).isEmpty();
      }
    }
  }
}
