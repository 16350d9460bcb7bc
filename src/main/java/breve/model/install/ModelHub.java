package breve.model.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * A server that speaks the Hugging Face Hub's protocol: {@code /api/models/REPO/revision/REVISION}
 * lists a repository, {@code /REPO/resolve/COMMIT/PATH} gives a file, perhaps by a redirection.
 */
final class ModelHub {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 4;
  private static final int NOT_FOUND = 404;
  private static final int PARTIAL = 206;
  private static final int OK = 200;
  private static final int CHUNK = 1 << 16;

  private final URI endpoint;
  private final HttpClient client;

  ModelHub(URI endpoint) {
    this.endpoint = endpoint;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /**
   * What a repository holds.
   *
   * @param repository such as {@code owner/model}
   * @param revision branch, tag or commit
   * @throws IOException when the hub cannot be reached or has no such repository
   */
  HubListing list(String repository, String revision) throws IOException {
    URI uri = uri("/api/models/" + repository + "/revision/" + escaped(revision) + "?blobs=true");
    HttpResponse<String> response = send(request(uri).build(), BodyHandlers.ofString());
    if (response.statusCode() != OK) {
      throw refused(uri, response.statusCode());
    }
    try {
      return HubListing.of(repository, new JsonMapper().readTree(response.body()));
    } catch (JsonProcessingException e) {
      throw new HubProblem(uri + " did not answer as a model hub does; check the endpoint", e);
    }
  }

  /**
   * Fetches one file. What an interrupted connection left is kept and continued, here and by the
   * next call.
   *
   * @param listing the repository at a commit
   * @param file of it
   * @param target where to; holds all of the file when this returns
   * @param progress told now and then how many bytes there are
   * @throws IOException when it could not be fetched whole
   */
  void fetch(HubListing listing, HubFile file, Path target, LongConsumer progress)
      throws IOException {
    URI uri = uri("/" + listing.repository() + "/resolve/" + listing.commit() + "/" + file.path());
    for (int attempt = 1; !complete(file, target); attempt++) {
      try {
        fetchOn(uri, target, progress);
        if (file.bytes() < 0 || complete(file, target)) {
          return;
        }
        if (Files.size(target) > file.bytes()) {
          Files.delete(target);
        }
        throw new HubProblem(uri + " ended early; run the command again to go on from there");
      } catch (IOException e) {
        if (attempt == ATTEMPTS || e instanceof InterruptedIOException) {
          throw e;
        }
      }
    }
  }

  private static boolean complete(HubFile file, Path target) throws IOException {
    return Files.exists(target) && Files.size(target) == file.bytes();
  }

  private void fetchOn(URI uri, Path target, LongConsumer progress) throws IOException {
    long have = Files.exists(target) ? Files.size(target) : 0;
    HttpRequest.Builder request = request(uri);
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    HttpResponse<InputStream> response = send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status != OK && status != PARTIAL) {
        throw refused(uri, status);
      }
      // A server that ignores the range sends everything: then what we have is not kept.
      StandardOpenOption how =
          status == PARTIAL ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE, how)) {
        byte[] chunk = new byte[CHUNK];
        long there = status == PARTIAL ? have : 0;
        for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
          out.write(chunk, 0, n);
          there += n;
          progress.accept(there);
        }
      }
    }
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      return client.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while fetching " + request.uri());
    } catch (IOException e) {
      throw new HubProblem(
          request.uri().getHost()
              + " cannot be reached ("
              + e
              + "); check the connection, or copy an export into the folder by hand",
          e);
    }
  }

  private static HubProblem refused(URI uri, int status) {
    return new HubProblem(
        status == NOT_FOUND
            ? uri + " does not exist; check the repository's name and the revision"
            : uri + " answered " + status + "; try again later, or choose a public repository");
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(ANSWER).header("User-Agent", "breve");
  }

  private URI uri(String path) {
    String base = endpoint.toString();
    return URI.create(
        base.endsWith("/") ? base.substring(0, base.length() - 1) + path : base + path);
  }

  private static String escaped(String revision) {
    return revision.replace("/", "%2F");
  }
}
