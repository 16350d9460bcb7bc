package breve.translate;

import breve.check.DecoderReport;
import breve.decode.Hypothesis;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A possible translation of a sentence.
 *
 * @param english the text
 * @param how the decoder came to it
 */
record Proposal(String english, DecoderReport how) {
  /**
   * All that a sentence may become.
   *
   * @param found what the search gave, best first
   */
  static List<Proposal> all(List<Hypothesis> found, SentenceModel model) {
    List<String> english = found.stream().map(h -> model.decode(h.tokens()).strip()).toList();
    return IntStream.range(0, found.size())
        .mapToObj(
            i -> {
              Hypothesis h = found.get(i);
              return new Proposal(
                  english.get(i),
                  new DecoderReport(
                      h.logProbability(),
                      h.tokens().size() + 1,
                      h.finished(),
                      h.steps(),
                      Rivals.margin(found, i),
                      Rivals.agreement(english, i)));
            })
        .toList();
  }

  /**
   * The English of a sentence that was translated in pieces; as sure as the least sure of them.
   *
   * @param french the pieces
   * @param found what each may become, best first
   */
  static Proposal joined(List<String> french, List<List<Hypothesis>> found, SentenceModel model) {
    List<Proposal> pieces = found.stream().map(piece -> all(piece, model).get(0)).toList();
    List<DecoderReport> how = pieces.stream().map(Proposal::how).toList();
    return new Proposal(
        PieceJoiner.join(french, pieces.stream().map(Proposal::english).toList()),
        new DecoderReport(
            how.stream().mapToDouble(DecoderReport::logProbability).sum(),
            how.stream().mapToInt(DecoderReport::tokens).sum(),
            how.stream().allMatch(DecoderReport::finished),
            how.stream().flatMap(d -> d.steps().stream()).toList(),
            how.stream().mapToDouble(DecoderReport::margin).min().orElse(Double.NaN),
            how.stream().mapToDouble(DecoderReport::agreement).min().orElse(Double.NaN)));
  }
}
