package breve.check.list;

import breve.check.Check;
import breve.check.DecoderReport;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the decoder itself tells: that it was cut off, or that it guessed. */
final class DecodingCheck implements Check {
  private final double weak;
  private final double likely;

  /**
   * A check with thresholds of its own.
   *
   * @param weak mean log-probability of a token below which a reader may want to know
   * @param likely below which a reader should
   */
  DecodingCheck(double weak, double likely) {
    this.weak = weak;
    this.likely = likely;
  }

  @Override
  public boolean judgesSilence() {
    return true;
  }

  @Override
  public List<Finding> check(Pair pair) {
    return pair.decoding().map(this::check).orElse(List.of());
  }

  private List<Finding> check(DecoderReport decoding) {
    List<Finding> findings = new ArrayList<>();
    if (!decoding.finished()) {
      findings.add(
          finding(
              Finding.Kind.TRUNCATED,
              Confidence.SURE,
              "the translation was cut off before its end"));
    }
    if (decoding.tokens() > 0 && decoding.perToken() < weak) {
      findings.add(
          finding(
              Finding.Kind.LOW_CONFIDENCE,
              decoding.perToken() < likely ? Confidence.LIKELY : Confidence.WEAK,
              "the model was unsure of its words"));
    }
    return findings;
  }

  private static Finding finding(Finding.Kind kind, Confidence confidence, String message) {
    return new Finding(kind, confidence, Optional.empty(), Optional.empty(), message);
  }
}
