package breve.edition;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each term stands in an article, by the terms' numbers. */
final class TermCounts {
  private final int[] numbers;

  /** Weights grow with the logarithm of a count: nothing is lost above 127. */
  private final byte[] counts;

  private TermCounts(SortedMap<Integer, Integer> byNumber) {
    numbers = byNumber.keySet().stream().mapToInt(Integer::intValue).toArray();
    counts = new byte[numbers.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (byte) Math.min(byNumber.get(numbers[i]), Byte.MAX_VALUE);
    }
  }

  /** Takes the numbers from a dictionary, which is the same for all articles. */
  static TermCounts of(Map<String, Integer> byTerm, Terms terms) {
    SortedMap<Integer, Integer> byNumber = new TreeMap<>();
    byTerm.forEach((term, count) -> byNumber.put(terms.number(term), count));
    return new TermCounts(byNumber);
  }

  /** The counts of several articles, added up. */
  static TermCounts pool(List<TermCounts> articles) {
    SortedMap<Integer, Integer> byNumber = new TreeMap<>();
    for (TermCounts article : articles) {
      for (int n = 0; n < article.size(); n++) {
        byNumber.merge(article.number(n), article.count(n), Integer::sum);
      }
    }
    return new TermCounts(byNumber);
  }

  int size() {
    return numbers.length;
  }

  /** The n-th term's number; they rise. */
  int number(int n) {
    return numbers[n];
  }

  /** How often the n-th term stands there, up to 127. */
  int count(int n) {
    return counts[n];
  }

  /** All numbers; not to be changed. */
  int[] numbers() {
    return numbers;
  }
}
