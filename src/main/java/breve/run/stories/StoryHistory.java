package breve.run.stories;

import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.EditionBuilder;
import breve.edition.Remembered;
import breve.edition.Story;
import breve.run.outcome.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * What earlier nights told, by story. It only ever adds to an edition: whatever is wrong with its
 * file, one line says so and the edition is made without it. A damaged file is set aside and begun
 * anew.
 */
public final class StoryHistory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoryHistory.class);

  /** What is compared of an article that is remembered; its French never changes. */
  private record Kept(EditionArticle article, String story, Instant since) {
    static Kept of(Remembered remembered) {
      return new Kept(remembered.article(), remembered.story().id(), remembered.story().since());
    }
  }

  /** Where an article's French is to be had, line by line. */
  public interface French {
    /**
     * Fetches it.
     *
     * @throws IOException when its digest can't be read
     */
    List<String> of(EditionArticle article) throws IOException;
  }

  private final Path path;
  private final int days;
  private final Map<String, Kept> kept = new TreeMap<>();
  private Optional<StoryFile> file;

  private StoryHistory(Path path, int days) {
    this.path = path;
    this.days = days;
    this.file = opened(true);
  }

  /**
   * Opens a history; never fails.
   *
   * @param ranBefore whether earlier runs made editions here, so that there should be a history
   */
  public static StoryHistory open(Path path, StorySettings settings, boolean ranBefore) {
    if (settings.forget()) {
      forget(path);
    } else if (ranBefore && !Files.exists(path)) {
      LOG.warn("{}: not there; stories are told from the articles that are here", path);
    }
    return new StoryHistory(path, settings.days());
  }

  private static void forget(Path path) {
    try {
      Files.deleteIfExists(path);
      Files.deleteIfExists(path.resolveSibling(path.getFileName() + "-journal"));
    } catch (IOException e) {
      LOG.warn("{}: the stories can't be forgotten ({}); remove it", path, Problem.text(e));
    }
  }

  /** Gives an edition what is remembered, its own articles given. */
  public void recall(EditionBuilder builder) {
    List<Remembered> all = new ArrayList<>();
    try {
      if (file.isPresent()) {
        file.get().forEach(all::add);
      }
    } catch (SQLException e) {
      fail(e);
      return;
    } catch (IllegalArgumentException e) {
      LOG.warn("{}: can't be understood ({}); stories begin anew", path, Problem.text(e));
      startAnew();
      return;
    }
    all.forEach(builder::remember);
    all.forEach(past -> kept.put(past.article().text(), Kept.of(past)));
  }

  /**
   * Remembers what an edition tells, and forgets what is too old and not there any more.
   *
   * @param french of articles that are not remembered yet
   */
  public void store(Edition edition, French french) throws IOException {
    Map<String, Remembered> changed = new TreeMap<>();
    Set<String> current = new HashSet<>();
    for (Story story : edition.stories()) {
      for (EditionArticle article : story.articles().toList()) {
        Remembered now = new Remembered(KeptForm.of(article), story.id(), List.of());
        if (current.add(article.text()) && !Kept.of(now).equals(kept.get(article.text()))) {
          changed.put(
              article.text(), new Remembered(now.article(), story.id(), french.of(article)));
        }
      }
    }
    List<String> forgotten =
        kept.values().stream()
            .filter(old -> !current.contains(old.article().text()))
            .filter(old -> old.article().firstSeen().isBefore(oldest(edition)))
            .map(old -> old.article().text())
            .toList();
    try {
      if (file.isPresent()) {
        file.get().store(changed.values(), forgotten);
      }
    } catch (SQLException e) {
      fail(e);
    }
  }

  private Instant oldest(Edition edition) {
    return edition.articles().stream()
        .map(EditionArticle::firstSeen)
        .max(Instant::compareTo)
        .map(night -> night.minus(Duration.ofDays(days)))
        .orElse(Instant.MIN);
  }

  private Optional<StoryFile> opened(boolean again) {
    try {
      return Optional.of(StoryFile.open(path));
    } catch (SQLException e) {
      if (again && damaged(e) && setAside()) {
        return opened(false);
      }
      LOG.warn("{}: no stories of earlier nights ({}); see breve doctor", path, Problem.text(e));
    } catch (LinkageError e) {
      LOG.warn(
          "{}: no stories of earlier nights: SQLite's library can't be loaded ({}); see breve"
              + " doctor",
          path,
          Problem.text(e));
    }
    return Optional.empty();
  }

  private void fail(SQLException e) {
    if (damaged(e)) {
      startAnew();
    } else {
      LOG.warn("{}: no stories of earlier nights ({})", path, Problem.text(e));
      closeQuietly();
    }
  }

  private void startAnew() {
    closeQuietly();
    file = setAside() ? opened(false) : Optional.empty();
  }

  private static boolean damaged(SQLException e) {
    int code = e.getErrorCode() & 0xff;
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code
        || code == SQLiteErrorCode.SQLITE_ERROR.code;
  }

  private boolean setAside() {
    Path aside = path.resolveSibling(path.getFileName() + ".damaged");
    try {
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(path.resolveSibling(path.getFileName() + "-journal"));
      LOG.warn("{}: the stories of earlier nights are damaged; set aside as {}", path, aside);
      return true;
    } catch (IOException e) {
      LOG.warn(
          "{}: the stories of earlier nights are damaged; remove it ({})", path, Problem.text(e));
      return false;
    }
  }

  private void closeQuietly() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (SQLException e) {
      LOG.debug("closing the stories", e);
    }
    file = Optional.empty();
  }

  @Override
  public void close() {
    closeQuietly();
  }
}
