package breve.translate;

import breve.check.quality.Judge;
import breve.check.Pair;
import breve.check.list.Checks;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a check rejects a translation, looks further before telling: at the other hypotheses of the
 * beam, those of a wider beam, the sentence translated clause by clause, and with marks in place of
 * its domains. The first draft with nothing to warn of is taken, else the one with the least; never
 * one with more than the first.
 *
 * <p>It looks at the sentence alone, so that what a sentence becomes does not depend on its
 * neighbours.
 */
final class Repair {
  private final Checks checks;
  private final SentenceModel model;
  private final Judge judge;
  private final SentencePool pool;
  private final List<Function<String, Drafts.Asked>> looks;
  private final RepairTally tally = new RepairTally();

  /**
   * @param judge says how far what is taken is to be trusted
   * @param further false to check only
   */
  Repair(
      Checks checks,
      SentenceModel model,
      Judge judge,
      Drafts drafts,
      SentencePool pool,
      boolean further) {
    this.checks = checks;
    this.model = model;
    this.judge = judge;
    this.pool = pool;
    this.looks =
        further ? List.of(drafts::wider, drafts::inClauses, drafts::withoutDomains) : List.of();
  }

  /** What was checked and mended so far. */
  RepairCount count() {
    return tally.count();
  }

  /**
   * The translation to take.
   *
   * @param usual drafts of the usual search, best first
   */
  CompletableFuture<Translation> repaired(String french, List<Draft> usual) {
    CheckedDraft first = checked(french, usual.get(0));
    CheckedDraft best =
        looks.isEmpty() ? first : least(french, first, usual.subList(1, usual.size()));
    return lookFurther(french, best, 0)
        .thenApply(
            chosen -> {
              tally.add(first, chosen);
              return chosen.judged(french, model, judge);
            });
  }

  private CompletableFuture<CheckedDraft> lookFurther(String french, CheckedDraft best, int look) {
    if (!best.fails() || look == looks.size()) {
      return CompletableFuture.completedFuture(best);
    }
    Drafts.Asked asked = looks.get(look).apply(french);
    pool.add(asked.pieces());
    return asked
        .drafts()
        .thenCompose(found -> lookFurther(french, least(french, best, found), look + 1));
  }

  /** The draft with the least to warn of, the earlier of equals; checks no more than it must. */
  private CheckedDraft least(String french, CheckedDraft best, List<Draft> others) {
    if (!best.fails()) {
      return best;
    }
    return Stream.concat(
            Stream.of(best),
            others.stream()
                .map(draft -> checked(french, draft))
                .filter(draft -> draft.weight(false) < best.weight(false)))
        .min(
            Comparator.comparingInt((CheckedDraft d) -> d.weight(false))
                .thenComparingInt(d -> d.weight(true)))
        .orElseThrow();
  }

  private CheckedDraft checked(String french, Draft draft) {
    return new CheckedDraft(draft, checks.findings(Pair.of(french, draft.english(), draft.how())));
  }
}
