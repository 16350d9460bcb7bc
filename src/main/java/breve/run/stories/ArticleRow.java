package breve.run.stories;

import breve.article.Origin;
import breve.article.PartialDate;
import breve.article.Source;
import breve.digest.Digest.DigestTitle;
import breve.edition.EditionArticle;
import breve.edition.Remembered;
import breve.edition.StoryId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of an article, as a row of the database. */
final class ArticleRow {
  static final String TABLE =
      "CREATE TABLE article (text TEXT PRIMARY KEY, name TEXT NOT NULL, story TEXT NOT NULL,"
          + " since TEXT NOT NULL, first_seen TEXT NOT NULL, path TEXT NOT NULL,"
          + " sha256 TEXT NOT NULL, language TEXT NOT NULL, link TEXT, site TEXT, author TEXT,"
          + " date TEXT, title_french TEXT NOT NULL, title TEXT NOT NULL, derived INTEGER NOT NULL,"
          + " bullets TEXT NOT NULL, sentences INTEGER NOT NULL, need_care INTEGER NOT NULL,"
          + " french TEXT NOT NULL) WITHOUT ROWID";
  static final String SELECT = "SELECT * FROM article ORDER BY text";
  static final String INSERT =
      "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?)";

  private ArticleRow() {}

  static void fill(PreparedStatement row, Remembered remembered) throws SQLException {
    EditionArticle article = remembered.article();
    Source source = article.source();
    Origin origin = source.origin();
    int i = 0;
    row.setString(++i, article.text());
    row.setString(++i, article.name());
    row.setString(++i, remembered.story().id());
    row.setString(++i, remembered.story().since().toString());
    row.setString(++i, article.firstSeen().toString());
    row.setString(++i, source.path());
    row.setString(++i, source.sha256());
    row.setString(++i, source.language());
    row.setString(++i, origin.link().orElse(null));
    row.setString(++i, origin.site().orElse(null));
    row.setString(++i, origin.author().orElse(null));
    row.setString(++i, article.date().map(PartialDate::toString).orElse(null));
    row.setString(++i, article.title().french());
    row.setString(++i, article.title().shown());
    row.setBoolean(++i, article.title().derived());
    row.setString(++i, BulletsJson.write(article.bullets()));
    row.setInt(++i, article.sentences());
    row.setInt(++i, article.needCare());
    row.setString(++i, String.join("\n", remembered.french()));
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException when it is none of ours
   */
  static Remembered read(ResultSet row) throws SQLException {
    try {
      EditionArticle article =
          new EditionArticle(
              row.getString("name"),
              row.getString("text"),
              source(row),
              text(row, "date").flatMap(PartialDate::parse),
              new DigestTitle(
                  row.getString("title_french"), row.getString("title"), row.getBoolean("derived")),
              BulletsJson.read(row.getString("bullets")),
              row.getInt("sentences"),
              row.getInt("need_care"),
              Instant.parse(row.getString("first_seen")),
              false);
      return new Remembered(
          article,
          new StoryId(row.getString("story"), Instant.parse(row.getString("since"))),
          row.getString("french").lines().toList());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time that is none", e);
    }
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getString("path"),
        row.getString("sha256"),
        row.getString("language"),
        new Origin(text(row, "link"), text(row, "site"), text(row, "author")));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
