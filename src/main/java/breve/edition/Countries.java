package breve.edition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a story happens, as far as its English names a country or its people: {@code Syrian troops}
 * is Syria.
 */
public final class Countries {
  private static final String NONE = "-";

  private final Map<String, String> byName = new HashMap<>();
  private final Pattern anyName;

  /** The countries of ISO 3166 and the names of their people. */
  public Countries() {
    try (InputStream in = Countries.class.getResourceAsStream("countries-en.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          List<String> names = List.of(line.split("\t", -1));
          names.forEach(name -> byName.putIfAbsent(name, names.get(0)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The longest first, so that Papua New Guinea is not Guinea.
    String names =
        byName.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    anyName = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + names + ")(?![\\p{L}\\p{N}])");
  }

  /** The country that a text names most often, the first of several; empty if it names none. */
  public Optional<String> of(String english) {
    Map<String, Integer> named = new LinkedHashMap<>();
    Matcher names = anyName.matcher(english);
    while (names.find()) {
      String country = byName.get(names.group());
      if (!country.equals(NONE)) {
        named.merge(country, 1, Integer::sum);
      }
    }
    return named.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }
}
