package breve.translate;

import breve.decode.Hypothesis;
import breve.language.ClauseCutter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Finds possible translations of a sentence: as usual, with more beams, or clause by clause.
 *
 * <p>Nothing is searched for until the caller has put what waits into the pool.
 */
final class ProposalSearch {
  /** The longest piece of a sentence that is cut at a clause, as a share of the sentence. */
  private static final double CLAUSE = 0.7;

  /** Pieces shorter than this say too little to be translated alone. */
  private static final int FEWEST_WORDS = 3;

  private static final Pattern CLAUSE_END = Pattern.compile("(?s).*[,;:–—]");

  /**
   * Proposals to come.
   *
   * @param pieces what waits for the model; empty when there is nothing to look for
   * @param proposals best first; completes when all pieces have
   */
  record Asked(List<Pending> pieces, CompletableFuture<List<Proposal>> proposals) {}

  private static final Asked NOTHING =
      new Asked(List.of(), CompletableFuture.completedFuture(List.of()));

  private final SentenceModel model;
  private final ClauseCutter cutter = new ClauseCutter();

  ProposalSearch(SentenceModel model) {
    this.model = model;
  }

  /**
   * All hypotheses of the usual search; one proposal when the sentence is too long for the model.
   */
  Asked usual(String french) {
    return whole(MarkedSentence.addresses(french), false);
  }

  /** All hypotheses of a wider search. */
  Asked wider(String french) {
    return whole(MarkedSentence.addresses(french), true);
  }

  /** As usual, with marks in place of domains too; no proposal where there is none. */
  Asked withoutDomains(String french) {
    MarkedSentence all = MarkedSentence.addressesAndDomains(french);
    return all.equals(MarkedSentence.addresses(french)) ? NOTHING : whole(all, false);
  }

  /** The sentence cut at a clause and translated as usual; no proposal when it has no clause. */
  Asked inClauses(String french) {
    MarkedSentence marked = MarkedSentence.addresses(french);
    int limit = (int) Math.ceil(model.encode(marked.text()).size() * CLAUSE);
    List<String> pieces = pieces(marked, Math.min(limit, model.comfortableSourceTokens()));
    boolean clauses =
        pieces.subList(0, pieces.size() - 1).stream().allMatch(p -> CLAUSE_END.matcher(p).matches())
            && pieces.stream().allMatch(p -> p.split("\\s+").length >= FEWEST_WORDS);
    return pieces.size() > 1 && clauses ? ask(marked, pieces, false) : NOTHING;
  }

  private Asked whole(MarkedSentence marked, boolean wider) {
    int most = model.comfortableSourceTokens();
    boolean fits = model.encode(marked.text()).size() <= most;
    return ask(marked, fits ? List.of(marked.text()) : pieces(marked, most / 2), wider);
  }

  private List<String> pieces(MarkedSentence marked, int limit) {
    return cutter.cut(marked.text(), text -> model.encode(text).size(), limit);
  }

  private Asked ask(MarkedSentence marked, List<String> pieces, boolean wider) {
    List<Pending> pending =
        pieces.stream().map(piece -> Pending.of(model.encode(piece), wider)).toList();
    CompletableFuture<List<Proposal>> proposals =
        CompletableFuture.allOf(
                pending.stream().map(Pending::hypotheses).toArray(CompletableFuture[]::new))
            .thenApply(
                done ->
                    proposals(pieces, pending).stream()
                        .map(
                            proposal ->
                                new Proposal(marked.restored(proposal.english()), proposal.how()))
                        .toList());
    return new Asked(pending, proposals);
  }

  private List<Proposal> proposals(List<String> pieces, List<Pending> pending) {
    List<List<Hypothesis>> found = pending.stream().map(p -> p.hypotheses().join()).toList();
    return found.size() == 1
        ? Proposal.all(found.get(0), model)
        : List.of(Proposal.joined(pieces, found, model));
  }
}
