package breve.summarize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences as TF-IDF vectors over lower-case words, with inverse frequencies from these sentences.
 */
final class TfIdf {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final List<Map<String, Double>> vectors;

  private TfIdf(List<Map<String, Double>> vectors) {
    this.vectors = vectors;
  }

  static TfIdf of(List<String> sentences) {
    List<Map<String, Integer>> counts = sentences.stream().map(TfIdf::count).toList();
    Map<String, Integer> documents = new HashMap<>();
    counts.forEach(c -> c.keySet().forEach(w -> documents.merge(w, 1, Integer::sum)));
    List<Map<String, Double>> vectors = new ArrayList<>();
    for (Map<String, Integer> count : counts) {
      Map<String, Double> vector = new TreeMap<>(); // a fixed order, so that sums are reproducible
      count.forEach(
          (word, n) ->
              vector.put(
                  word, n * Math.log((1.0 + sentences.size()) / (0.5 + documents.get(word)))));
      double norm = Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
      if (norm > 0) {
        vector.replaceAll((word, x) -> x / norm);
      }
      vectors.add(vector);
    }
    return new TfIdf(vectors);
  }

  private static Map<String, Integer> count(String sentence) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher m = WORD.matcher(sentence.toLowerCase(Locale.FRENCH));
    while (m.find()) {
      if (m.end() - m.start() > 1) { // l', d', à: no content
        counts.merge(m.group(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Cosine similarity of two sentences, 0 to 1. */
  double similarity(int i, int j) {
    Map<String, Double> a = vectors.get(i);
    Map<String, Double> b = vectors.get(j);
    if (a.size() > b.size()) {
      Map<String, Double> swap = a;
      a = b;
      b = swap;
    }
    double sum = 0;
    for (Map.Entry<String, Double> e : a.entrySet()) {
      sum += e.getValue() * b.getOrDefault(e.getKey(), 0.0);
    }
    return sum;
  }

  /** All pairs; symmetric, with ones on the diagonal for sentences that have words. */
  double[][] similarities() {
    int n = vectors.size();
    double[][] s = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        s[i][j] = similarity(i, j);
        s[j][i] = s[i][j];
      }
    }
    return s;
  }
}
