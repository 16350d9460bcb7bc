package breve.summarize.compress;

import static breve.summarize.compress.WordClass.DAY;
import static breve.summarize.compress.WordClass.DETERMINER;
import static breve.summarize.compress.WordClass.FINITE;
import static breve.summarize.compress.WordClass.HEDGE;
import static breve.summarize.compress.WordClass.MONTH;
import static breve.summarize.compress.WordClass.RELATIVE;
import static breve.summarize.compress.WordClass.SAYING;
import static breve.summarize.compress.WordClass.SUBORDINATOR;

import breve.summarize.compress.Cut.Kind;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Forbids cuts that would break the grammar of what is left or make it untrue, as far as words and
 * punctuation tell.
 */
final class CutGuard {
  /** Why a cut is forbidden. */
  enum Objection {
    /** It holds a negation, or what a negation before it is about. */
    NEGATION,
    /** It holds a word that makes a claim less sure or a number less exact. */
    HEDGE,
    /** It tells who says so. */
    ATTRIBUTION,
    /** It would part a quotation or a bracket. */
    QUOTATION,
    /** It would part a name. */
    NAME,
    /** It would part a number or a date. */
    NUMBER,
    /** What stands before or behind it would be half a phrase. */
    HALF,
    /** The verb of the clause may be in it. */
    VERB,
    /** "The largest city in Europe" is not the largest city. */
    SCOPE
  }

  private static final int SCOPE_WORDS = 5;
  private static final int NAME_WITH_SURNAME = 3;

  private final EnglishSentence sentence;

  CutGuard(EnglishSentence sentence) {
    this.sentence = sentence;
  }

  /**
   * Why a cut may not be made, if it may not.
   *
   * @param gone the words that other cuts have taken
   */
  Optional<Objection> forbids(Cut cut, BitSet gone) {
    int before = cut.start() == 0 ? -1 : gone.previousClearBit(cut.start() - 1);
    int after = gone.nextClearBit(cut.end());
    if (negates(cut, before)) {
      return Optional.of(Objection.NEGATION);
    }
    for (int k = cut.start(); k < cut.end(); k++) {
      if (sentence.is(k, HEDGE)) {
        return Optional.of(Objection.HEDGE);
      }
      if (sentence.is(k, SAYING)) {
        return Optional.of(Objection.ATTRIBUTION);
      }
    }
    if (namesSpeaker(cut)) {
      return Optional.of(Objection.ATTRIBUTION);
    }
    if (!balanced(cut)) {
      return Optional.of(Objection.QUOTATION);
    }
    if (partsName(cut, before, after)) {
      return Optional.of(Objection.NAME);
    }
    if (partsNumber(cut, before, after)) {
      return Optional.of(Objection.NUMBER);
    }
    if (new HalfPhrase(sentence).isLeftBy(cut, before, after)) {
      return Optional.of(Objection.HALF);
    }
    if (mayHoldVerb(cut, after)) {
      return Optional.of(Objection.VERB);
    }
    return narrows(cut, before) ? Optional.of(Objection.SCOPE) : Optional.empty();
  }

  private boolean negates(Cut cut, int before) {
    return sentence.negationIn(cut.start(), cut.end())
        || (!cut.kind().setOff() && sentence.negationIn(clauseStart(before), before + 1));
  }

  /** The first word of the stretch between marks that ends with this word. */
  private int clauseStart(int last) {
    int k = last;
    while (k > 0 && !sentence.word(k - 1).matches("(?s).*[;:]")) {
      k--;
    }
    return Math.max(k, 0);
  }

  /** "... is too weak," [the mayor of Lille.]: what follows a quotation tells who spoke. */
  private boolean namesSpeaker(Cut cut) {
    return cut.start() > 0 && sentence.word(cut.start() - 1).matches("(?s).*(?:,[\"”»]|[\"”»],)");
  }

