package breve.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A newspaper's server on this machine that plays all parts, the bad ones too. */
public final class LoopbackPress implements AutoCloseable {
  /** Answers a request. */
  @FunctionalInterface
  public interface Part {
    void play(HttpExchange exchange) throws IOException;
  }

  /** A request as it came. */
  public record Request(String path, Headers headers) {
    public String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }
  }

  private final Map<String, Part> parts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  public LoopbackPress() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::play);
    server.start();
  }

  private void play(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      requests.add(new Request(path, exchange.getRequestHeaders()));
      parts.getOrDefault(path, e -> e.sendResponseHeaders(404, -1)).play(exchange);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public String url(String path) {
    return uri(path).toString();
  }

  public LoopbackPress at(String path, Part part) {
    parts.put(path, part);
    return this;
  }

  public LoopbackPress page(String path, String html) {
    return at(path, e -> send(e, "text/html; charset=utf-8", html.getBytes(UTF_8)));
  }

  /** A feed that knows whether it has changed. */
  public LoopbackPress feed(String path, String xml) {
    String etag = "\"" + Integer.toHexString(xml.hashCode()) + "\"";
    return at(
        path,
        e -> {
          if (etag.equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
            e.sendResponseHeaders(304, -1);
            return;
          }
          e.getResponseHeaders().add("ETag", etag);
          e.getResponseHeaders().add("Last-Modified", "Sat, 28 Nov 2026 05:00:00 GMT");
          send(e, "application/rss+xml", xml.getBytes(UTF_8));
        });
  }

  public LoopbackPress redirect(String path, int status, String location) {
    return at(
        path,
        e -> {
          e.getResponseHeaders().add("Location", location);
          e.sendResponseHeaders(status, -1);
        });
  }

  public LoopbackPress status(String path, int status) {
    return at(path, e -> e.sendResponseHeaders(status, -1));
  }

  public static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  public static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** An RSS feed called La Gazette of items that were made by {@link #item}. */
  public static String rss(String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>La Gazette</title>"
        + "<link>https://gazette.invalid/</link><description>d</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  /** An item; its id is its link. */
  public static String item(String title, String link, String text) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link
        + "</link><guid>"
        + link
        + "</guid><pubDate>Sat, 28 Nov 2026 06:00:00 +0100</pubDate><author>a@b.invalid (Solène"
        + " Maréchal)</author><description><![CDATA["
        + text
        + "]]></description></item>";
  }

  /** An article's text of some length, as a piece of a page. */
  public static String article(String about) {
    return "<p>"
        + about
        + " ferme lundi pour six mois de travaux, a annoncé la mairie, qui promet une déviation"
        + " par le village voisin et des navettes gratuites pour les habitants du bourg.</p>"
        + "<p>Le chantier de "
        + about
        + " coûtera 3,2 millions d’euros, dont la moitié est payée par la région, selon le"
        + " maire, qui s’est excusé de la gêne auprès des commerçants du quartier.</p>";
  }

  /** The same at a length that no teaser has. */
  public static String full(String about) {
    return article(about)
        + article("Après cela, " + about)
        + article("De même, " + about)
        + article("Enfin, " + about);
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  public void forget() {
    requests.clear();
  }

  /** The most requests that were at work at one time. */
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
