package breve.edition;

import java.util.HashMap;
import java.util.Map;

/** Gives each term a number, so that ten thousand articles need not hold their words. */
final class Terms {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The term's number, counted from 0. */
  int number(String term) {
    Integer next = numbers.size();
    Integer before = numbers.putIfAbsent(term, next);
    return before == null ? next : before;
  }

  /** How many there are. */
  int size() {
    return numbers.size();
  }
}