  private boolean balanced(Cut cut) {
    // news agencies and old corpora write ``quoted''
    String inside =
        String.join(" ", sentence.words().subList(cut.start(), cut.end()))
            .replace("``", "“")
            .replace("''", "”");
    return count(inside, "\"") % 2 == 0
        && count(inside, "“«") == count(inside, "”»")
        && count(inside, "([") == count(inside, ")]");
  }

  private static long count(String text, String marks) {
    return text.chars().filter(c -> marks.indexOf(c) >= 0).count();
  }

  private boolean partsName(Cut cut, int before, int after) {
    boolean front =
        sentence.capital(before)
            && before > 0
            && !sentence.closes(before)
            && sentence.capital(cut.start())
            && cut.kind() != Kind.DAY;
    boolean back =
        sentence.capital(cut.end() - 1)
            && !sentence.closes(cut.end() - 1)
            && sentence.capital(after)
            && cut.kind() != Kind.PARENTHESIS;
    boolean place = // "in Charlotte, NC"
        cut.kind() == Kind.PREPOSITION
            && sentence.capital(cut.end() - 1)
            && sentence.comma(cut.end() - 1)
            && sentence.capital(after);
    return front || back || place || holdsNameOfSubject(cut);
  }

  /** "Minister [for Finance Paul Delmas] said": the subject's name stands in the phrase. */
  private boolean holdsNameOfSubject(Cut cut) {
    long capitals = IntStream.range(cut.start(), cut.end()).filter(sentence::capital).count();
    return cut.kind() == Kind.PREPOSITION
        && !sentence.closes(cut.end() - 1)
        && !sentence.verbBefore(cut.start())
        && capitals >= NAME_WITH_SURNAME;
  }

  private boolean partsNumber(Cut cut, int before, int after) {
    int last = cut.end() - 1;
    boolean front = figure(before) && figure(cut.start());
    boolean back = figure(last) && figure(after) && !sentence.closes(last);
    return front || back;
  }

  private boolean figure(int i) {
    return sentence.number(i) || (sentence.is(i, DAY, MONTH) && sentence.capital(i));
  }

  /** A cut before the verb of its clause is safe only where marks or the verb itself end it. */
  private boolean mayHoldVerb(Cut cut, int after) {
    return switch (cut.kind()) {
      case OPENING, PARENTHESIS, ASIDE -> false;
      case RELATIVE -> !sentence.verbal(after) && !sentence.verbBefore(cut.start());
      case TAIL -> !sentence.verbBefore(cut.start()) || clauseOfItsOwn(cut);
      case PREPOSITION, DAY, CLAUSE -> {
        boolean before = sentence.verbBefore(cut.start());
        boolean closed = sentence.closes(cut.end() - 1);
        // "said [on Thursday it] has": with a verb on both sides, its subject may be in the cut
        yield before ? !closed && sentence.is(after, FINITE) : !sentence.verbal(after);
      }
    };
  }

  /**
   * ", an inquest heard": a determiner's noun with its verb, and no word that joins them to the
   * rest.
   */
  private boolean clauseOfItsOwn(Cut cut) {
    for (int k = cut.start(); k < cut.end(); k++) {
      if (sentence.is(k, RELATIVE, SUBORDINATOR) || sentence.core(k).equals("that")) {
        return false;
      }
      if (sentence.is(k, FINITE)) {
        return true;
      }
    }
    return false;
  }

  /** A superlative, an ordinal or "the only" counts within what follows it. */
  private boolean narrows(Cut cut, int before) {
    if (cut.kind() != Kind.PREPOSITION && cut.kind() != Kind.CLAUSE) {
      return false;
    }
    for (int k = before; k >= 0 && k > before - SCOPE_WORDS && !sentence.closes(k); k--) {
      if (sentence
              .core(k)
              .matches(
                  "(?:.{2,}(?:[^r]est|iest)|most|first|last|second|third|best|worst|largest|only|every|all)")
          && sentence.is(k - 1, DETERMINER)) {
        return true;
      }
      if (k < before && sentence.verb(k)) {
        return false;
      }
    }
    return false;
  }
}
