package breve.translate;

import breve.check.Decoding;
import breve.decode.Hypothesis;
import java.util.List;
import java.util.stream.IntStream;

/**
 * English that a sentence may become.
 *
 * @param english the text
 * @param how the decoder came to it
 */
record Draft(String english, Decoding how) {
  /**
   * All that a sentence may become.
   *
   * @param found what the search gave, best first
   */
  static List<Draft> all(List<Hypothesis> found, SentenceModel model) {
    List<String> english = found.stream().map(h -> model.decode(h.tokens()).strip()).toList();
    return IntStream.range(0, found.size())
        .mapToObj(
            i -> {
              Hypothesis h = found.get(i);
              return new Draft(
                  english.get(i),
                  new Decoding(
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
  static Draft joined(List<String> french, List<List<Hypothesis>> found, SentenceModel model) {
    List<Draft> pieces = found.stream().map(piece -> all(piece, model).get(0)).toList();
    List<Decoding> how = pieces.stream().map(Draft::how).toList();
    return new Draft(
        PieceJoiner.join(french, pieces.stream().map(Draft::english).toList()),
        new Decoding(
            how.stream().mapToDouble(Decoding::logProbability).sum(),
            how.stream().mapToInt(Decoding::tokens).sum(),
            how.stream().allMatch(Decoding::finished),
            how.stream().flatMap(d -> d.steps().stream()).toList(),
            how.stream().mapToDouble(Decoding::margin).min().orElse(Double.NaN),
            how.stream().mapToDouble(Decoding::agreement).min().orElse(Double.NaN)));
  }
}
