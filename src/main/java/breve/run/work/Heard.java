package breve.run.work;

import breve.article.Reading;
import breve.digest.Digest;
import breve.run.outcome.ToldFailure;
import breve.translate.RepairCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** What was heard from a process until now, and what is still to come; safe between threads. */
final class Heard implements Answers {
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final CompletableFuture<List<Held>> read = new CompletableFuture<>();
  private final List<Held> held = new ArrayList<>();
  private final Map<Integer, CompletableFuture<Digest>> owed = new HashMap<>();
  private final BiConsumer<Integer, String> asking;
  private int texts;
  private boolean reading = true;
  private Optional<RepairCount> repairs = Optional.empty();
  private Optional<RuntimeException> over = Optional.empty();

  /**
   * @param asking has the process digest the article of a number under a name
   */
  Heard(BiConsumer<Integer, String> asking) {
    this.asking = asking;
  }

  /** The signature of its digests; a {@link ToldFailure} when it refuses. */
  CompletableFuture<String> isReady() {
    return ready;
  }

  /** What the input holds. */
  CompletableFuture<List<Held>> isRead() {
    return read;
  }

  /** What it checked and mended. */
  synchronized Optional<RepairCount> repairs() {
    return repairs;
  }

  /** Whether it has yet to answer something. */
  synchronized boolean owes() {
    return reading || !owed.isEmpty();
  }

  private synchronized CompletableFuture<Digest> ask(int number, String name) {
    CompletableFuture<Digest> digest = new CompletableFuture<>();
    owed.put(number, digest);
    over.ifPresentOrElse(digest::completeExceptionally, () -> asking.accept(number, name));
    return digest;
  }

  private synchronized Optional<CompletableFuture<Digest>> paid(int number) {
    return Optional.ofNullable(owed.remove(number));
  }

  /** Nothing more will be heard, for a reason. */
  void over(RuntimeException why) {
    List<CompletableFuture<Digest>> lost;
    synchronized (this) {
      over = Optional.of(why);
      lost = List.copyOf(owed.values());
    }
    ready.completeExceptionally(why);
    read.completeExceptionally(why);
    lost.forEach(digest -> digest.completeExceptionally(why));
  }

  @Override
  public void ready(String signature) {
    ready.complete(signature);
  }

  @Override
  public void refused(String why) {
    ready.completeExceptionally(new ToldFailure(why, false));
  }

  @Override
  public void text(TextHeader header) {
    int number = texts++;
    held.add(new Held.Text(header, name -> ask(number, name)));
  }

  @Override
  public void nothing(Reading reading) {
    held.add(new Held.Nothing(reading));
  }

  @Override
  public void allRead() {
    readingEnds();
    read.complete(List.copyOf(held));
  }

  @Override
  public void broken(Throwable why) {
    readingEnds();
    read.completeExceptionally(why);
  }

  private synchronized void readingEnds() {
    reading = false;
  }

  @Override
  public void digested(int number, Digest digest, Optional<RepairCount> count) {
    synchronized (this) {
      repairs = count;
    }
    paid(number).ifPresent(future -> future.complete(digest));
  }

  @Override
  public void failed(int number, Throwable why) {
    paid(number).ifPresent(future -> future.completeExceptionally(why));
  }
}
