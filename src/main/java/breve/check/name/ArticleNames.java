package breve.check.name;

import breve.check.Pair;
import breve.language.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an article itself teaches about its names: which words are names, which of them its English
 * keeps elsewhere, and under which spelling.
 */
final class ArticleNames {
  private static final double LIKE = 0.5;

  private final Set<String> known = new HashSet<>();
  private final Map<List<String>, Integer> kept = new HashMap<>();
  private final Map<List<String>, Integer> missing = new HashMap<>();
  private final Set<String> english = new HashSet<>();
  private final Set<List<String>> alone = new HashSet<>();
  private final Map<List<String>, String> spellings = new HashMap<>();

  private ArticleNames() {}

  /** What is known of a sentence without an article. */
  static ArticleNames none() {
    return new ArticleNames();
  }

  /** What these sentences teach. */
  static ArticleNames of(List<Pair> article, Names names) {
    ArticleNames known = none();
    for (Pair sentence : article) {
      for (Word word : Word.of(sentence.french())) {
        if (word.capital() && !word.initial() && word.folded().length() > 2) {
          known.known.add(word.folded());
        }
      }
    }
    Map<List<String>, Map<String, Integer>> strangers = new HashMap<>();
    for (Pair sentence : article) {
      NameAlignment alignment =
          NameAlignment.of(names, sentence.french(), sentence.english(), known);
      alignment.found().forEach(word -> known.english.add(word.folded()));
      for (Mention mention : alignment.kept()) {
        known.kept.merge(mention.words(), 1, Integer::sum);
        if (alignment.isAlone(mention)) {
          known.alone.add(mention.words());
        }
      }
      for (Mention mention : alignment.missing()) {
        known.missing.merge(mention.words(), 1, Integer::sum);
        Map<String, Integer> counts =
            strangers.computeIfAbsent(mention.words(), k -> new HashMap<>());
        Set<String> seen = new HashSet<>();
        for (Word word : alignment.strangers()) {
          if (seen.add(word.folded())) {
            counts.merge(word.folded(), 1, Integer::sum);
          }
        }
      }
    }
    strangers.forEach((name, counts) -> known.learnSpelling(name, counts));
    return known;
  }

  /**
   * A stranger that stands for a name twice or more, and looks a little like it, is its English.
   */
  private void learnSpelling(List<String> name, Map<String, Integer> counts) {
    int times = missing.get(name);
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= 2 && e.getValue() * 10 >= times * 6)
        .filter(e -> NameLikeness.similarity(name.get(0), e.getKey()) >= LIKE)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .ifPresent(e -> spellings.put(name, e.getKey()));
  }

  /** Whether the article has this word, folded, with a capital inside a sentence. */
  boolean knows(String folded) {
    return known.contains(folded);
  }

  /** What the article's English calls a name, where that is not what the table says. */
  Optional<String> english(List<String> name) {
    return Optional.ofNullable(spellings.get(name));
  }

  /** Whether an English name, folded, stands rightly somewhere in the article. */
  boolean hasEnglish(String folded) {
    return english.contains(folded);
  }

  /** Whether another sentence's English has the name. */
  boolean keepsElsewhere(List<String> name) {
    return kept.containsKey(name);
  }

  /** Whether one sentence's English has the name, and no other's. */
  boolean keepsOnce(List<String> name) {
    return kept.getOrDefault(name, 0) == 1;
  }

  /** Whether a sentence has the name with no other name beside it, as family names stand. */
  boolean standsAlone(List<String> name) {
    return alone.contains(name);
  }

  /** Whether two sentences or more have the name and the English of none of them. */
  boolean neverKept(List<String> name) {
    return !kept.containsKey(name) && missing.getOrDefault(name, 0) >= 2;
  }
}
