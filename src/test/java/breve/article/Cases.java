package breve.article;

import breve.article.formats.Articles;
import java.nio.file.Path;
import java.util.List;

/**
 * The inputs of {@code articles/cases} as they are read, in lines that a test can be compared with.
 */
public final class Cases {
  private static final Path CASES = Path.of("src/test/resources/articles/cases");
  private static final Articles READER = new Articles();

  private Cases() {}

  /** The readings of a case, {@code feed-guid/empty.xml}. */
  public static List<Reading> read(String name) {
    return READER.read(CASES.resolve(name).getParent(), CASES.resolve(name));
  }

  /** The readings of what is in memory. */
  public static List<Reading> read(String name, byte[] bytes) {
    return READER.read(name, bytes);
  }

  /** The blocks of all articles, {@code HEADING Le pont ferme}; what is no article says why. */
  public static List<String> blocks(List<Reading> readings) {
    return readings.stream().flatMap(reading -> blocks(reading).stream()).toList();
  }

  /** The blocks of one article. */
  public static List<String> blocks(Reading reading) {
    if (!(reading instanceof Reading.Read read)) {
      return List.of(reading.toString());
    }
    return read.article().blocks().stream()
        .map(
            b ->
                b.kind()
                    + " "
                    + String.join(" ", b.sentences().stream().map(Sentence::text).toList()))
        .toList();
  }
}
