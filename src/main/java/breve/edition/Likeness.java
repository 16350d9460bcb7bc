package breve.edition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which articles tell of the same event: when one nearly repeats the other's words, or when their
 * names, numbers and words agree and their dates lie close.
 */
final class Likeness {
  /** Share of four-word runs in common, of both articles and of the shorter one. */
  private static final double RESEMBLANCE = 0.5;

  private static final double CONTAINMENT = 0.8;
  private static final int ENOUGH_SHINGLES = 15;

  /** What the cosine of words counts beside that of names and numbers, and what is enough. */
  private static final double WORDS = 5;

  private static final double ENOUGH = 1.6;

  /** How much more is asked for where an article tells no date. */
  private static final double UNDATED = 1.4;

  private static final int ENOUGH_FACTS = 1;

  /** Without a name or number in common: two short notes may share a phrase by chance. */
  private static final int ENOUGH_WORDS = 8;

  private static final int DAYS_APART = 3;
  private static final int DAYS_UNTIL_A_STORY_GOES_ON = 7;

  private final List<Sketched> articles;
  private final TermWeights facts;
  private final TermWeights words;
  private final Sharing sharedShingles;
  private final Sharing sharedFacts;
  private final Sharing sharedWords;

  /**
   * @param articles those that are compared
   * @param terms the dictionary with which their sketches were made
   */
  Likeness(List<Sketched> articles, Terms terms) {
    this.articles = articles;
    List<Sketch> sketches = articles.stream().map(Sketched::sketch).toList();
    this.facts = new TermWeights(sketches.stream().map(Sketch::facts).toList(), terms.size());
    this.words = new TermWeights(sketches.stream().map(Sketch::words).toList(), terms.size());
    this.sharedShingles = new Sharing(sketches.stream().map(Sketch::shingles).toList());
    this.sharedFacts = new Sharing(sketches.stream().map(s -> s.facts().numbers()).toList());
    this.sharedWords = new Sharing(sketches.stream().map(s -> s.words().numbers()).toList());
  }

  /** The later articles of the list, of the same night, that tell of the same event as this one. */
  Set<Integer> sameEvent(int article) {
    Set<Integer> same = new TreeSet<>(repeats(article));
    sharedFacts
        .with(article)
        .forEach(
            (other, shared) -> {
              if (shared >= ENOUGH_FACTS
                  && likeness(facts.cosine(article, other), words.cosine(article, other))
                      >= demand(article, other, DAYS_APART)) {
                same.add(other);
              }
            });
    same.removeIf(other -> !night(other).equals(night(article)));
    return same;
  }

  private Instant night(int article) {
    return articles.get(article).night();
  }

  /** The later articles of the list that nearly repeat this one, or that this one repeats. */
  Set<Integer> repeats(int article) {
    return sharedShingles.with(article).entrySet().stream()
        .filter(e -> nearlyRepeats(sketch(article), sketch(e.getKey()), e.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The later articles of the list that share a name, a number or several words with this one. */
  Set<Integer> related(int article) {
    Set<Integer> related = new TreeSet<>(sharedFacts.with(article).keySet());
    sharedWords
        .with(article)
        .forEach(
            (other, shared) -> {
              if (shared >= ENOUGH_WORDS) {
                related.add(other);
              }
            });
    return related;
  }

  /**
   * How well an article goes on with what several told: 1 is just enough. It is compared with all
   * of them together and with the nearest.
   *
   * @param story articles of earlier nights
   * @param pool all of them together
   */
  double goesOn(int article, List<Integer> story, StoryPool pool) {
    double asked = Double.POSITIVE_INFINITY;
    double nearestFacts = 0;
    double nearestWords = 0;
    for (int past : story) {
      asked = Math.min(asked, demand(article, past, DAYS_UNTIL_A_STORY_GOES_ON));
      nearestFacts = Math.max(nearestFacts, facts.cosine(article, past));
      nearestWords = Math.max(nearestWords, words.cosine(article, past));
    }
    return likeness(
            (facts.cosine(article, pool.facts()) + nearestFacts) / 2,
            (words.cosine(article, pool.words()) + nearestWords) / 2)
        / asked;
  }

  private Sketch sketch(int article) {
    return articles.get(article).sketch();
  }

  private static double likeness(double facts, double words) {
    return (facts + WORDS * words) / ENOUGH;
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
  private double demand(int one, int other, int daysApart) {
    EditionArticle a = articles.get(one).article();
    EditionArticle b = articles.get(other).article();
    long apart =
        Math.max(
            ChronoUnit.DAYS.between(a.lastDay(), b.day()),
            ChronoUnit.DAYS.between(b.lastDay(), a.day()));
    if (apart > daysApart) {
      return Double.POSITIVE_INFINITY;
    }
    return a.date().isPresent() && b.date().isPresent() ? 1 : UNDATED;
  }
}
