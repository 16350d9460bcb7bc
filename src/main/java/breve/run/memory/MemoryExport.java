package breve.run.memory;

import breve.check.Finding;
import breve.render.TmxWriter;
import breve.render.TmxWriter.Pair;
import breve.run.folder.AtomicFile;
import breve.run.outcome.Problem;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Writes a translation memory in a form that translators' tools read. */
public final class MemoryExport {
  private final Path memory;
  private final TmxWriter writer;

  /**
   * An export of a memory, which may be in use meanwhile.
   *
   * @param version Brève's, for the header
   */
  public MemoryExport(Path memory, String version) {
    this.memory = memory;
    this.writer = new TmxWriter(version);
  }

  /**
   * Writes it to a file, never half of it.
   *
   * @throws UsageException when there is no memory that this version can read
   */
  public void tmx(Path file) throws UsageException, IOException {
    requireMemory();
    AtomicFile.write(file, to -> write(new OutputStreamWriter(to, StandardCharsets.UTF_8)));
  }

  /**
   * Writes it to a stream, which stays the caller's to close.
   *
   * @throws UsageException when there is no memory that this version can read
   */
  public void tmx(Writer out) throws UsageException, IOException {
    requireMemory();
    write(out);
  }

  private void requireMemory() throws UsageException {
    if (!Files.isRegularFile(memory)) {
      throw new UsageException(
          "no translation memory at " + memory + "; a run of breve digest makes one");
    }
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet layout = statement.executeQuery("PRAGMA user_version")) {
      if (layout.getInt(1) != MemoryFile.LAYOUT) {
        throw new UsageException(
            "the translation memory "
                + memory
                + " was made by another version of breve; a run of breve digest brings an older"
                + " one up to date");
      }
    } catch (SQLException e) {
      throw new UsageException(
          "the translation memory " + memory + " can't be read (" + Problem.text(e) + ")", e);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + memory.toAbsolutePath());
  }

  /** In the order of the sentences, so that the same memory gives the same bytes. */
  private void write(Writer out) throws IOException {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = 1");
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT french, english, findings, text FROM translation JOIN signature"
                  + " ON made = id ORDER BY french, text")) {
        writer.write(() -> next(rows), out);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private Optional<Pair> next(ResultSet rows) throws IOException {
    try {
      return rows.next()
          ? Optional.of(
              new Pair(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(4),
                  FindingsJson.read(rows.getString(3)).stream()
                      .filter(Finding::shown)
                      .map(Finding::message)
                      .toList()))
          : Optional.empty();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private IOException unreadable(SQLException e) {
    return new IOException("the translation memory " + memory + " can't be read", e);
  }
}
