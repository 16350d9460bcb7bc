package breve.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Its arithmetic is checked in {@link SacreBleuTest}. */
class PairedBootstrapTest {
  private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(200, 7);

  private final List<String> references = Golden.column("translations.jsonl", "reference");
  private final List<String> better = Golden.column("translations.jsonl", "hypothesis");
  private final List<String> worse = Golden.column("translations.jsonl", "baseline");

  @Test
  void a_clearly_better_system_has_a_small_p_and_an_interval_above_zero() {
    Comparison comparison = BOOTSTRAP.compare(ChrF.ofCharacters(), references, worse, better);
    assertThat(comparison.pValue()).isLessThan(0.01);
    assertThat(comparison.low()).isPositive().isLessThan(comparison.meanDifference());
    assertThat(comparison.high()).isGreaterThan(comparison.meanDifference());
  }

  @Test
  void the_same_seed_gives_the_same_result_and_stands_in_the_signature() {
    Comparison comparison = BOOTSTRAP.compare(Bleu.ofCorpus(), references, worse, better);
    assertThat(comparison)
        .isEqualTo(BOOTSTRAP.compare(Bleu.ofCorpus(), references, worse, better))
        .isNotEqualTo(
            new PairedBootstrap(200, 8).compare(Bleu.ofCorpus(), references, worse, better));
    assertThat(comparison.signature()).startsWith("nrefs:1|bs:200|seed:7|case:mixed|");
  }

  @Test
  void the_interval_of_a_system_against_itself_is_nothing() {
    Comparison comparison = BOOTSTRAP.compare(Bleu.ofCorpus(), references, better, better);
    assertThat(comparison.low()).isZero();
    assertThat(comparison.high()).isZero();
  }
}
