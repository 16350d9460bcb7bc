package breve.translate;

import breve.decode.Hypothesis;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A sentence that waits in the pool. It is completed with its hypotheses, or with the error that
 * kept them away.
 *
 * @param wider whether it is searched for with more beams than usual
 */
record Pending(
    List<Integer> tokens, boolean wider, CompletableFuture<List<Hypothesis>> hypotheses) {
  static Pending of(List<Integer> tokens, boolean wider) {
    return new Pending(tokens, wider, new CompletableFuture<>());
  }
}
