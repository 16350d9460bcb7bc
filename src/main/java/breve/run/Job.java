package breve.run;

import breve.digest.Digest;
import breve.run.inbox.PlannedInput;
import breve.run.journal.Past.KnownArticle;
import breve.run.outcome.Outcome;
import breve.run.work.Held;
import breve.run.work.TextHeader;
import breve.run.work.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** One input in flight: the articles it holds, and the digests that are being made of them. */
final class Job implements AutoCloseable {
  /**
   * An article and its digest to be.
   *
   * @param path the input's, and after a # the item's where it has several
   * @param name the safe name of its outputs
   * @param repair what was wrong with its text and is repaired, if something was
   * @param before what the journal knows of it, if it is an item of a feed and not new
   */
  record Part(
      String path,
      String name,
      Optional<String> repair,
      Optional<KnownArticle> before,
      CompletableFuture<Digest> digest) {}

  /** An article whose outcome was known as soon as the input was read. */
  record Settled(String path, String name, Outcome outcome) {}

  private final PlannedInput input;
  private final String sha256;
  private final Workshop workshop;
  private final long begunNanos;
  private final List<Part> parts = new ArrayList<>();
  private final List<Settled> settled = new ArrayList<>();
  private final List<KnownArticle> kept = new ArrayList<>();
  private long sentences;

  /** Begins now, in a workshop that is closed together with this. */
  Job(PlannedInput input, String sha256, Workshop workshop) {
    this.input = input;
    this.sha256 = sha256;
    this.workshop = workshop;
    this.begunNanos = System.nanoTime();
  }

  PlannedInput input() {
    return input;
  }

  String sha256() {
    return sha256;
  }

  /** Where it is done. */
  Workshop workshop() {
    return workshop;
  }

  long begunNanos() {
    return begunNanos;
  }

  List<Part> parts() {
    return parts;
  }

  /** Outcomes that were known as soon as the input was read. */
  List<Settled> settled() {
    return settled;
  }

  /** Items of a feed whose digests are still good. */
  List<KnownArticle> kept() {
    return kept;
  }

  /** Notes an outcome that needs no digesting. */
  void settle(Outcome outcome) {
    settled.add(new Settled(input.path(), input.name(), outcome));
  }

  /** Notes an outcome of one article of several. */
  void settle(String path, Outcome outcome) {
    settled.add(new Settled(path, input.name(), outcome));
  }

  /** Notes that an item of a feed has its digest. */
  void keep(String path, KnownArticle item) {
    settled.add(new Settled(path, item.name(), new Outcome.Unchanged()));
    kept.add(item);
  }

  /** Whether it holds several articles, each with a name of its own. */
  boolean isFeed() {
    return !kept.isEmpty() || parts.stream().anyMatch(this::isItem);
  }

  /** Whether an article is one of several. */
  boolean isItem(Part part) {
    return !part.name().equals(input.name());
  }

  /** The names that its articles got, where they are several. */
  List<String> itemNames() {
    return Stream.concat(
            parts.stream().filter(this::isItem).map(Part::name),
            kept.stream().map(KnownArticle::name))
        .toList();
  }

  /** Whether some digests are made, or were there before. */
  boolean isBegun() {
    return !kept.isEmpty() || parts.stream().anyMatch(p -> p.digest().isDone());
  }

  /** Whether all digests are made, or failed. */
  boolean isReady() {
    return parts.stream().allMatch(p -> p.digest().isDone());
  }

  /** Has an article digested, under a name of its own. */
  void add(Held.Text text, String name, Optional<KnownArticle> before) {
    CompletableFuture<Digest> digest;
    try {
      digest = text.making().digest(name);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      digest = CompletableFuture.failedFuture(e);
    }
    TextHeader header = text.header();
    parts.add(new Part(header.path(), name, header.repair(), before, digest));
    sentences += header.sentences();
  }

  /** Sentences of all its articles. */
  long sentences() {
    return sentences;
  }

  /** Calls back when all digests are made, or failed. */
  void whenFinished(Runnable callback) {
    CompletableFuture<Void> unused =
        CompletableFuture.allOf(parts.stream().map(Part::digest).toArray(CompletableFuture[]::new))
            .whenComplete((done, failed) -> callback.run());
  }

  /** Gives up what is not made yet. */
  void fail(Throwable why) {
    parts.forEach(p -> p.digest().completeExceptionally(why));
  }

  /** How the process ended in which it was alone, if that died over it. */
  Optional<String> death() {
    return workshop.death();
  }

  @Override
  public void close() {
    workshop.close();
  }
}
