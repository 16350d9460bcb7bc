package breve.check.list;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.DecoderReport;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.check.Pair;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private final Checks checks = Checks.standard();

  @Test
  void a_right_translation_has_no_findings() {
    assertThat(
            checks.findings(
                Pair.of(
                    "Des militants ont abattu deux hélicoptères syriens.",
                    "Militants shot down two Syrian helicopters.",
                    new DecoderReport(-4, 9, true))))
        .isEmpty();
  }

  @Test
  void findings_come_the_surest_first() {
    assertThat(
            checks.findings(
                Pair.of(
                    "Il n'a pas quitté Moscou le 18 février.", "He left Ankara on 19 February.")))
        .extracting(Finding::kind)
        .containsExactly(Kind.NUMBER, Kind.NAME, Kind.NEGATION);
  }

  @Test
  void the_decoder_tells_that_it_was_cut_off_or_unsure() {
    assertThat(
            checks.findings(Pair.of("Il est parti.", "He left.", new DecoderReport(-9, 3, false))))
        .extracting(Finding::kind, Finding::confidence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.TRUNCATED, Confidence.SURE),
            org.assertj.core.groups.Tuple.tuple(Kind.LOW_CONFIDENCE, Confidence.LIKELY));
  }

  @Test
  void no_English_at_all_is_one_finding() {
    assertThat(checks.findings(Pair.of("Il a quitté Moscou le 18.", " ")))
        .extracting(Finding::message)
        .containsExactly("there is no English");
  }
}
