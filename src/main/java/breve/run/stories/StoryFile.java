package breve.run.stories;

import breve.edition.Remembered;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * The SQLite file of the stories: an article a row. What is stored is stored whole or not at all; a
 * run that changes nothing writes nothing.
 */
final class StoryFile implements AutoCloseable {
  static final int LAYOUT = 1;

  private final Connection connection;

  private StoryFile(Connection connection) {
    this.connection = connection;
  }

  /** Opens the file, or makes it. */
  static StoryFile open(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("PRAGMA secure_delete = ON"); // what is forgotten leaves no text behind
      try (ResultSet layout = statement.executeQuery("PRAGMA user_version")) {
        int found = layout.getInt(1);
        if (found > LAYOUT) {
          throw new SQLException("it was made by a newer version of breve");
        }
        if (found < LAYOUT) {
          statement.execute(ArticleRow.TABLE);
          statement.execute("PRAGMA user_version = " + LAYOUT);
        }
      }
      return new StoryFile(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Hands over all articles, by their texts' hashes, one at a time. */
  void forEach(Consumer<Remembered> reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ArticleRow.SELECT)) {
      while (row.next()) {
        reader.accept(ArticleRow.read(row));
      }
    }
  }

  /** Adds articles or replaces them, and forgets others. */
  void store(Collection<Remembered> changed, Collection<String> forgotten) throws SQLException {
    if (changed.isEmpty() && forgotten.isEmpty()) {
      return;
    }
    connection.setAutoCommit(false);
    try (PreparedStatement put = connection.prepareStatement(ArticleRow.INSERT);
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM article WHERE text = ?")) {
      for (Remembered article : changed) {
        ArticleRow.fill(put, article);
        put.addBatch();
      }
      put.executeBatch();
      for (String text : forgotten) {
        delete.setString(1, text);
        delete.addBatch();
      }
      delete.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
