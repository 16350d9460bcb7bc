package breve.translate;

import breve.decode.Hypothesis;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A source that waits for its hypotheses, or for the reason why there are none. */
record Pending(List<Integer> tokens, CompletableFuture<List<Hypothesis>> hypotheses) {
  static Pending of(List<Integer> tokens) {
    return new Pending(tokens, new CompletableFuture<>());
  }
}
