package breve.run.work;

import breve.article.Article;
import breve.article.Reading;
import breve.article.Reading.Read;
import breve.digest.Digest;
import breve.digest.Digester;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process does that a run started for one input: it reads the input, digests its articles as
 * it is told, and hands the digests back. It writes no file but the translation memory, so that
 * nothing is half done, or done twice, when it or the run is killed.
 */
public final class Errand {
  private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

  private final Request request;
  private final InputStream in;
  private final Runnable orphaned;
  private final AnswerWriter answers;
  private final CompletableFuture<byte[]> content = new CompletableFuture<>();
  private final BlockingQueue<Optional<ArticleOrder>> orders = new LinkedBlockingQueue<>();
  private int open = 1; // the reading

  private Errand(Request request, InputStream in, OutputStream out, Runnable orphaned) {
    this.request = request;
    this.in = in;
    this.orphaned = orphaned;
    this.answers = new AnswerWriter(out, orphaned);
  }

  /**
   * Takes an errand that a run gives, and listens to it from then on.
   *
   * @param in closed by the run when it has all answers, and by the system when the run dies
   * @param out for answers alone
   * @param orphaned called when the run is gone while there is work to do; best ends the process
   * @throws IOException when no run gives one
   */
  public static Errand take(InputStream in, OutputStream out, Runnable orphaned)
      throws IOException {
    Errand errand = new Errand(Request.read(in), in, out, orphaned);
    Thread listener = new Thread(errand::listen, "errand");
    listener.setDaemon(true);
    listener.start();
    return errand;
  }

  /** Bytes of memory that the run itself holds. */
  public long heldElsewhere() {
    return request.heldElsewhere();
  }

  /** Tells the run why it can't be done here; no fault of the input's. */
  public void refuse(String why) {
    answers.refused(why);
  }

  /**
   * Does what the run wants, until it has all answers.
   *
   * @param reader understands an input, given its path and bytes
   * @param digester whose model is loaded now
   * @throws breve.model.ModelProblem when it can't be loaded
   */
  public void run(BiFunction<String, byte[], List<Reading>> reader, Digester digester)
      throws InterruptedException {
    digester.prepare();
    answers.ready(digester.signature());
    List<Article> articles = read(reader);
    for (Optional<ArticleOrder> next = orders.take(); next.isPresent(); next = orders.take()) {
      digest(next.get().number(), articles, next.get().name(), digester);
    }
  }

  private List<Article> read(BiFunction<String, byte[], List<Reading>> reader) {
    List<Article> articles = new ArrayList<>();
    try {
      for (Reading reading : reader.apply(request.path(), content.join())) {
        if (reading instanceof Read read) {
          articles.add(read.article());
          answers.text(TextHeader.of(read));
        } else {
          answers.nothing(reading);
        }
      }
      opened(-1);
      answers.allRead();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      opened(-1);
      answers.broken(e);
    }
    return articles;
  }

  private void digest(int number, List<Article> articles, String name, Digester digester) {
    CompletableFuture<Void> unused =
        begun(articles.get(number).named(name), digester)
            .whenComplete(
                (digest, failure) -> opened(-1)) // with its last answer, the run may close
            .thenAccept(digest -> answers.digested(number, digest, digester.repairs()))
            .exceptionally(
                failure -> {
                  answers.failed(number, failure);
                  return null;
                });
  }

  private static CompletableFuture<Digest> begun(Article article, Digester digester) {
    try {
      return digester.digest(article);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void listen() {
    try {
      byte[] bytes = in.readNBytes(request.bytes());
      if (bytes.length == request.bytes()) {
        content.complete(bytes);
      }
      for (var line = Lines.next(in); line.isPresent(); line = Lines.next(in)) {
        opened(1);
        orders.add(Optional.of(ArticleOrder.read(line.get())));
      }
    } catch (IOException e) {
      LOG.debug("the run can't be heard any more", e);
    }
    if (opened(0) > 0) {
      orphaned.run();
    }
    orders.add(Optional.empty());
  }

  /** Counts what there is to do. */
  private synchronized int opened(int more) {
    open += more;
    return open;
  }
}
