package breve.edition;

import java.util.Map;
import java.util.TreeMap;

/** How often each term stands in an article, by the terms' numbers. */
final class TermCounts {
  private final int[] numbers;

  /** Weights grow with the logarithm of a count: nothing is lost above 127. */
  private final byte[] counts;

  /** Takes the numbers from a dictionary, which is the same for all articles. */
  TermCounts(Map<String, Integer> byTerm, Terms terms) {
    Map<Integer, Integer> byNumber = new TreeMap<>();
    byTerm.forEach((term, count) -> byNumber.put(terms.number(term), count));
    numbers = byNumber.keySet().stream().mapToInt(Integer::intValue).toArray();
    counts = new byte[numbers.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (byte) Math.min(byNumber.get(numbers[i]), Byte.MAX_VALUE);
    }
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
