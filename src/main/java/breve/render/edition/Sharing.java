package breve.render.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which articles share how many features, found without comparing every pair. */
final class Sharing {
  /** A feature of more articles than this is passed over: it would pair all with all. */
  private static final int COMMON = 100;

  private final List<? extends Set<String>> features;
  private final Map<String, List<Integer>> holders = new HashMap<>();

  Sharing(List<? extends Set<String>> features) {
    this.features = features;
    for (int i = 0; i < features.size(); i++) {
      for (String feature : features.get(i)) {
        holders.computeIfAbsent(feature, f -> new ArrayList<>(1)).add(i);
      }
    }
  }

  /** The later articles that share a feature with this one, and how many they share. */
  Map<Integer, Integer> with(int article) {
    Map<Integer, Integer> shared = new HashMap<>();
    features.get(article).stream()
        .map(holders::get)
        .filter(sharing -> sharing.size() <= COMMON)
        .flatMap(Collection::stream)
        .filter(other -> other > article)
        .forEach(other -> shared.merge(other, 1, Integer::sum));
    return shared;
  }
}
