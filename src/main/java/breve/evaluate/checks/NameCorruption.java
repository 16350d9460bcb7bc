package breve.evaluate.checks;

import breve.check.Pair;
import breve.language.Word;
import breve.language.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Ways to get a name wrong. A name is here a word of three letters or more that has a capital
 * inside a sentence, that the text never has in lower case, and that is not a frequent English
 * word.
 */
final class NameCorruption {
  private static final int SHORTEST = 3;

  private final Predicate<String> common = WordList.englishCapitals();
  private final Set<String> lower = new HashSet<>();
  private final List<String> english;

  NameCorruption(List<String> english) {
    this.english = List.copyOf(english);
    for (String line : english) {
      for (Word word : Word.of(line)) {
        if (!word.capital()) {
          lower.add(word.folded());
        }
      }
    }
  }

  Optional<String> replacedFromNearby(Pair pair, List<String> near, Random random) {
    return replaced(pair, near, random);
  }

  Optional<String> replacedFromAnywhere(Pair pair, List<String> near, Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(english.get(random.nextInt(english.size())));
    }
    return replaced(pair, lines, random);
  }

  Optional<String> dropped(Pair pair, List<String> near, Random random) {
    return pick(pair.english(), random)
        .map(
            word ->
                pair.english().substring(0, word.span().start())
                    + pair.english().substring(word.span().end()).replaceFirst("^ ", ""));
  }

  private Optional<String> replaced(Pair pair, List<String> lines, Random random) {
    Set<String> here = new HashSet<>();
    Word.of(pair.english()).forEach(word -> here.add(word.folded()));
    List<String> others = new ArrayList<>();
    for (String line : lines) {
      for (Word word : names(line)) {
        if (!here.contains(word.folded())) {
          others.add(word.text());
        }
      }
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String other = others.get(random.nextInt(others.size()));
    return pick(pair.english(), random)
        .map(
            word ->
                pair.english().substring(0, word.span().start())
                    + other
                    + pair.english().substring(word.span().end()));
  }

  private Optional<Word> pick(String text, Random random) {
    List<Word> names = names(text);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(names.get(random.nextInt(names.size())));
  }

  /** The names that a line has once. */
  private List<Word> names(String line) {
    List<Word> words = Word.of(line);
    return words.stream()
        .filter(
            word ->
                word.capital()
                    && !word.initial()
                    && word.folded().length() >= SHORTEST
                    && !lower.contains(word.folded())
                    && !common.test(word.folded())
                    && words.stream().filter(w -> w.folded().equals(word.folded())).count() == 1)
        .toList();
  }
}
