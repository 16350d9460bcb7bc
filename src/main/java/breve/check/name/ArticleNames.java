package breve.check.name;

import breve.check.Pair;
import breve.language.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article itself teaches about its names: which words are names, and which of them its
 * English keeps elsewhere.
 */
final class ArticleNames {
  private final Set<String> known = new HashSet<>();
  private final Map<List<String>, Integer> kept = new HashMap<>();
  private final Map<List<String>, Integer> missing = new HashMap<>();
  private final Set<String> english = new HashSet<>();
  private final Set<List<String>> alone = new HashSet<>();

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
      }
    }
    return known;
  }

  /** Whether the article has this word, folded, with a capital inside a sentence. */
  boolean knows(String folded) {
    return known.contains(folded);
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
