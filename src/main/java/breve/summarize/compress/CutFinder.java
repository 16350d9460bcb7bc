package breve.summarize.compress;

import static breve.summarize.compress.WordClass.ASIDE;
import static breve.summarize.compress.WordClass.CONJUNCTION;
import static breve.summarize.compress.WordClass.DAY;
import static breve.summarize.compress.WordClass.DETERMINER;
import static breve.summarize.compress.WordClass.PREPOSITION;
import static breve.summarize.compress.WordClass.PRONOUN;
import static breve.summarize.compress.WordClass.RELATIVE;
import static breve.summarize.compress.WordClass.SUBORDINATOR;
import static breve.summarize.compress.WordClass.TIME;

import breve.summarize.compress.Cut.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the phrases of a sentence that may go whole, by prepositions, clause words and punctuation.
 * They may overlap. Whether one may really go is for {@link CutGuard} to say.
 */
final class CutFinder {
  private static final int LONGEST_ASIDE = 14;
  private static final int FEWEST_LEFT = 4;

  private final EnglishSentence sentence;
  private final int size;
  private final List<Cut> found = new ArrayList<>();

  private CutFinder(EnglishSentence sentence) {
    this.sentence = sentence;
    this.size = sentence.size();
  }

  static List<Cut> find(EnglishSentence sentence) {
    CutFinder finder = new CutFinder(sentence);
    finder.opening();
    for (int i = 1; i < sentence.size(); i++) {
      finder.preposition(i);
      finder.day(i);
      finder.clause(i);
      finder.relative(i);
      finder.parenthesis(i);
      finder.aside(i);
      finder.tail(i);
    }
    return List.copyOf(finder.found);
  }

  private void add(int start, int end, Kind kind) {
    if (end > start && end - start < size) {
      found.add(new Cut(start, end, kind));
    }
  }

  /** What stands before the first comma, if a clause with its subject stands behind it. */
  private void opening() {
    boolean opens =
        sentence.is(0, PREPOSITION, SUBORDINATOR, DAY)
            || (sentence.core(0).matches("earlier|later|last|this|next")
                && sentence
                    .core(1)
                    .matches("week|month|year|morning|afternoon|evening|night|on|in"));
    int comma = comma(0);
    // "When Jeanne Martin was elected, she ...": the name would be lost
    boolean named = sentence.is(comma + 1, PRONOUN);
    if (opens && comma >= 0 && !named && size - comma > FEWEST_LEFT && clauseFollows(comma + 1)) {
      add(0, comma + 1, Kind.OPENING);
    }
  }

  private boolean clauseFollows(int i) {
    if (sentence.is(i, CONJUNCTION, PREPOSITION, SUBORDINATOR, RELATIVE)) {
      return false;
    }
    int end = comma(i);
    if (sentence.is(i, PRONOUN) || (end < 0 && sentence.is(i, DETERMINER))) {
      return true;
    }
    for (int k = i + 1; k < (end < 0 ? size : end + 1); k++) {
      if (sentence.is(k, CONJUNCTION)) {
        return false; // "In Hama, Homs and Aleppo, ..."
      }
      if (sentence.verbal(k)) {
        return true;
      }
    }
    return false;
  }

  private void preposition(int i) {
    if (sentence.is(i, PREPOSITION)
        && !sentence.capital(i)
        && !(sentence.number(i + 1) && sentence.core(i).matches("over|under|around|about|near"))) {
      int end = phraseEnd(i);
      boolean clause = sentence.is(i, SUBORDINATOR) && sentence.verbal(end); // "after they had"
      if (!clause || sentence.closes(end - 1)) {
        add(i, end, Kind.PREPOSITION);
      }
    }
  }

