package breve.run;

import breve.run.outcome.Problem;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Settings from outside the command line: {@code breve.properties}, then the environment, which
 * wins over it. The command line wins over both.
 */
public final class Configuration {
  /** The file that is read when none is named. */
  public static final String FILE = "breve.properties";

  private static final String PREFIX = "BREVE_";

  /**
   * A setting.
   *
   * @param origin {@code breve.properties}, {@code $BREVE_THREADS}
   */
  public record Setting(String value, String origin) {}

  private final Map<String, Setting> settings;

  private Configuration(Map<String, Setting> settings) {
    this.settings = settings;
  }

  /**
   * Reads the settings.
   *
   * @param file named by the user; without one, {@link #FILE} in the folder, if it is there
   * @param known all keys there are
   * @param others names in the environment that begin like ours, but are no settings
   * @throws UsageException when a file can't be read, or a key is unknown
   */
  public static Configuration load(
      Optional<Path> file,
      Path folder,
      Map<String, String> environment,
      Collection<String> known,
      Collection<String> others)
      throws UsageException {
    Map<String, Setting> settings = new TreeMap<>();
    Path path = file.orElse(folder.resolve(FILE));
    if (file.isPresent() || Files.exists(path)) {
      Properties properties = read(path);
      for (String key : properties.stringPropertyNames()) {
        require(key, known, path.toString());
        settings.put(key, new Setting(properties.getProperty(key).strip(), path.toString()));
      }
    }
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      if (variable.getKey().startsWith(PREFIX) && !others.contains(variable.getKey())) {
        String key =
            variable.getKey().substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        require(key, known, "$" + variable.getKey());
        settings.put(key, new Setting(variable.getValue(), "$" + variable.getKey()));
      }
    }
    return new Configuration(settings);
  }

  private static Properties read(Path path) throws UsageException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "the configuration " + path + " can't be read: " + Problem.text(e), e);
    }
  }

  private static void require(String key, Collection<String> known, String origin)
      throws UsageException {
    if (!known.contains(key)) {
      String nearest = NearestWord.to(key, known).map(k -> "; did you mean " + k + "?").orElse("");
      throw new UsageException("unknown setting '" + key + "' in " + origin + nearest);
    }
  }

  /** A setting, if it was made. */
  public Optional<Setting> get(String key) {
    return Optional.ofNullable(settings.get(key));
  }
}
