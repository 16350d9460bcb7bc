package breve.run;

import breve.article.Article;
import breve.digest.Digest;
import breve.digest.Digester;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One input in flight: the articles it holds, and the digests that are being made of them. */
final class Job {
  /** An article and its digest to be. */
  record Part(Article article, CompletableFuture<Digest> digest) {}

  private final PlannedInput input;
  private final String sha256;
  private final long begunNanos;
  private final List<Part> parts = new ArrayList<>();
  private final List<Outcome> settled = new ArrayList<>();
  private long sentences;

  Job(PlannedInput input, String sha256, long begunNanos) {
    this.input = input;
    this.sha256 = sha256;
    this.begunNanos = begunNanos;
  }

  PlannedInput input() {
    return input;
  }

  String sha256() {
    return sha256;
  }

  long begunNanos() {
    return begunNanos;
  }

  List<Part> parts() {
    return parts;
  }

  /** Outcomes that were known as soon as the input was read. */
  List<Outcome> settled() {
    return settled;
  }

  /** Notes an outcome that needs no digesting. */
  void settle(Outcome outcome) {
    settled.add(outcome);
  }

  /** Whether all digests are made, or failed. */
  boolean isReady() {
    return parts.stream().allMatch(p -> p.digest().isDone());
  }

  /** Has an article digested. */
  void add(Article article, Digester digester) {
    CompletableFuture<Digest> digest;
    try {
      digest = digester.digest(article);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      digest = CompletableFuture.failedFuture(e);
    }
    parts.add(new Part(article, digest));
    sentences += article.sentences().count();
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
}
