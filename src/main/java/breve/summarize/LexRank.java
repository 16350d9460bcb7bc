package breve.summarize;

import java.util.Arrays;
import java.util.List;

/**
 * LexRank centrality with a bonus for early sentences; needs no model, and is the baseline that a
 * model must beat.
 *
 * <p>Centrality is the stationary distribution of a random walk over sentences whose steps follow
 * TF-IDF cosine similarity (Erkan and Radev 2004, "LexRank: Graph-based Lexical Centrality as
 * Salience in Text Summarization", the continuous variant). News says first what matters most, so a
 * sentence's share is raised by a factor that falls from 2 to 1 along the article.
 */
public final class LexRank implements Salience {
  private static final double DAMPING = 0.85;
  private static final int MAX_ITERATIONS = 100;
  private static final double TOLERANCE = 1e-9;

  @Override
  public double[] scores(List<String> french) {
    double[][] similarity = TfIdf.of(french).similarities();
    double[] scores = stationary(similarity);
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= 1 + 1 / (1 + 0.5 * i);
    }
    return scores;
  }

  /** The walk's stationary distribution; one value for each sentence, together 1. */
  static double[] stationary(double[][] similarity) {
    int n = similarity.length;
    double[] rank = new double[n];
    Arrays.fill(rank, 1.0 / n);
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        out[i] += i == j ? 0 : similarity[i][j];
      }
    }
    for (int round = 0; round < MAX_ITERATIONS; round++) {
      double[] next = new double[n];
      double loose = 0; // the share of sentences like no other, spread evenly
      for (int i = 0; i < n; i++) {
        if (out[i] == 0) {
          loose += rank[i];
        }
      }
      Arrays.fill(next, (1 - DAMPING) / n + DAMPING * loose / n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (i != j && out[i] > 0) {
            next[j] += DAMPING * rank[i] * similarity[i][j] / out[i];
          }
        }
      }
      double change = 0;
      for (int i = 0; i < n; i++) {
        change += Math.abs(next[i] - rank[i]);
      }
      rank = next;
      if (change < TOLERANCE) {
        break;
      }
    }
    return rank;
  }

  @Override
  public String signature() {
    return "salience:lexrank+position";
  }
}
