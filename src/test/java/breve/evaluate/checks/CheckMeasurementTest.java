package breve.evaluate.checks;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Pair;
import breve.check.list.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckMeasurementTest {
  private static final List<Pair> PAIRS =
      List.of(
          Pair.of(
              "Le 18 février, 35 000 soldats ne sont pas arrivés à Alep.",
              "On 18 February, 35,000 soldiers did not arrive in Aleppo."),
          Pair.of("Le chef de Homs a vu Poutine.", "The leader of Homs saw Putin."));

  @Test
  void right_translations_raise_no_alarm_here() {
    CheckMeasurement.FalseAlarms alarms =
        new CheckMeasurement(Checks.standard(), PAIRS, 1).falseAlarms(line -> true);
    assertThat(alarms.sentences()).isEqualTo(2);
    assertThat(alarms.flagged()).isZero();
  }

  @Test
  void every_corruption_of_a_number_or_a_name_is_seen_here() {
    List<CheckMeasurement.Detection> detections =
        new CheckMeasurement(Checks.standard(), PAIRS, 1).detections(line -> true);
    assertThat(detections)
        .filteredOn(
            d ->
                d.corruption()
                    .name()
                    .matches("digit changed|separators swapped|name replaced.*|not dropped"))
        .hasSize(5)
        .allSatisfy(d -> assertThat(d.detected()).isEqualTo(d.sentences()).isPositive());
  }

  @Test
  void what_is_counted_can_be_listed() {
    List<CheckMeasurement.Example> examples = new ArrayList<>();
    List<Pair> wrong = List.of(Pair.of("Il a quitté Moscou hier.", "He left yesterday."));
    new CheckMeasurement(Checks.standard(), wrong, 1).falseAlarms(line -> true, examples::add);
    assertThat(examples)
        .containsExactly(
            new CheckMeasurement.Example(0, "name", "“Moscou” is missing", wrong.get(0)));
  }

  @Test
  void a_corruption_always_changes_the_English_and_its_seed_decides_how() {
    List<String> english = PAIRS.stream().map(Pair::english).toList();
    for (Corruption corruption : Corruption.all(english)) {
      var once = corruption.operation().apply(PAIRS.get(0), english, new Random(7));
      var again = corruption.operation().apply(PAIRS.get(0), english, new Random(7));
      assertThat(once).isEqualTo(again);
      once.ifPresent(text -> assertThat(text).isNotEqualTo(PAIRS.get(0).english()));
    }
  }
}
