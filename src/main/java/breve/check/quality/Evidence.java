package breve.check.quality;

import breve.check.DecoderReport;
import breve.check.Finding;
import java.util.List;

/**
 * What is known of a sentence and its English when its quality is estimated. It is of the sentence
 * alone, so that the estimate never depends on its neighbours.
 *
 * @param findings of all checks, weak ones too
 * @param pieces how many tokens each word of the French is for the model, in the order of {@link
 *     breve.language.Word#of}
 */
public record Evidence(
    String french,
    String english,
    DecoderReport decoding,
    List<Finding> findings,
    List<Integer> pieces) {
  public Evidence {
    findings = List.copyOf(findings);
    pieces = List.copyOf(pieces);
  }
}
