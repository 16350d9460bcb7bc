package breve.run.memory;

import breve.run.outcome.Problem;
import breve.translate.Translation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * Remembers translations across articles, nights and processes, in one file. It only ever saves
 * work: whatever is wrong with the file, the run goes on without it. A damaged file is set aside
 * and begun anew. Two processes may share a file; several threads may share a memory.
 */
public final class TranslationMemory implements AutoCloseable {
  /** More than a million sentences of news. */
  public static final long DEFAULT_BYTES = 500_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(TranslationMemory.class);
  private static final int KEY_BYTES = 16;
  private static final int STORED_TOGETHER = 64;
  private static final int STORES_BETWEEN_TRIMS = 100;

  private final Path path;
  private final long mostBytes;
  private final Map<String, MemoryFile.Entry> fresh = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private Optional<MemoryFile> file;
  private int stores;
  private long hits;

  private TranslationMemory(Path path, long mostBytes) {
    this.path = path;
    this.mostBytes = mostBytes;
    this.file = opened(true);
  }

  /**
   * Opens a memory; never fails.
   *
   * @param mostBytes what was not used for longest is forgotten when the file holds more
   */
  public static TranslationMemory open(Path path, long mostBytes) {
    return new TranslationMemory(path, mostBytes);
  }

  /** The English of a sentence, if it was translated in this very way before. */
  synchronized Optional<Translation> find(String signature, String french) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      String key = key(signature, french);
      Optional<Translation> found = file.get().find(key, french);
      if (found.isPresent()) {
        hits++;
        used.add(key);
        storeWhenMany();
      }
      return found;
    } catch (IllegalArgumentException e) {
      LOG.debug("{}: an entry that can't be read; it is made anew", path, e);
      return Optional.empty();
    } catch (SQLException e) {
      fail(e);
      return Optional.empty();
    }
  }

  /** Remembers a translation, soon if not at once. */
  synchronized void remember(String signature, Translation translation) {
    if (file.isPresent()) {
      fresh.put(key(signature, translation.french()), new MemoryFile.Entry(translation, signature));
      storeWhenMany();
    }
  }

  /** How many sentences it saved since it was opened. */
  public synchronized long hits() {
    return hits;
  }

  private void storeWhenMany() {
    if (fresh.size() + used.size() >= STORED_TOGETHER) {
      store();
    }
  }

  private void store() {
    try {
      if (file.isPresent()) {
        file.get().store(fresh, used);
        stores++;
        if (stores % STORES_BETWEEN_TRIMS == 0) {
          file.get().trim(mostBytes);
        }
      }
    } catch (SQLException e) {
      fail(e);
    }
    fresh.clear();
    used.clear();
  }

  private Optional<MemoryFile> opened(boolean again) {
    try {
      return Optional.of(MemoryFile.open(path));
    } catch (SQLException e) {
      if (again && damaged(e) && setAside()) {
        return opened(false);
      }
      LOG.warn(
          "{}: no translation memory for this run ({}); see breve doctor", path, Problem.text(e));
    } catch (LinkageError e) {
      LOG.warn(
          "{}: no translation memory for this run: SQLite's library can't be loaded ({}); see breve"
              + " doctor",
          path,
          Problem.text(e));
    }
    return Optional.empty();
  }

  private void fail(SQLException e) {
    if (damaged(e)) {
      closeQuietly();
      file = setAside() ? opened(false) : Optional.empty();
    } else {
      LOG.warn("{}: no translation memory for the rest of this run ({})", path, Problem.text(e));
      closeQuietly();
    }
  }

  private static boolean damaged(SQLException e) {
    int code = e.getErrorCode() & 0xff;
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  private boolean setAside() {
    Path aside = path.resolveSibling(path.getFileName() + ".damaged");
    try {
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(path.resolveSibling(path.getFileName() + "-wal"));
      Files.deleteIfExists(path.resolveSibling(path.getFileName() + "-shm"));
      LOG.warn("{}: the translation memory is damaged; it is set aside as {}", path, aside);
      return true;
    } catch (IOException e) {
      LOG.warn("{}: the translation memory is damaged; remove it ({})", path, Problem.text(e));
      return false;
    }
  }

  private void closeQuietly() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (SQLException e) {
      LOG.debug("closing a failed translation memory", e);
    }
    file = Optional.empty();
  }

  private static String key(String signature, String french) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(signature.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
      byte[] hash = sha256.digest(french.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Stores what is not stored yet. */
  @Override
  public synchronized void close() {
    store();
    try {
      if (file.isPresent()) {
        file.get().trim(mostBytes);
      }
    } catch (SQLException e) {
      fail(e);
    }
    closeQuietly();
  }
}
