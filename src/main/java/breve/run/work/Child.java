package breve.run.work;

import breve.run.inbox.Patience;
import breve.run.inbox.PlannedInput;
import breve.run.journal.Company;
import breve.run.outcome.ToldFailure;
import breve.translate.RepairCount;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that digests one input. It serves an {@link Errand}: it hears the run on its standard
 * input, answers on its standard output, and ends when the run does.
 */
final class Child implements Workshop {
  private static final Logger LOG = LoggerFactory.getLogger(Child.class);
  private static final Patience START = new Patience(Duration.ofMinutes(5));
  private static final long END_SECONDS = 10;

  /**
   * What kills a whole group of processes may come to the run a moment later than to its child;
   * then nothing is to be blamed on the input.
   */
  private static final long GRACE_MILLIS = 500;

  private final Process process;
  private final Patience patience;
  private final OutputStream orders;
  private final Heard heard = new Heard(this::order);
  private volatile boolean closed;
  private volatile Optional<String> ended = Optional.empty();

  private Child(Process process, Duration patience) {
    this.process = process;
    this.patience = new Patience(patience);
    this.orders = process.getOutputStream();
    thread("listener", this::listen).start();
  }

  /**
   * Starts a process.
   *
   * @param patience how long it may read
   */
  static Child start(ChildCommand command, Duration patience, Request request) throws IOException {
    Child child = new Child(command.start(), patience);
    child.send(request.line());
    return child;
  }

  /**
   * Waits until it has loaded what it needs.
   *
   * @return the signature of its digests; empty when the run is to stop before
   * @throws ToldFailure when it can't begin
   */
  Optional<String> ready(BooleanSupplier stopping) throws TimeoutException, InterruptedException {
    return START.await(heard.isReady(), stopping);
  }

  /** What it checked and mended. */
  Optional<RepairCount> repairs() {
    return heard.repairs();
  }

  @Override
  public Company company() {
    return Company.APART;
  }

  @Override
  public Optional<List<Held>> read(PlannedInput input, byte[] bytes, BooleanSupplier stopping)
      throws TimeoutException, InterruptedException {
    thread("feeder", () -> send(bytes)).start(); // a pipe that is full waits for its reader
    return patience.await(heard.isRead(), stopping);
  }

  @Override
  public Optional<String> death() {
    return ended.filter(how -> heard.owes());
  }

  private void order(int number, String name) {
    send(new ArticleOrder(number, name).line());
  }

  private void send(byte[] bytes) {
    try {
      synchronized (orders) {
        orders.write(bytes);
        orders.flush();
      }
    } catch (IOException e) {
      LOG.debug("it hears nothing any more", e); // that it is gone is told by its answers' end
    }
  }

  private void listen() {
    AnswerLines answers = new AnswerLines(heard);
    String how = "its process could not be heard";
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(answers::pass);
      how = ExitStatus.text(process.waitFor());
      if (!closed) {
        Thread.sleep(GRACE_MILLIS);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("its answers can't be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!closed) {
        ended = Optional.of(how);
      }
      heard.over(new ToldFailure(how, false));
    }
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Lets it end by itself if it has answered all, and kills it otherwise. */
  @Override
  public void close() {
    closed = true;
    if (heard.owes()) {
      process.destroyForcibly();
    }
    try {
      orders.close();
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      LOG.debug("it was gone already", e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