  /** Where the phrase that word i opens ends; "of" phrases belong to what they follow. */
  private int phraseEnd(int i) {
    boolean between = sentence.core(i).equals("between");
    boolean from = sentence.core(i).equals("from");
    for (int j = i + 1; j < size; j++) {
      if ((j > i + 1 && sentence.closes(j - 1)) || sentence.word(j).matches("(?s)[-–—(\\[].*")) {
        return j;
      }
      String core = sentence.core(j);
      boolean joins =
          core.equals("of")
              || (core.equals("and")
                  && (between || (sentence.capital(j - 1) && sentence.capital(j + 1))))
              || (core.equals("to") && from);
      if (joins) {
        between &= !core.equals("and");
        from &= !core.equals("to");
        j++;
      } else if (j > i + 1 ? ends(j) : sentence.is(j, CONJUNCTION)) {
        return j;
      }
    }
    return size;
  }

  private boolean ends(int j) {
    boolean boundary =
        sentence.is(j, PREPOSITION, SUBORDINATOR, RELATIVE, CONJUNCTION)
            || sentence.core(j).matches("that|to|as|than|because|if|until|unless");
    return (boundary && !sentence.capital(j)) || sentence.verbal(j);
  }

  private void day(int i) {
    if (sentence.is(i, DAY) && !sentence.is(i - 1, PREPOSITION, DETERMINER)) {
      boolean qualified = sentence.core(i - 1).matches("last|next|this");
      int end = sentence.is(i + 1, TIME) && !sentence.closes(i) ? i + 2 : i + 1; // "Friday night"
      add(qualified ? i - 1 : i, end, Kind.DAY);
    }
  }

  private void clause(int i) {
    boolean opens =
        sentence.is(i, SUBORDINATOR)
            && (!sentence.core(i).matches("as|where") || sentence.comma(i - 1));
    if (opens && i >= FEWEST_LEFT) {
      add(i, size, Kind.CLAUSE);
    }
  }

  private void relative(int i) {
    if (sentence.is(i, RELATIVE) && sentence.comma(i - 1)) {
      for (int comma = comma(i); comma >= 0; comma = comma(comma + 1)) {
        boolean goesOn = sentence.core(comma + 1).equals("to"); // "asked the mayor, who ..., to"
        if (goesOn || sentence.verbal(comma + 1)) {
          add(i, comma + 1, Kind.RELATIVE);
          return;
        }
      }
      add(i, size, Kind.RELATIVE);
    }
  }

  private void parenthesis(int i) {
    String closing = sentence.word(i).startsWith("(") ? "\\)" : dash(i) ? "^[-–—]+$" : null;
    if (closing != null) {
      for (int k = closing.equals("\\)") ? i : i + 1; k < size; k++) {
        if (sentence.word(k).matches("(?s).*" + closing + ".*") || (dash(i) && dash(k))) {
          add(i, k + 1, Kind.PARENTHESIS);
          return;
        }
      }
    }
  }

  private boolean dash(int i) {
    return sentence.word(i).matches("[-–—]+");
  }

  /** Between two commas, a verb right behind: "Delmas, a biologist, has". */
  private void aside(int i) {
    if (sentence.comma(i - 1) && opensAside(i)) {
      int comma = comma(i);
      if (comma >= 0 && comma - i < LONGEST_ASIDE && sentence.verbal(comma + 1)) {
        add(i, comma + 1, Kind.ASIDE);
      }
    }
  }

  private boolean opensAside(int i) {
    return sentence.is(i, ASIDE, DETERMINER, PREPOSITION)
        || sentence.number(i)
        || sentence.core(i).matches(".{3,}(?:ing|ed)");
  }

  /** From the last comma to the end. */
  private void tail(int i) {
    if (sentence.comma(i - 1)
        && comma(i) < 0
        && i > FEWEST_LEFT
        && (sentence.is(i, ASIDE, DETERMINER, PREPOSITION)
            || sentence.core(i).matches(".{3,}ing"))) {
      add(i, size, Kind.TAIL);
    }
  }

  /** The first word from i on with a comma behind it, the last word left out; -1 if none. */
  private int comma(int i) {
    for (int k = i; k < size - 1; k++) {
      if (sentence.comma(k)) {
        return k;
      }
    }
    return -1;
  }
}
