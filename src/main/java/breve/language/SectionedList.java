package breve.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists in one file, each under its name: {@code [initials]}; lines with {@code #} are comments.
 */
final class SectionedList {
  private final String resource;
  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final Map<String, Set<String>> words = new LinkedHashMap<>();

  /**
   * @param resource the name of a file beside this class
   */
  SectionedList(String resource) {
    this.resource = resource;
    InputStream file =
        Objects.requireNonNull(SectionedList.class.getResourceAsStream(resource), resource);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<String> section = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[") && line.endsWith("]")) {
          section = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), section);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
    }
    sections.forEach(
        (name, lines) ->
            words.put(
                name,
                lines.stream()
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet())));
  }

  /** The lines of a section. */
  List<String> lines(String section) {
    return known(sections.get(section), section);
  }

  /** What stands between spaces in a section. */
  Set<String> words(String section) {
    return known(words.get(section), section);
  }

  private <T> T known(T list, String section) {
    return Objects.requireNonNull(list, () -> resource + " has no section [" + section + "]");
  }
}
