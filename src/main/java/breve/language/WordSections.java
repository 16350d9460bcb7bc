package breve.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word list with sections, read from the jar. {@code [name]} begins a section, {@code #} a line
 * that is a comment.
 */
public final class WordSections {
  private final String resource;
  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final Map<String, Set<String>> words = new LinkedHashMap<>();

  private WordSections(String resource) {
    this.resource = resource;
    List<String> section = new ArrayList<>();
    for (String line : WordList.lines(resource)) {
      if (line.startsWith("[") && line.strip().endsWith("]")) {
        section =
            sections.computeIfAbsent(
                line.substring(1, line.lastIndexOf(']')), name -> new ArrayList<>());
      } else {
        section.add(line.strip());
      }
    }
    sections.forEach((name, lines) -> words.put(name, words(lines)));
  }

  private static Set<String> words(List<String> lines) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines) {
      Arrays.stream(line.split("\\s+", -1)).map(word -> word.replace('_', ' ')).forEach(words::add);
    }
    return Collections.unmodifiableSet(words);
  }

  /**
   * Reads a list.
   *
   * @param resource its path in the jar, such as {@code /breve/language/sentences-fr.txt}
   */
  public static WordSections of(String resource) {
    return new WordSections(resource);
  }

  /** The names of its sections, in their order. */
  public Set<String> names() {
    return Set.copyOf(sections.keySet());
  }

  /** The lines of a section. */
  public List<String> lines(String section) {
    return known(sections, section);
  }

  /** The words of a section, in their order; {@code _} stands for a space within one. */
  public Set<String> words(String section) {
    return known(words, section);
  }

  private <T> T known(Map<String, T> lists, String section) {
    T list = lists.get(section);
    if (list == null) {
      throw new IllegalStateException("no section [" + section + "] in " + resource);
    }
    return list;
  }

  /** The words of a section as alternatives of a regular expression, the longest first. */
  public String alternatives(String section) {
    return alternatives(words(section));
  }

  /** Words as alternatives of a regular expression, the longest first. */
  public static String alternatives(Iterable<String> words) {
    List<String> sorted = new ArrayList<>();
    words.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return String.join("|", sorted);
  }
}
