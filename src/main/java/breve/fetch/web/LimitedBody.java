package breve.fetch.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes an answer's body up to a limit; beyond it, the connection is closed. */
final class LimitedBody implements BodySubscriber<byte[]> {
  private static final int OK = 200;

  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final long limit;
  private Subscription subscription;

  private LimitedBody(long limit) {
    this.limit = limit;
  }

  /** The bodies of successful answers; of all others nothing is read. */
  static BodyHandler<byte[]> upTo(long limit) {
    return answer -> new LimitedBody(answer.statusCode() == OK ? limit : 0);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (limit == 0) {
      given.cancel();
      body.complete(new byte[0]);
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (bytes.size() + (long) buffer.remaining() > limit) {
        subscription.cancel();
        body.completeExceptionally(tooLarge(limit));
        return;
      }
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.writeBytes(chunk);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    body.completeExceptionally(thrown);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }

  /** What an answer is that goes on and on, packed or not. */
  static FetchProblem tooLarge(long limit) {
    return FetchProblem.lasting(
        String.format(Locale.ROOT, "it is larger than %,.1f MB", limit / 1e6),
        "raise --max-size if that is right");
  }
}
