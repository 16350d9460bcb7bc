package breve.fetch.web;

import breve.fetch.web.Answer.Content;
import breve.run.outcome.Stop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Asks servers, as feed readers do: with a name, in turn, for what has changed only. Keeps no
 * cookies, gives no password, knows no proxy. Every address on the way is checked before it is
 * asked.
 */
public final class Web {
  private static final int MAX_REDIRECTIONS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 200;
  private static final int LONGEST_VALIDATOR = 1000;
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  private final AddressGuard guard;
  private final HostTurns turns;
  private final Manners manners;
  private final Stop stop;

  /**
   * @param stop ends what is being asked, too
   */
  public Web(AddressGuard guard, HostTurns turns, Manners manners, Stop stop) {
    this.guard = guard;
    this.turns = turns;
    this.manners = manners;
    this.stop = stop;
  }

  /**
   * Asks, and follows where the answer leads.
   *
   * @throws FetchProblem when there is no such thing, or it can't be had
   */
  public Answer ask(Asked asked) throws FetchProblem, InterruptedException {
    Set<URI> been = new HashSet<>();
    URI address = asked.address();
    Optional<URI> moved = Optional.empty();
    boolean forGood = true;
    while (been.add(address)) {
      if (been.size() > MAX_REDIRECTIONS + 1) {
        throw FetchProblem.lasting(
            "it leads from one address to the next more than " + MAX_REDIRECTIONS + " times",
            "look in a browser where it is now");
      }
      HttpResponse<byte[]> response = one(address, asked);
      int status = response.statusCode();
      if (!Status.isRedirection(status)) {
        return answer(response, asked, address, moved);
      }
      URI next = Redirection.target(address, response.headers().firstValue("Location"));
      forGood &= Status.isForGood(status);
      moved = forGood ? Optional.of(next) : moved;
      address = next;
    }
    throw FetchProblem.lasting("it leads in a circle", "look in a browser where it is now");
  }

  private Answer answer(
      HttpResponse<byte[]> response, Asked asked, URI address, Optional<URI> moved)
      throws FetchProblem {
    HttpHeaders headers = response.headers();
    int status = response.statusCode();
    if (status == Status.NOT_MODIFIED && asked.isConditional()) {
      return new Answer(address, moved, Optional.empty());
    }
    if (status != Status.OK) {
      throw Status.problem(status, headers.firstValue("Retry-After"));
    }
    String encoding = String.join(",", headers.allValues("Content-Encoding"));
    return new Answer(
        address,
        moved,
        Optional.of(
            new Content(
                Unpacked.of(response.body(), encoding, manners.maxBytes()),
                headers.firstValue("Content-Type").flatMap(Web::charset),
                validator(headers, "ETag"),
                validator(headers, "Last-Modified"))));
  }

  private static Optional<String> charset(String contentType) {
    Matcher m = CHARSET.matcher(contentType);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static Optional<String> validator(HttpHeaders headers, String name) {
    return headers
        .firstValue(name)
        .filter(value -> value.length() <= LONGEST_VALIDATOR && value.matches("[\\x20-\\x7E]+"));
  }

  private HttpResponse<byte[]> one(URI address, Asked asked)
      throws FetchProblem, InterruptedException {
    guard.check(address);
    String host = host(address);
    return turns.inTurn(
        host,
        () -> {
          Optional<Instant> held = turns.heldUntil(host, Instant.now());
          if (held.isPresent()) {
            throw FetchProblem.busy(
                host + " wishes not to be asked before " + Status.time(held.get()),
                "it is asked after that",
                held.get());
          }
          HttpResponse<byte[]> response = received(request(address, asked));
          if (Status.isBusy(response.statusCode())) {
            // Within the turn, so that nobody who waits for the next one asks.
            FetchProblem busy =
                Status.problem(response.statusCode(), response.headers().firstValue("Retry-After"));
            busy.until().ifPresent(until -> turns.hold(host, until));
            throw busy;
          }
          return response;
        });
  }

  private HttpRequest request(URI address, Asked asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(manners.timeout())
            .header("User-Agent", manners.userAgent())
            .header("Accept", asked.accept())
            .header("Accept-Language", "fr, *;q=0.5")
            .header("Accept-Encoding", "gzip");
    asked.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    asked.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    return request.build();
  }

  /** The client's own time limit ends with the header; a body may take for ever. */
  private HttpResponse<byte[]> received(HttpRequest request)
      throws FetchProblem, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, LimitedBody.upTo(manners.maxBytes()));
    long deadline = System.nanoTime() + manners.timeout().toNanos();
    try {
      while (!stop.atOnce() && System.nanoTime() < deadline) {
        Optional<HttpResponse<byte[]>> here = soon(answer);
        if (here.isPresent()) {
          return here.get();
        }
      }
    } catch (ExecutionException e) {
      throw problem(e.getCause(), request.uri());
    } finally {
      answer.cancel(true);
    }
    if (stop.atOnce()) {
      throw FetchProblem.passing("it was stopped", "run it again");
    }
    throw tooSlow();
  }

  private static <T> Optional<T> soon(CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException {
    try {
      return Optional.of(answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    }
  }

  private FetchProblem problem(Throwable cause, URI address) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof FetchProblem problem) {
        return problem;
      }
      if (t instanceof SSLException) {
        return FetchProblem.passing(
            "no safe connection to " + host(address) + " (" + words(t) + ")",
            "check its address, and this machine's clock");
      }
    }
    if (cause instanceof HttpTimeoutException) {
      return tooSlow();
    }
    return FetchProblem.passing(
        cause instanceof IOException
            ? host(address) + " can't be reached, or broke off (" + words(cause) + ")"
            : host(address) + " gave no answer that could be read (" + words(cause) + ")",
        "it is tried again next time");
  }

  private FetchProblem tooSlow() {
    return FetchProblem.passing(
        "it took longer than " + manners.timeout().toSeconds() + " s",
        "it is tried again next time; --timeout gives it longer");
  }

  private static String words(Throwable t) {
    String message = t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
    String line = message.replaceAll("\\s+", " ");
    return line.length() <= 200 ? line : line.substring(0, 200);
  }

  private static String host(URI address) {
    return address.getHost();
  }
}
