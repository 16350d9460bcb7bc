package breve.summarize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Picks three to five bullets: the most salient sentences that don't repeat each other, in document
 * order. A sentence whose English fails a check gives way to the next best; such sentences are
 * taken only where there would be fewer than three bullets without them, and tell what was found.
 *
 * <p>Redundancy is removed by maximal marginal relevance (Carbonell and Goldstein 1998): each pick
 * weighs a sentence's salience against its likeness to what has been picked.
 */
public final class BulletSelector {
  private static final int MOST = 5;
  private static final int FEWEST = 3;
  private static final int SENTENCES_PER_BULLET = 5;
  private static final double RELEVANCE = 0.7;
  private static final double REPEAT = 0.6;

  private final Salience salience;
  private final Shortening shortening;

  /** Bullets that keep their sentences whole. */
  public BulletSelector(Salience salience) {
    this(salience, Shortening.NONE);
  }

  public BulletSelector(Salience salience, Shortening shortening) {
    this.salience = salience;
    this.shortening = shortening;
  }

  /** Names how bullets are picked. */
  public String signature() {
    return salience.signature() + "|" + shortening.signature();
  }

  /**
   * Picks the bullets of one article.
   *
   * @param candidates all sentences of the article in document order
   * @return in document order; fewer than three only when the article offers fewer
   */
  public List<Bullet> select(List<Candidate> candidates) {
    return select(Optional.empty(), candidates);
  }

  /**
   * Picks the bullets of one article.
   *
   * @param headline the article's own, never one made from its text
   * @param candidates all sentences of the article in document order
   * @return in document order; fewer than three only when the article offers fewer
   */
  public List<Bullet> select(Optional<String> headline, List<Candidate> candidates) {
    List<String> french = candidates.stream().map(Candidate::french).toList();
    double[] scores = scores(headline, candidates);
    TfIdf likeness = TfIdf.of(french);
    long prose = candidates.stream().filter(Candidate::prose).count();
    int wanted = (int) Math.min(MOST, Math.max(FEWEST, prose / SENTENCES_PER_BULLET));
    List<Integer> picked = new ArrayList<>();
    pick(fitting(candidates, false), wanted, picked, candidates, scores, likeness);
    pick(fitting(candidates, true), FEWEST, picked, candidates, scores, likeness);
    return new BulletWriter(candidates, shortening).write(picked);
  }

  private static List<Integer> fitting(List<Candidate> candidates, boolean wrong) {
    return IntStream.range(0, candidates.size())
        .filter(i -> BulletFitness.fits(candidates, i) && candidates.get(i).wrong() == wrong)
        .boxed()
        .toList();
  }

  /** Adds the best of these to those picked until there are as many as wanted. */
  private static void pick(
      List<Integer> from,
      int wanted,
      List<Integer> picked,
      List<Candidate> candidates,
      double[] scores,
      TfIdf likeness) {
    List<Integer> open = new ArrayList<>(from);
    while (BulletWriter.count(candidates, picked) < wanted && !open.isEmpty()) {
      int best =
          open.stream()
              .max(Comparator.comparingDouble(i -> marginal(i, picked, scores, likeness)))
              .orElseThrow();
      open.remove(Integer.valueOf(best));
      if (picked.stream().noneMatch(p -> likeness.similarity(p, best) > REPEAT)) {
        picked.add(best);
      }
    }
  }

  private static double marginal(int i, List<Integer> picked, double[] scores, TfIdf likeness) {
    double repeated = picked.stream().mapToDouble(p -> likeness.similarity(p, i)).max().orElse(0);
    return RELEVANCE * scores[i] - (1 - RELEVANCE) * repeated;
  }

  /**
   * Salience from 0 to 1; 0 for headings and captions, which the article's prose is scored without.
   */
  private double[] scores(Optional<String> headline, List<Candidate> candidates) {
    int[] prose =
        IntStream.range(0, candidates.size()).filter(i -> candidates.get(i).prose()).toArray();
    List<String> french =
        Arrays.stream(prose).mapToObj(candidates::get).map(Candidate::french).toList();
    double[] given = normalised(salience.scores(headline, french));
    double[] scores = new double[candidates.size()];
    for (int i = 0; i < prose.length; i++) {
      scores[prose[i]] = given[i];
    }
    return scores;
  }

  /** Scores moved to 0..1, so that they can be weighed against a similarity. */
  private static double[] normalised(double[] scores) {
    double low = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).min().orElse(0);
    double high = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).max().orElse(0);
    double range = high - low;
    return IntStream.range(0, scores.length)
        .mapToDouble(i -> range == 0 ? 0 : (scores[i] - low) / range)
        .toArray();
  }
}
