package breve.translate;

import breve.decode.Hypothesis;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A source that waits for its hypotheses, or for the reason why there are none.
 *
 * @param wider whether it is searched for with more beams than usual
 */
record Pending(
    List<Integer> tokens, boolean wider, CompletableFuture<List<Hypothesis>> hypotheses) {
  static Pending of(List<Integer> tokens, boolean wider) {
    return new Pending(tokens, wider, new CompletableFuture<>());
  }
}
