package breve.translate;

import breve.article.ClauseCutter;
import breve.decode.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Translates what many callers ask for in shared batches, by several one-thread workers.
 *
 * <p>On two cores, two one-thread sessions over different batches were measured at two to three
 * times the speed of one two-thread session.
 */
public final class BatchingTranslator implements Translator {
  private final SentenceModel model;
  private final SentencePool pool = new SentencePool();
  private final List<Thread> workers = new ArrayList<>();
  private final ClauseCutter cutter = new ClauseCutter();

  /**
   * Starts the workers.
   *
   * @param model closed together with this translator
   * @param threads how many batches are translated at once, one thread each
   */
  public BatchingTranslator(SentenceModel model, int threads) {
    this.model = model;
    for (int i = 1; i <= threads; i++) {
      Thread worker = new Thread(this::work, "breve-translate-" + i);
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
  }

  @Override
  public CompletableFuture<List<Translation>> translate(List<String> sentences) {
    List<Pending> all = new ArrayList<>();
    List<CompletableFuture<Translation>> each = new ArrayList<>();
    for (String french : sentences) {
      if (french.chars().noneMatch(Character::isLetter)) {
        each.add(CompletableFuture.completedFuture(copied(french)));
        continue;
      }
      List<Pending> pieces = pieces(french);
      all.addAll(pieces);
      each.add(joined(pieces, french));
    }
    pool.add(all);
    return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
        .thenApply(done -> each.stream().map(CompletableFuture::join).toList());
  }

  /** A sentence without a letter says the same in English. */
  private static Translation copied(String french) {
    return new Translation(french, french, 0, List.of());
  }

  private List<Pending> pieces(String french) {
    return cutter.cut(french, text -> model.encode(text).size(), model.maxSourceTokens()).stream()
        .map(piece -> Pending.of(model.encode(piece)))
        .toList();
  }

  private CompletableFuture<Translation> joined(List<Pending> pieces, String french) {
    Stream<CompletableFuture<List<Hypothesis>>> parts = pieces.stream().map(Pending::hypotheses);
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(
            done -> translation(french, pieces.stream().map(BatchingTranslator::best).toList()));
  }

  private static Hypothesis best(Pending piece) {
    return piece.hypotheses().join().get(0);
  }

  private Translation translation(String french, List<Hypothesis> pieces) {
    String english =
        String.join(" ", pieces.stream().map(h -> model.decode(h.tokens()).strip()).toList());
    double logProbability = pieces.stream().mapToDouble(Hypothesis::logProbability).sum();
    return new Translation(french, english, logProbability, List.of());
  }

  private void work() {
    try {
      for (List<Pending> batch = pool.take(model.batchRule());
          !batch.isEmpty();
          batch = pool.take(model.batchRule())) {
        translateBatch(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: what waits is cancelled there
    }
  }

  private void translateBatch(List<Pending> batch) {
    List<List<Hypothesis>> results;
    try {
      results = model.generate(batch.stream().map(Pending::tokens).toList());
    } catch (RuntimeException | OutOfMemoryError e) {
      // Only who waits for these sentences can say which article they cost.
      batch.forEach(p -> p.hypotheses().completeExceptionally(e));
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).hypotheses().complete(results.get(i));
    }
  }

  @Override
  public String signature() {
    return model.signature();
  }

  /** Finishes the batches at work, cancels what waits, and closes the model. */
  @Override
  public void close() {
    pool.close();
    CancellationException closed = new CancellationException("the translator was closed");
    pool.drain().forEach(p -> p.hypotheses().completeExceptionally(closed));
    boolean interrupted = false;
    for (Thread worker : workers) {
      interrupted |= !joined(worker);
    }
    model.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits until the worker is done with its batch, since closing the model under it would crash.
   */
  private static boolean joined(Thread worker) {
    boolean calm = true;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        calm = false;
      }
    }
    return calm;
  }
}
