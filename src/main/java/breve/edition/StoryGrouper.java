package breve.edition;

import breve.edition.EditionBuilder.Sketched;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the articles that tell the same story. Two articles do when one nearly repeats the other's
 * words, or when their names and numbers agree and their dates lie close.
 *
 * <p>Star clustering: the longest article leads a story and takes in what resembles it; what
 * resembles only a follower does not join, so that stories do not chain into one another.
 */
final class StoryGrouper {
  /** Share of four-word runs in common, of both articles and of the shorter one. */
  private static final double RESEMBLANCE = 0.5;

  private static final double CONTAINMENT = 0.8;
  private static final int ENOUGH_SHINGLES = 15;

  /** Cosines of names and numbers, and of all longer words. */
  private static final double SAME_FACTS = 0.35;

  private static final double SAME_WORDS = 0.2;

  /** How much more is asked for where an article tells no date. */
  private static final double UNDATED = 1.4;

  private static final int ENOUGH_FACTS = 3;
  private static final int DAYS_APART = 3;

  private static final Comparator<EditionArticle> MOST_TOLD_FIRST =
      Comparator.comparingInt(EditionArticle::sentences)
          .reversed()
          .thenComparing(EditionArticle::day, Comparator.reverseOrder())
          .thenComparing(EditionArticle::name);

  private static final Comparator<EditionArticle> NEWEST_FIRST =
      Comparator.comparing(EditionArticle::day).reversed().thenComparing(EditionArticle::name);

  private final Terms terms;

  /**
   * @param terms the dictionary with which the sketches were made
   */
  StoryGrouper(Terms terms) {
    this.terms = terms;
  }

  List<Story> group(Collection<Sketched> given) {
    List<Sketched> sorted =
        given.stream().sorted(Comparator.comparing(Sketched::article, MOST_TOLD_FIRST)).toList();
    List<EditionArticle> articles = sorted.stream().map(Sketched::article).toList();
    List<Sketch> sketches = sorted.stream().map(Sketched::sketch).toList();
    TermWeights facts =
        new TermWeights(sketches.stream().map(Sketch::facts).toList(), terms.size());
    TermWeights words =
        new TermWeights(sketches.stream().map(Sketch::words).toList(), terms.size());
    Sharing sharedShingles = new Sharing(sketches.stream().map(Sketch::shingles).toList());
    Sharing sharedFacts = new Sharing(sketches.stream().map(s -> s.facts().numbers()).toList());
    BitSet told = new BitSet();
    List<Story> stories = new ArrayList<>();
    for (int lead = 0; lead < articles.size(); lead++) {
      if (told.get(lead)) {
        continue;
      }
      BitSet same = new BitSet();
      for (Map.Entry<Integer, Integer> other : sharedShingles.with(lead).entrySet()) {
        if (nearlyRepeats(sketches.get(lead), sketches.get(other.getKey()), other.getValue())) {
          same.set(other.getKey());
        }
      }
      for (Map.Entry<Integer, Integer> other : sharedFacts.with(lead).entrySet()) {
        double needed = demand(articles.get(lead), articles.get(other.getKey()));
        if (other.getValue() >= ENOUGH_FACTS
            && facts.cosine(lead, other.getKey()) >= needed * SAME_FACTS
            && words.cosine(lead, other.getKey()) >= needed * SAME_WORDS) {
          same.set(other.getKey());
        }
      }
      same.andNot(told);
      told.or(same);
      stories.add(
          new Story(
              articles.get(lead),
              same.stream().mapToObj(articles::get).sorted(NEWEST_FIRST).toList()));
    }
    return stories;
  }

  private static boolean nearlyRepeats(Sketch a, Sketch b, int common) {
    int ofA = a.comparableWith(b);
    int ofB = b.comparableWith(a);
    int union = ofA + ofB - common;
    // The shorter article may be contained in the longer one, but not the other way round.
    int ofShorter = a.shinglesInAll() <= b.shinglesInAll() ? ofA : ofB;
    return Math.min(ofA, ofB) >= ENOUGH_SHINGLES
        && (common >= RESEMBLANCE * union || common >= CONTAINMENT * ofShorter);
  }

  /** 1 for two dates that lie close, more where one is unknown, infinite where they lie apart. */
  private static double demand(EditionArticle a, EditionArticle b) {
    long apart =
        Math.max(
            ChronoUnit.DAYS.between(a.lastDay(), b.day()),
            ChronoUnit.DAYS.between(b.lastDay(), a.day()));
    if (apart > DAYS_APART) {
      return Double.POSITIVE_INFINITY;
    }
    return a.date().isPresent() && b.date().isPresent() ? 1 : UNDATED;
  }
}
