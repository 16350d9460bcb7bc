package breve.translate;

import breve.check.Finding;
import breve.check.Finding.Kind;
import breve.check.quality.Evidence;
import breve.check.quality.Judge;
import breve.language.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A possible translation and the findings of the checks. */
record CheckedProposal(Proposal proposal, List<Finding> findings) {

  /** Whether a reader would be warned of something that another proposal may not have. */
  boolean fails() {
    return weight(false) > 0;
  }

  /**
   * How much is wrong with it.
   *
   * @param all whether weak findings count too
   */
  int weight(boolean all) {
    return findings.stream()
        .filter(CheckedProposal::mendable)
        .mapToInt(
            f ->
                switch (f.confidence()) {
                  case SURE -> 4;
                  case LIKELY -> 2;
                  case WEAK -> all ? 1 : 0;
                })
        .sum();
  }

  /** What readers would be warned of, as far as another proposal may mend it. */
  Set<Kind> failures() {
    return findings.stream()
        .filter(f -> f.shown() && mendable(f))
        .map(Finding::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  /** No search makes a model surer than it is. */
  private static boolean mendable(Finding finding) {
    return finding.kind() != Kind.LOW_CONFIDENCE;
  }

  /**
   * The translation, judged.
   *
   * @param model tells what its words are made of
   */
  Translation judged(String french, SentenceModel model, Judge judge) {
    List<Integer> pieces = Word.of(french).stream().map(w -> model.pieces(w.text())).toList();
    Judge.Judged judged =
        judge.judged(new Evidence(french, proposal.english(), proposal.how(), findings, pieces));
    return new Translation(
        french,
        proposal.english(),
        proposal.how().logProbability(),
        judged.findings(),
        judged.estimate());
  }

  Translation of(String french) {
    return new Translation(french, proposal.english(), proposal.how().logProbability(), findings);
  }
}
