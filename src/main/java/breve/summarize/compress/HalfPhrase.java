package breve.summarize.compress;

import static breve.summarize.compress.WordClass.ADVERBIAL;
import static breve.summarize.compress.WordClass.CONJUNCTION;
import static breve.summarize.compress.WordClass.DETERMINER;
import static breve.summarize.compress.WordClass.FREE;
import static breve.summarize.compress.WordClass.GOVERNING;
import static breve.summarize.compress.WordClass.LEANING;
import static breve.summarize.compress.WordClass.PREPOSITION;
import static breve.summarize.compress.WordClass.PRONOUN;
import static breve.summarize.compress.WordClass.RELATIVE;
import static breve.summarize.compress.WordClass.SUBORDINATOR;
import static breve.summarize.compress.WordClass.TIME;

import breve.summarize.compress.Cut.Kind;

/** Whether what stands before or behind a cut would be half a phrase without it. */
final class HalfPhrase {
  private final EnglishSentence sentence;

  HalfPhrase(EnglishSentence sentence) {
    this.sentence = sentence;
  }

  /**
   * Asks of one cut.
   *
   * @param before the last word that stays before it, -1 if none
   * @param after the first word that stays behind it, or the sentence's size
   */
  boolean isLeftBy(Cut cut, int before, int after) {
    return sentence.is(before, CONJUNCTION, DETERMINER, PREPOSITION, LEANING)
        || (cut.kind() == Kind.DAY && sentence.is(before, GOVERNING))
        || (isPhrase(cut) && (before(cut, before) || asks(cut)))
        || behind(cut, before, after);
  }

  private static boolean isPhrase(Cut cut) {
    return cut.kind() == Kind.PREPOSITION || cut.kind() == Kind.CLAUSE;
  }

  /** "Two months [after the vote]", "the road built [by prisoners]", "put it [on the table]". */
  private boolean before(Cut cut, int before) {
    boolean counts = sentence.is(before, TIME) && sentence.is(cut.start(), SUBORDINATOR, ADVERBIAL);
    boolean complement = // "prevented them [from leaving]", "by building [on its strengths]"
        (gerund(cut.start() + 1) && !sentence.is(cut.start(), ADVERBIAL)) || gerund(before);
    return sentence.describes(before)
        || (!sentence.closes(before) && (counts || complement || sentence.is(before, GOVERNING)));
  }

  private boolean gerund(int i) {
    return sentence.core(i).matches(".{3,}ing") && !sentence.capital(i);
  }

  /** "Move [towards what it calls a settlement]". */
  private boolean asks(Cut cut) {
    for (int k = cut.start(); k < cut.end() && cut.kind() == Kind.PREPOSITION; k++) {
      if (sentence.core(k).matches("what|whether|how|which|whom|why")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The towns [in the north] and villages", "the firm [in Lille] that makes chairs", "a delay [in
   * the case] against two men".
   */
  private boolean behind(Cut cut, int before, int after) {
    int last = cut.end() - 1;
    boolean open = !sentence.closes(last) && cut.kind() != Kind.PARENTHESIS;
    boolean noun = // behind a verb it speaks of the verb: "closed [on Monday] for two months"
        sentence.is(after, PREPOSITION) && !sentence.is(after, FREE) && !sentence.verbal(before);
    boolean gerund = gerund(cut.start() + 1) && sentence.is(after, PREPOSITION);
    boolean parted =
        open
            && (sentence.core(after).matches("and|or|nor|of|than|to|as|that")
                || sentence.is(after, RELATIVE)
                || (cut.kind() == Kind.PREPOSITION
                    && (noun || gerund || holdsClause(cut) || sentence.describes(after))));
    boolean ofWhom = // "alone [with the guests,] whom she accuses"
        cut.kind() == Kind.PREPOSITION && sentence.is(after, RELATIVE);
    return parted
        || ofWhom
        || (after < sentence.size() && sentence.is(last, DETERMINER, PREPOSITION, CONJUNCTION));
  }

  /** "Jailed [on charges he beat his son] for": where a clause ends, only marks tell. */
  private boolean holdsClause(Cut cut) {
    for (int k = cut.start() + 1; k < cut.end() && cut.end() < sentence.size(); k++) {
      if (sentence.is(k, PRONOUN) && !sentence.is(k, GOVERNING)) {
        return true;
      }
    }
    return false;
  }
}
