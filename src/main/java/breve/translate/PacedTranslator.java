package breve.translate;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Hands sentences on a few at a time, oldest article first. So an article that is given up costs
 * nothing more, and a run that is stopped ends after the sentences that are at work.
 */
public final class PacedTranslator implements Translator {
  /** A sentence that waits for its turn, and the article that it is for. */
  private record Waiting(
      String sentence,
      CompletableFuture<Translation> translation,
      CompletableFuture<List<Translation>> article) {}

  private final Translator translator;
  private final int mostAtWork;
  private final Queue<Waiting> queue = new ArrayDeque<>();
  private final AtomicLong translated = new AtomicLong();
  private int atWork;
  private boolean handingOn;
  private boolean closed;

  /**
   * @param translator stays the caller's to close
   * @param mostAtWork how many sentences it has at a time; enough to fill its batches
   */
  public PacedTranslator(Translator translator, int mostAtWork) {
    this.translator = translator;
    this.mostAtWork = mostAtWork;
  }

  @Override
  public void prepare() {
    translator.prepare();
  }

  @Override
  public void rest() {
    translator.rest();
  }

  @Override
  public CompletableFuture<List<Translation>> translate(List<String> sentences) {
    List<CompletableFuture<Translation>> each =
        Stream.generate(CompletableFuture<Translation>::new).limit(sentences.size()).toList();
    CompletableFuture<List<Translation>> all =
        CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
            .thenApply(done -> each.stream().map(CompletableFuture::join).toList());
    synchronized (this) {
      if (closed) {
        return CompletableFuture.failedFuture(new CancellationException("the run was stopped"));
      }
      for (int i = 0; i < sentences.size(); i++) {
        queue.add(new Waiting(sentences.get(i), each.get(i), all));
      }
    }
    handOn();
    return all;
  }

  /** Sentences translated until now. */
  public long translated() {
    return translated.get();
  }

  /** Hands on what there is room for; answers that come at once are not answered by recursion. */
  private void handOn() {
    for (Waiting next = take(true); next != null; next = take(false)) {
      Waiting waiting = next;
      CompletableFuture<Void> unused =
          answer(waiting.sentence())
              .handle(
                  (translations, problem) -> {
                    finish(waiting, translations, problem);
                    return null;
                  });
    }
  }

  private CompletableFuture<List<Translation>> answer(String sentence) {
    try {
      return translator.translate(List.of(sentence));
    } catch (RuntimeException | OutOfMemoryError e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void finish(Waiting waiting, List<Translation> translations, Throwable problem) {
    if (problem == null) {
      translated.incrementAndGet();
      waiting.translation().complete(translations.get(0));
    } else {
      waiting.translation().completeExceptionally(problem);
    }
    synchronized (this) {
      atWork--;
    }
    handOn();
  }

  /** The next sentence that somebody still wants; one thread at a time hands on. */
  private synchronized Waiting take(boolean first) {
    if (first && handingOn) {
      return null;
    }
    handingOn = true;
    while (atWork < mostAtWork && !queue.isEmpty()) {
      Waiting next = queue.poll();
      if (!next.article().isDone()) {
        atWork++;
        return next;
      }
    }
    handingOn = false;
    return null;
  }

  @Override
  public String signature() {
    return translator.signature();
  }

  @Override
  public Optional<RepairCount> repairs() {
    return translator.repairs();
  }

  /** Gives up the sentences that wait; those at work go on. */
  @Override
  public void close() {
    List<Waiting> rest;
    synchronized (this) {
      closed = true;
      rest = List.copyOf(queue);
      queue.clear();
    }
    CancellationException stopped = new CancellationException("the run was stopped");
    rest.forEach(waiting -> waiting.translation().completeExceptionally(stopped));
  }
}
