package breve.model.install;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A hub on this machine: the repository {@code tiny/model} at commit {@code c0ffee11dd}, its large
 * files behind a redirection, as the real one has them.
 */
public final class LoopbackHub implements AutoCloseable {
  public static final String REPOSITORY = "tiny/model";
  static final String COMMIT = "c0ffee11dd";
  private static final int LARGE = 100_000;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private String breaksOff = "";
  private String altered = "";

  public LoopbackHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/models/" + REPOSITORY + "/revision/main", this::list);
    server.createContext("/" + REPOSITORY + "/resolve/" + COMMIT + "/", this::resolve);
    server.createContext("/cdn/", this::give);
    server.start();
  }

  public URI endpoint() {
    return URI.create(
        "http://"
            + server.getAddress().getAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort());
  }

  public LoopbackHub with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** The first request for this file gets half of it, then the connection is closed. */
  LoopbackHub breakingOff(String path) {
    breaksOff = path;
    return this;
  }

  /** The listing tells another SHA-256 for this file. */
  LoopbackHub altering(String path) {
    altered = path;
    return this;
  }

  /** What was asked for, with the range where one was. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void list(HttpExchange exchange) throws IOException {
    ObjectNode answer = new JsonMapper().createObjectNode();
    answer.put("sha", COMMIT);
    answer.putArray("tags").add("onnx").add("license:cc0-1.0");
    ArrayNode siblings = answer.putArray("siblings");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      ObjectNode sibling = siblings.addObject();
      sibling.put("rfilename", file.getKey());
      sibling.put("size", file.getValue().length);
      if (file.getValue().length > LARGE) {
        String content = file.getKey().equals(altered) ? "altered" : "";
        sibling
            .putObject("lfs")
            .put("size", file.getValue().length)
            .put("sha256", content.isEmpty() ? sha256(file.getValue()) : "0".repeat(64));
      }
    }
    send(exchange, 200, answer.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void resolve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().split("/resolve/" + COMMIT + "/", 2)[1];
    byte[] content = files.get(path);
    if (content != null && content.length > LARGE) {
      exchange.getResponseHeaders().add("Location", "/cdn/" + path);
      send(exchange, 302, new byte[0]);
    } else {
      answer(exchange, path);
    }
  }

  private void give(HttpExchange exchange) throws IOException {
    answer(exchange, exchange.getRequestURI().getPath().substring("/cdn/".length()));
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(range == null ? path : path + " " + range);
    byte[] content = files.get(path);
    if (content == null) {
      send(exchange, 404, new byte[0]);
    } else if (path.equals(breaksOff)) {
      breaksOff = "";
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content, 0, content.length / 2);
      exchange.getResponseBody().flush();
      exchange.close();
    } else if (range == null) {
      send(exchange, 200, content);
    } else {
      int from = Integer.parseInt(range.replaceAll("\\D", ""));
      send(exchange, 206, Arrays.copyOfRange(content, from, content.length));
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
