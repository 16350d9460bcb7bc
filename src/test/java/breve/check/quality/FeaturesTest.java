package breve.check.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breve.check.DecoderReport;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final Evidence EVIDENCE =
      new Evidence(
          "Le boulanger de Lorme a emblavouzé trois champs.",
          "The baker of Lorme sowed three fields.",
          new DecoderReport(-4.4, 6, true, List.of(-0.1, -2.0, -1.5, -0.5, -0.2, -0.1), 0.3, 0.8),
          List.of(finding(Confidence.WEAK), finding(Confidence.SURE)),
          List.of(1, 2, 1, 2, 1, 6, 1, 1));

  @Test
  void the_decoding_tells_how_sure_the_model_was() {
    assertThat(of("mean-log-probability")).isCloseTo(-4.4 / 6, within(1e-9));
    assertThat(of("lowest-log-probability")).isEqualTo(-2);
    assertThat(of("weakest-stretch")).isCloseTo(-4.0 / 3, within(1e-9));
    assertThat(of("guesses")).as("-2 and -1.5 are below two in five").isEqualTo(Math.log1p(2));
    assertThat(of("margin")).isEqualTo(0.3);
    assertThat(of("agreement")).isEqualTo(0.8);
  }

  @Test
  void the_sentence_tells_how_hard_it_is() {
    assertThat(of("words")).isEqualTo(Math.log1p(8));
    assertThat(of("names")).as("Lorme").isEqualTo(Math.log1p(1));
    assertThat(of("spelled-out")).isEqualTo(6);
    assertThat(of("unknown-words")).as("emblavouzé, champs").isEqualTo(Math.log1p(2));
    assertThat(of("length")).isCloseTo(Math.abs(Math.log(39 / 49.0 / 0.92)), within(1e-9));
  }

  @Test
  void findings_count_by_kind_and_weak_ones_half() {
    assertThat(of("found-number")).isEqualTo(Math.log1p(1.5));
    assertThat(of("found-name")).isZero();
  }

  @Test
  void what_a_greedy_search_does_not_know_is_not_made_up() {
    Evidence bare =
        new Evidence(
            "Il part.", "He leaves.", new DecoderReport(-1, 4, true), List.of(), List.of(1, 1));

    for (String name : List.of("lowest-log-probability", "weakest-stretch", "guesses", "margin")) {
      assertThat(Features.byName().get(name).of(bare)).as(name).isNaN();
    }
  }

  @Test
  void every_feature_has_a_name_of_its_own_and_words_for_a_reader() {
    assertThat(Features.all()).extracting(Feature::name).doesNotHaveDuplicates();
    assertThat(Features.all()).extracting(Feature::doubt).noneMatch(String::isBlank);
  }

  private static double of(String name) {
    return Features.byName().get(name).of(EVIDENCE);
  }

  private static Finding finding(Confidence confidence) {
    return new Finding(Kind.NUMBER, confidence, Optional.empty(), Optional.empty(), "so");
  }
}
