package breve.translate;

import breve.check.glossary.Glossary;
import breve.check.list.Checks;
import breve.check.quality.Judge;
import breve.decode.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates what many callers ask for in shared batches, by several one-thread workers.
 *
 * <p>On two cores, two one-thread sessions over different batches were measured at two to three
 * times the speed of one two-thread session.
 */
public final class BatchingTranslator implements Translator {
  private static final Logger LOG = LoggerFactory.getLogger(BatchingTranslator.class);

  private final SentenceModel model;
  private final SentencePool pool = new SentencePool();
  private final List<Thread> workers = new ArrayList<>();
  private final Judge judge;
  private final ProposalSearch proposals;
  private final Optional<Repair> repair;
  private final Optional<GlossaryPlacer> placer;
  private final String signature;

  /**
   * Starts workers that translate and check nothing.
   *
   * @param model closed together with this translator
   * @param threads how many batches are translated at once, one thread each
   */
  public BatchingTranslator(SentenceModel model, int threads) {
    this(model, threads, Optional.empty(), Judge.NONE, false);
  }

  /**
   * Starts workers; translations carry what the checks find.
   *
   * @param model closed together with this translator
   * @param threads how many batches are translated at once, one thread each
   * @param repair whether to look for a better translation where a check rejects the first
   */
  public BatchingTranslator(SentenceModel model, int threads, Checks checks, boolean repair) {
    this(model, threads, checks, Judge.NONE, repair);
  }

  /**
   * Starts workers; translations carry what the checks find, and how far they are to be trusted.
   *
   * @param model closed together with this translator
   * @param threads how many batches are translated at once, one thread each
   * @param judge of each translation that is taken
   * @param repair whether to look for a better translation where a check rejects the first
   */
  public BatchingTranslator(
      SentenceModel model, int threads, Checks checks, Judge judge, boolean repair) {
    this(model, threads, Optional.of(checks), judge, repair);
  }

  private BatchingTranslator(
      SentenceModel model, int threads, Optional<Checks> checks, Judge judge, boolean further) {
    this.model = model;
    this.judge = judge;
    this.proposals = new ProposalSearch(model);
    this.repair = checks.map(c -> new Repair(c, model, judge, proposals, pool, further));
    Glossary glossary = checks.map(Checks::glossary).orElse(Glossary.none());
    this.placer =
        glossary.size() > 0 ? Optional.of(new GlossaryPlacer(glossary, model)) : Optional.empty();
    this.signature = signature(model.signature(), checks.isPresent() && further, glossary);
    for (int i = 1; i <= threads; i++) {
      Thread worker = new Thread(this::work, "breve-translate-" + i);
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
  }

  /**
   * The signature of a translator.
   *
   * @param model the signature of its model
   * @param repair whether it looks for a better translation where a check rejects the first
   * @param glossary of its checks
   */
  public static String signature(String model, boolean repair, Glossary glossary) {
    return model
        + (repair ? ",repair" : "")
        + (glossary.size() > 0 ? ",glossary=" + glossary.hash() : "");
  }

  @Override
  public CompletableFuture<List<Translation>> translate(List<String> sentences) {
    List<Pending> all = new ArrayList<>();
    List<CompletableFuture<Translation>> each = new ArrayList<>();
    for (String french : sentences) {
      if (french.chars().noneMatch(Character::isLetter) || MarkedSentence.isAddress(french)) {
        each.add(CompletableFuture.completedFuture(copied(french)));
        continue;
      }
      ProposalSearch.Asked asked = proposals.usual(french);
      all.addAll(asked.pieces());
      each.add(
          asked
              .proposals()
              .thenCompose(found -> chosen(french, found))
              .thenApply(t -> placer.map(p -> p.placed(t)).orElse(t)));
    }
    pool.add(all);
    return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
        .thenApply(done -> each.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Translation> chosen(String french, List<Proposal> found) {
    return repair
        .map(r -> r.repaired(french, found))
        .orElseGet(
            () ->
                CompletableFuture.completedFuture(
                    new CheckedProposal(found.get(0), List.of()).of(french)));
  }

  @Override
  public Optional<RepairCount> repairs() {
    return repair.map(Repair::count);
  }

  /** A sentence without a letter says the same in English, and so does an address. */
  private Translation copied(String french) {
    return new Translation(french, french, 0, List.of(), judge.untranslated());
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
      List<List<Integer>> tokens = batch.stream().map(Pending::tokens).toList();
      results = batch.get(0).wider() ? model.generateWider(tokens) : model.generate(tokens);
    } catch (RuntimeException | Error e) {
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
    return signature;
  }

  /** Finishes the batches at work, cancels what waits, and closes the model. */
  @Override
  public void close() {
    repairs().ifPresent(count -> LOG.info("{}", count));
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
