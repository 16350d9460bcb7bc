package breve.translate;

import breve.check.Pair;
import breve.check.list.Checks;
import breve.check.quality.Judge;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a check rejects a translation, looks further before telling: at the other hypotheses of the
 * beam, those of a wider beam, the sentence translated clause by clause, and with marks in place of
 * its domains. The first proposal with nothing to warn of is taken, else the one with the least;
 * never one with more than the first.
 *
 * <p>It looks at the sentence alone, so that what a sentence becomes does not depend on its
 * neighbours.
 */
final class Repair {
  private final Checks checks;
  private final SentenceModel model;
  private final Judge judge;
  private final SentencePool pool;
  private final List<Function<String, ProposalSearch.Asked>> looks;
  private final RepairTally tally = new RepairTally();

  /**
   * @param judge says how far what is taken is to be trusted
   * @param further false to check only
   */
  Repair(
      Checks checks,
      SentenceModel model,
      Judge judge,
      ProposalSearch proposals,
      SentencePool pool,
      boolean further) {
    this.checks = checks;
    this.model = model;
    this.judge = judge;
    this.pool = pool;
    this.looks =
        further
            ? List.of(proposals::wider, proposals::inClauses, proposals::withoutDomains)
            : List.of();
  }

  /** What was checked and mended so far. */
  RepairCount count() {
    return tally.count();
  }

  /**
   * The translation to take.
   *
   * @param usual proposals of the usual search, best first
   */
  CompletableFuture<Translation> repaired(String french, List<Proposal> usual) {
    CheckedProposal first = checked(french, usual.get(0));
    CheckedProposal best =
        looks.isEmpty() ? first : least(french, first, usual.subList(1, usual.size()));
    return lookFurther(french, best, 0)
        .thenApply(
            chosen -> {
              tally.add(first, chosen);
              return chosen.judged(french, model, judge);
            });
  }

  private CompletableFuture<CheckedProposal> lookFurther(
      String french, CheckedProposal best, int look) {
    if (!best.fails() || look == looks.size()) {
      return CompletableFuture.completedFuture(best);
    }
    ProposalSearch.Asked asked = looks.get(look).apply(french);
    pool.add(asked.pieces());
    return asked
        .proposals()
        .thenCompose(found -> lookFurther(french, least(french, best, found), look + 1));
  }

  /** The proposal with the least to warn of, the earlier of equals; checks no more than it must. */
  private CheckedProposal least(String french, CheckedProposal best, List<Proposal> others) {
    if (!best.fails()) {
      return best;
    }
    return Stream.concat(
            Stream.of(best),
            others.stream()
                .map(proposal -> checked(french, proposal))
                .filter(proposal -> proposal.weight(false) < best.weight(false)))
        .min(
            Comparator.comparingInt((CheckedProposal d) -> d.weight(false))
                .thenComparingInt(d -> d.weight(true)))
        .orElseThrow();
  }

  private CheckedProposal checked(String french, Proposal proposal) {
    return new CheckedProposal(
        proposal, checks.findings(Pair.of(french, proposal.english(), proposal.how())));
  }
}
