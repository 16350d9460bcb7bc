package breve.fetch.inbox;

import breve.language.Sha256;
import breve.run.folder.AtomicFile;
import breve.run.folder.RunLock;
import breve.run.folder.RunLock.LockedException;
import breve.run.outcome.Problem;
import breve.run.outcome.UsageException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that articles are fetched into: a folder a feed, a file an article, and in {@code
 * .breve}, which {@code digest} passes over, what is remembered of each feed. Files are there whole
 * or not at all.
 */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final int NAME_DIGITS = 16;

  private final Path root;
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Inbox(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Makes the folder.
   *
   * @throws UsageException when nothing can be written there
   */
  public void prepare() throws UsageException {
    try {
      Files.createDirectories(states());
      if (!Files.isWritable(root) || !Files.isWritable(states())) {
        throw new IOException("read-only");
      }
    } catch (IOException e) {
      throw new UsageException(
          "can't write to the inbox "
              + root
              + " ("
              + Problem.text(e)
              + "); make it writable, or name another with --inbox",
          e);
    }
  }

  /** One run at a time. */
  public RunLock lock() throws IOException, LockedException {
    return RunLock.take(root.resolve(".breve").resolve("fetch.lock"));
  }

  /** What is remembered of all feeds; one that is damaged is told, and begins anew. */
  public List<FeedState> states(Consumer<String> warnings) throws IOException {
    List<FeedState> states = new ArrayList<>();
    try (Stream<Path> files = Files.list(states())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        try {
          states.add(json.readValue(file.toFile(), FeedState.class));
        } catch (JsonProcessingException | RuntimeException e) {
          warnings.accept(file + " is damaged; its feed begins anew, and no file is written twice");
        }
      }
    }
    return states;
  }

  /** Remembers a feed. */
  public void save(FeedState state) throws IOException {
    AtomicFile.write(stateFile(state.address()), json.writeValueAsBytes(state));
  }

  /** Writes an article's file. */
  public void write(String file, byte[] bytes) throws IOException {
    AtomicFile.write(root.resolve(file), bytes);
  }

  /** Whether an article's file is there still. */
  public boolean has(String file) {
    return Files.exists(root.resolve(file));
  }

  /** Removes an article's file; it may be gone already. */
  void remove(String file) throws IOException {
    Files.deleteIfExists(root.resolve(file));
  }

  /** The files of a feed's folder, below the inbox: those of a run that was killed, too. */
  public List<String> files(String folder) throws IOException {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    AtomicFile.sweep(path);
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
    }
  }

  /** Remembers until when hosts asked to be left alone. */
  public void saveHolds(Map<String, Instant> holds) throws IOException {
    Map<String, String> written = new TreeMap<>();
    holds.forEach((host, until) -> written.put(host, until.toString()));
    AtomicFile.write(holds(), json.writeValueAsBytes(written));
  }

  /** Until when hosts asked to be left alone; nothing where that is not known any more. */
  public Map<String, Instant> loadHolds() {
    Map<String, Instant> holds = new TreeMap<>();
    try {
      Map<String, String> written =
          json.readValue(holds().toFile(), new TypeReference<Map<String, String>>() {});
      written.forEach((host, until) -> holds.put(host, Instant.parse(until)));
    } catch (IOException | RuntimeException e) {
      LOG.debug("no host's wishes are known", e); // there are none, or a host says it again
    }
    return holds;
  }

  private Path holds() {
    return root.resolve(".breve").resolve("hosts.json");
  }

  private Path states() {
    return root.resolve(".breve").resolve("feeds");
  }

  private Path stateFile(String address) {
    return states().resolve(Sha256.hex(address).substring(0, NAME_DIGITS) + ".json");
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
