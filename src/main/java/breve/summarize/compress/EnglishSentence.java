package breve.summarize.compress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as the words between white space, and what can be told of each without a parser. A
 * question about a place outside the sentence is answered with no.
 */
final class EnglishSentence {
  private static final Pattern WORD = Pattern.compile("(?U)\\S+");
  private static final Pattern EDGES =
      Pattern.compile("(?U)^[^\\p{L}\\p{N}$€£%]+|[^\\p{L}\\p{N}$€£%]+$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?U).*\\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
              + "|thousands?|millions?|billions?|half|percent|per|cent|%|euros?|dollars?");
  private static final Pattern NEGATED = Pattern.compile(".*n['’]t");
  private static final Pattern AUXILIARY =
      Pattern.compile("am|is|are|was|were|be|been|being|has|have|had|having|get|gets|got");
  private static final Pattern JOINING = Pattern.compile("and|or|who|which|that");
  private static final int AUXILIARY_WITHIN = 3;
  private static final int SHORTEST_PAST = 5;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final List<String> cores = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Lexicon lexicon = Lexicon.standard();

  EnglishSentence(String text) {
    this.text = text;
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
      starts.add(m.start());
      cores.add(EDGES.matcher(m.group()).replaceAll("").toLowerCase(Locale.ROOT));
    }
  }

  /** The sentence as it was given. */
  String text() {
    return text;
  }

  List<String> words() {
    return words;
  }

  int size() {
    return words.size();
  }

  private boolean has(int i) {
    return i >= 0 && i < words.size();
  }

  /** A word as it stands. */
  String word(int i) {
    return words.get(i);
  }

  /** Where a word begins in the text. */
  int start(int i) {
    return starts.get(i);
  }

  /** A word in lower case without the punctuation around it; empty where it is nothing else. */
  String core(int i) {
    return has(i) ? cores.get(i) : "";
  }

  /** Whether it has letters or digits. */
  boolean spoken(int i) {
    return !core(i).isEmpty();
  }

  boolean is(int i, WordClass... classes) {
    return has(i) && lexicon.isAny(core(i), classes);
  }

  /**
   * Whether a phrase ends with this word: a comma, semicolon, colon or bracket stands behind it.
   */
  boolean closes(int i) {
    return has(i) && (!mark(i).isEmpty() || words.get(i).matches("(?s).*[)\\]][\"'”’»]*"));
  }

  /** Whether a comma stands behind it. */
  boolean comma(int i) {
    return has(i) && mark(i).equals(",");
  }

  /** The comma, semicolon or colon behind a word, within or without its quotation mark. */
  String mark(int i) {
    String bare = words.get(i).replaceAll("[\"'”’»)\\]]+$", "");
    String last = bare.isEmpty() ? "" : bare.substring(bare.length() - 1);
    return last.matches("[,;:]") ? last : "";
  }

  /** Whether it begins with a capital, or is made of capitals. */
  boolean capital(int i) {
    return spoken(i)
        && words
            .get(i)
            .codePoints()
            .filter(Character::isLetter)
            .limit(1)
            .anyMatch(Character::isUpperCase);
  }

  boolean number(int i) {
    return has(i) && NUMBER.matcher(core(i)).matches();
  }

  boolean negation(int i) {
    return is(i, WordClass.NEGATION) || NEGATED.matcher(core(i)).matches();
  }

  /**
   * Whether it looks like a verb of a clause: on the list, or ending in -ed where no determiner
   * stands before it and no preposition behind it ("groups linked to").
   */
  boolean verb(int i) {
    return is(i, WordClass.FINITE)
        || (past(i) && !is(i + 1, WordClass.PREPOSITION) && !core(i + 1).equals("to"));
  }

  /** As {@link #verb}, and -ed before a preposition too. */
  boolean verbal(int i) {
    return is(i, WordClass.FINITE) || past(i);
  }

  /**
   * Whether it is a participle that only describes the noun before it: "the road built by". It has
   * no auxiliary, and its clause has a verb already.
   */
  boolean describes(int i) {
    boolean participle = past(i) || (is(i, WordClass.FINITE) && !is(i, WordClass.GOVERNING));
    for (int k = i - 1; participle && k >= Math.max(0, i - AUXILIARY_WITHIN); k--) {
      participle = !AUXILIARY.matcher(core(k)).matches();
    }
    return participle
        && !JOINING.matcher(core(i - 1)).matches()
        && (verbBefore(i) || closes(i - 1));
  }

  private boolean past(int i) {
    return core(i).length() >= SHORTEST_PAST
        && core(i).endsWith("ed")
        && i > 0
        && !capital(i)
        && !is(i - 1, WordClass.DETERMINER, WordClass.PREPOSITION);
  }

  /**
   * Whether the clause that holds place i has a verb before it: more verbs than words that open
   * clauses of their own.
   */
  boolean verbBefore(int i) {
    int verbs = 0;
    int clauses = 0;
    for (int k = 0; k < i; k++) {
      boolean opens =
          is(k, WordClass.RELATIVE) || core(k).equals("that") || (k > 0 && opensClause(k));
      clauses += opens ? 1 : 0;
      verbs += verb(k) && !(k > 0 && verb(k - 1)) ? 1 : 0; // "has been closed" is one
    }
    return verbs > clauses;
  }

  private boolean opensClause(int k) {
    return is(k, WordClass.SUBORDINATOR)
        && !is(k, WordClass.PREPOSITION)
        && !is(k + 1, WordClass.PREPOSITION);
  }

  /** Whether a negation stands in words from start to end. */
  boolean negationIn(int start, int end) {
    for (int k = start; k < end; k++) {
      if (negation(k)) {
        return true;
      }
    }
    return false;
  }
}
