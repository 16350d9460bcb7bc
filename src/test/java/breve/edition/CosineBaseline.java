package breve.edition;

import breve.edition.LabelledNights.Labelled;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What anybody would try first: articles as TF-IDF vectors of their words, and their cosine. */
final class CosineBaseline {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  private final List<Labelled> articles;
  private final Map<String, Map<String, Double>> vectors = new HashMap<>();
  private final Map<String, Double> known = new HashMap<>();

  CosineBaseline(List<Labelled> articles) {
    this.articles = articles;
    Map<String, Integer> documents = new HashMap<>();
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Labelled article : articles) {
      Map<String, Integer> count = new TreeMap<>();
      for (LabelledNights.Line line : article.lines()) {
        WORD.matcher(line.french().toLowerCase(Locale.FRENCH))
            .results()
            .forEach(word -> count.merge(word.group(), 1, Integer::sum));
      }
      count.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
      counts.put(article.name(), count);
    }
    counts.forEach(
        (name, count) -> {
          Map<String, Double> vector = new TreeMap<>();
          count.forEach(
              (word, n) ->
                  vector.put(
                      word,
                      (1 + Math.log(n))
                          * Math.log((double) articles.size() / documents.get(word))));
          double length = Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
          vector.replaceAll((word, x) -> x / length);
          vectors.put(name, vector);
        });
  }

  private double cosine(Labelled a, Labelled b) {
    return known.computeIfAbsent(a.name() + " " + b.name(), pair -> computed(a, b));
  }

  /** Of two articles, between 0 and 1. */
  private double computed(Labelled a, Labelled b) {
    Map<String, Double> other = vectors.get(b.name());
    return vectors.get(a.name()).entrySet().stream()
        .mapToDouble(e -> e.getValue() * other.getOrDefault(e.getKey(), 0.0))
        .sum();
  }

  /** Clusters by single link, night after night: each article joins the nearest before it. */
  Map<String, Integer> joined(double threshold) {
    Map<String, Integer> clusters = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      int nearest = -1;
      for (int j = 0; j < i; j++) {
        if (nearest < 0
            || cosine(articles.get(i), articles.get(j))
                > cosine(articles.get(i), articles.get(nearest))) {
          nearest = j;
        }
      }
      boolean joins = nearest >= 0 && cosine(articles.get(i), articles.get(nearest)) >= threshold;
      clusters.put(articles.get(i).name(), joins ? clusters.get(articles.get(nearest).name()) : i);
    }
    return clusters;
  }
}
