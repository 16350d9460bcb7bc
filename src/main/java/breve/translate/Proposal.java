package breve.translate;

import breve.check.DecoderReport;
import breve.decode.Hypothesis;
import java.util.List;

/**
 * A possible translation of a sentence.
 *
 * @param english the text
 * @param how the decoder came to it
 */
record Proposal(String english, DecoderReport how) {
  static Proposal of(Hypothesis hypothesis, SentenceModel model) {
    return joined(List.of(""), List.of(hypothesis), model);
  }

  /** The English of a sentence that was translated in pieces. */
  static Proposal joined(List<String> french, List<Hypothesis> pieces, SentenceModel model) {
    List<String> english = pieces.stream().map(h -> model.decode(h.tokens()).strip()).toList();
    return new Proposal(
        PieceJoiner.join(french, english),
        new DecoderReport(
            pieces.stream().mapToDouble(Hypothesis::logProbability).sum(),
            pieces.stream().mapToInt(h -> h.tokens().size() + 1).sum(),
            pieces.stream().allMatch(Hypothesis::finished)));
  }
}
