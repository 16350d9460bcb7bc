package breve.render.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A headless Chromium with one tab, driven over the DevTools protocol; nothing but the JDK and the
 * browser is needed. It opens local files only and has its network turned off.
 */
final class Chromium implements AutoCloseable, WebSocket.Listener {
  private static final long PATIENCE_SECONDS = 60;

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> replies = new ConcurrentHashMap<>();
  private final StringBuilder partial = new StringBuilder();
  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final String session;

  /** The browser of {@code BREVE_CHROMIUM}, or a Chromium on the path. */
  static Optional<Path> find() {
    String named = System.getenv("BREVE_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Chromium(Path binary) throws Exception {
    profile = Files.createTempDirectory("breve-chromium");
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank"));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(debugger(), this)
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String target =
        send(null, "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    send("Network.enable", Map.of());
    send(
        "Network.emulateNetworkConditions",
        Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
  }

  private URI debugger() throws IOException, InterruptedException {
    Path port = profile.resolve("DevToolsActivePort");
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      if (!process.isAlive() || System.nanoTime() > patience) {
        throw new IOException(
            "Chromium did not start: " + Files.readString(profile.resolve("log")));
      }
      Thread.sleep(50);
    }
    List<String> lines = Files.readAllLines(port);
    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
  }

  /** Opens a file in a window of this size, in CSS pixels. */
  void open(Path file, int width, int height, boolean dark) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "", // on the screen here, on paper where it is printed
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    String url = file.toUri().toString();
    send("Page.navigate", Map.of("url", url));
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!evaluate("document.readyState + location.href").asText().equals("complete" + url)) {
      if (System.nanoTime() > patience) {
        throw new IOException("not loaded: " + url);
      }
      Thread.sleep(20);
    }
  }

  /** Shows the page that is open as on paper of this width, in CSS pixels. */
  void toPaper(int width) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1123, "deviceScaleFactor", 1, "mobile", false));
    send("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** The value of an expression in the page; promises are awaited. */
  JsonNode evaluate(String script) throws Exception {
    JsonNode reply =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    if (reply.has("exceptionDetails")) {
      throw new IOException(reply.get("exceptionDetails").toString());
    }
    return reply.path("result").path("value");
  }

  /** Presses a key as a person would: {@code Tab} or {@code Enter}. */
  void press(String key) throws Exception {
    int code = Map.of("Tab", 9, "Enter", 13, " ", 32).get(key);
    String text = Map.of("Tab", "", "Enter", "\r", " ", " ").get(key);
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              key,
              "text",
              type.equals("keyDown") ? text : "",
              "windowsVirtualKeyCode",
              code));
    }
  }

  /** A picture of what a reader sees without scrolling, as PNG. */
  byte[] screenshot() throws Exception {
    return bytes(send("Page.captureScreenshot", Map.of("format", "png")));
  }

  /** The page as its print style lays it out, on A4. */
  byte[] pdf() throws Exception {
    return bytes(
        send(
            "Page.printToPDF",
            Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true)));
  }

  private static byte[] bytes(JsonNode reply) {
    return Base64.getDecoder().decode(reply.get("data").asText());
  }

  private JsonNode send(String method, Map<String, ?> params) throws Exception {
    return send(session, method, params);
  }

  private JsonNode send(String to, String method, Map<String, ?> params) throws Exception {
    int id = ids.incrementAndGet();
    ObjectNode message = json.createObjectNode().put("id", id).put("method", method);
    message.set("params", json.valueToTree(params));
    if (to != null) {
      message.put("sessionId", to);
    }
    CompletableFuture<JsonNode> reply = new CompletableFuture<>();
    replies.put(id, reply);
    socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode answer = reply.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer.has("error")) {
      throw new IOException(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        JsonNode message = json.readTree(partial.toString());
        CompletableFuture<JsonNode> waiting = replies.remove(message.path("id").asInt(-1));
        if (waiting != null) {
          waiting.complete(message);
        }
      } catch (IOException e) {
        replies.values().forEach(waiting -> waiting.completeExceptionally(e));
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
