package breve.check.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import breve.check.DecoderReport;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An estimator of one feature, whose log-odds can be reckoned in the head. */
class EstimatorTest {
  private static final String FILE =
      """
      {"schemaVersion": 1, "mark": 0.6, "measured": [{"domain": "all", "auc": 0.9}],
       "intercepts": {"serious": -1, "right": 1},
       "features": [{"name": "mean-log-probability",
                     "mean": -0.5, "deviation": 0.25, "serious": -1, "right": 1}]}
      """;

  @TempDir Path dir;
  private Estimator estimator;

  @BeforeEach
  void read() throws IOException {
    estimator = QualityFile.read(file(FILE));
  }

  @Test
  void each_feature_adds_its_weight_times_how_unusual_it_is() {
    // A mean of -1 is two deviations below the usual: log-odds -1 + 2 and 1 - 2.
    Estimate unsure = estimator.estimate(evidence(-1));
    assertThat(unsure.serious()).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(unsure.right()).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));

    Estimate usual = estimator.estimate(evidence(-0.5));
    assertThat(usual.serious()).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));
  }

  @Test
  void from_the_mark_on_a_sentence_is_doubtful_and_the_reason_is_told() {
    assertThat(estimator.judged(evidence(-1)).findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.DOUBTFUL);
              assertThat(f.shown()).isTrue();
              assertThat(f.message())
                  .isEqualTo(
                      "of ten sentences like this one about 7 are seriously wrong: the model was"
                          + " unsure of its words");
            });
    assertThat(estimator.judged(evidence(-0.5)).findings()).isEmpty();
  }

  @Test
  void it_takes_the_place_of_thresholds_that_know_no_model() {
    Finding unsure = finding(Kind.LOW_CONFIDENCE);
    Finding number = finding(Kind.NUMBER);

    assertThat(estimator.judged(evidence(-0.5, unsure, number)).findings()).containsExactly(number);
    assertThat(Judge.NONE.judged(evidence(-0.5, unsure)).findings()).containsExactly(unsure);
    assertThat(Judge.NONE.judged(evidence(-0.5)).estimate()).isEmpty();
  }

  @Test
  void estimates_are_rounded_and_what_needs_no_translation_is_right() {
    assertThat(estimator.judged(evidence(-1)).estimate()).contains(new Estimate(0.27, 0.73));
    assertThat(estimator.untranslated()).contains(new Estimate(1, 0));
    assertThat(Judge.NONE.untranslated()).isEmpty();
  }

  @Test
  void a_file_for_another_version_is_refused() throws IOException {
    Path newer = file(FILE.replace("mean-log-probability", "mood-of-the-model"));
    assertThatThrownBy(() -> QualityFile.read(newer))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no feature is called \"mood-of-the-model\"");
    Path second = file(FILE.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));
    assertThatThrownBy(() -> QualityFile.read(second)).hasMessageContaining("schemaVersion");
    Path without = file(FILE.replace("\"mark\": 0.6,", ""));
    assertThatThrownBy(() -> QualityFile.read(without)).hasMessage("mark is not a number");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(dir.resolve("quality.json"), content);
  }

  private static Evidence evidence(double mean, Finding... findings) {
    return new Evidence(
        "Il part.",
        "He leaves.",
        new DecoderReport(4 * mean, 4, true),
        List.of(findings),
        List.of());
  }

  private static Finding finding(Kind kind) {
    return new Finding(kind, Confidence.LIKELY, Optional.empty(), Optional.empty(), "so");
  }
}
