package breve.run.memory;

import breve.check.quality.Estimate;
import breve.translate.Translation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The SQLite file of a translation memory. Keys are hashes in hexadecimal; use is counted in
 * openings, not by the clock, which may jump.
 */
final class MemoryFile implements AutoCloseable {
  static final int LAYOUT = 4;
  private static final double KEPT_WHEN_FULL = 0.8;

  /**
   * A translation to be kept.
   *
   * @param made how: the signature of its translator
   */
  record Entry(Translation translation, String made) {}

  private final Connection connection;
  private final long opening;

  private MemoryFile(Connection connection, long opening) {
    this.connection = connection;
    this.opening = opening;
  }

  /** Opens the file, or makes it. */
  static MemoryFile open(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("PRAGMA journal_mode = WAL");
      // A power cut may cost the last translations, never the file.
      statement.execute("PRAGMA synchronous = NORMAL");
      try (ResultSet layout = statement.executeQuery("PRAGMA user_version")) {
        if (layout.getInt(1) > LAYOUT) {
          throw new SQLException("it was made by a newer version of breve");
        }
        dropOlder(statement, layout.getInt(1));
      }
      statement.execute(
          "CREATE TABLE IF NOT EXISTS translation (key BLOB PRIMARY KEY, french TEXT NOT NULL,"
              + " english TEXT NOT NULL, log_probability REAL NOT NULL, findings TEXT NOT NULL,"
              + " probably_right REAL, probably_serious REAL, made INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS signature (id INTEGER PRIMARY KEY, text TEXT UNIQUE)");
      statement.execute("CREATE INDEX IF NOT EXISTS translation_used ON translation (used)");
      statement.execute("CREATE TABLE IF NOT EXISTS opening (number INTEGER NOT NULL)");
      statement.execute("PRAGMA user_version = " + LAYOUT);
      statement.execute("INSERT INTO opening SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM opening)");
      statement.execute("UPDATE opening SET number = number + 1");
      try (ResultSet number = statement.executeQuery("SELECT number FROM opening")) {
        return new MemoryFile(connection, number.getLong(1));
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** What an older layout kept is only ever saved work. */
  private static void dropOlder(Statement statement, int layout) throws SQLException {
    if (layout != 0 && layout < LAYOUT) {
      statement.execute("DROP TABLE IF EXISTS translation");
    }
  }

  Optional<Translation> find(String key, String french) throws SQLException {
    try (PreparedStatement find =
        connection.prepareStatement(
            "SELECT english, log_probability, findings, probably_right, probably_serious"
                + " FROM translation WHERE key = ?")) {
      find.setBytes(1, bytes(key));
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Translation(
                    french,
                    row.getString(1),
                    row.getDouble(2),
                    FindingsJson.read(row.getString(3)),
                    estimate(row)))
            : Optional.empty();
      }
    }
  }

  private static Optional<Estimate> estimate(ResultSet row) throws SQLException {
    double right = row.getDouble(4);
    return row.wasNull() ? Optional.empty() : Optional.of(new Estimate(right, row.getDouble(5)));
  }

  /** Adds translations and notes the use of others, all or nothing. */
  void store(Map<String, Entry> fresh, Collection<String> used) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement sign =
            connection.prepareStatement("INSERT OR IGNORE INTO signature (text) VALUES (?)");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT OR REPLACE INTO translation VALUES (?, ?, ?, ?, ?, ?, ?,"
                    + " (SELECT id FROM signature WHERE text = ?), ?)");
        PreparedStatement touch =
            connection.prepareStatement(
                "UPDATE translation SET used = ?1 WHERE key = ?2 AND used < ?1")) {
      for (String made : fresh.values().stream().map(Entry::made).distinct().toList()) {
        sign.setString(1, made);
        sign.execute();
      }
      for (Map.Entry<String, Entry> entry : fresh.entrySet()) {
        Translation translation = entry.getValue().translation();
        insert.setBytes(1, bytes(entry.getKey()));
        insert.setString(2, translation.french());
        insert.setString(3, translation.english());
        insert.setDouble(4, translation.logProbability());
        insert.setString(5, FindingsJson.write(translation.findings()));
        insert.setObject(6, translation.estimate().map(Estimate::right).orElse(null));
        insert.setObject(7, translation.estimate().map(Estimate::serious).orElse(null));
        insert.setString(8, entry.getValue().made());
        insert.setLong(9, opening);
        insert.addBatch();
      }
      insert.executeBatch();
      for (String key : used) {
        touch.setLong(1, opening);
        touch.setBytes(2, bytes(key));
        touch.addBatch();
      }
      touch.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Removes what was not used for longest when more than so many bytes are in use. */
  void trim(long mostBytes) throws SQLException {
    long bytes = bytesUsed();
    if (bytes <= mostBytes) {
      return;
    }
    double kept = KEPT_WHEN_FULL * mostBytes / bytes;
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM translation WHERE key IN (SELECT key FROM translation ORDER BY used, key"
                + " LIMIT (SELECT CAST(count(*) * ? AS INTEGER) FROM translation))")) {
      delete.setDouble(1, 1 - kept);
      delete.executeUpdate();
    }
  }

  /** Bytes that hold something; pages that were freed are used again before the file grows. */
  long bytesUsed() throws SQLException {
    return (number("PRAGMA page_count") - number("PRAGMA freelist_count"))
        * number("PRAGMA page_size");
  }

  /** How many translations it holds. */
  long size() throws SQLException {
    return number("SELECT count(*) FROM translation");
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getLong(1);
    }
  }

  private static byte[] bytes(String key) {
    return HexFormat.of().parseHex(key);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
