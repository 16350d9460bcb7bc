package breve.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sentences that wait for translation, of all articles in flight, sorted by length: batches are
 * cut from it, longest first, so that little is padded and the last batches are short ones.
 */
final class SentencePool {
  private final TreeMap<Integer, Deque<Pending>> byLength = new TreeMap<>();
  private boolean closed;

  synchronized void add(List<Pending> sentences) {
    if (closed) {
      throw new IllegalStateException("the translator is closed");
    }
    for (Pending p : sentences) {
      byLength.computeIfAbsent(p.tokens().size(), length -> new ArrayDeque<>()).add(p);
    }
    notifyAll();
  }

  /**
   * Waits for sentences and takes a batch of them.
   *
   * @return at least one sentence; none once the pool is closed and empty
   */
  synchronized List<Pending> take(BatchRule rule) throws InterruptedException {
    while (byLength.isEmpty() && !closed) {
      wait();
    }
    List<Pending> batch = new ArrayList<>();
    int width = byLength.isEmpty() ? 0 : rule.width().applyAsInt(byLength.lastKey());
    Map.Entry<Integer, Deque<Pending>> next = byLength.lastEntry();
    while (next != null && rule.admits(next.getKey(), batch.size(), width)) {
      batch.add(next.getValue().poll());
      if (next.getValue().isEmpty()) {
        byLength.remove(next.getKey());
      }
      next = byLength.floorEntry(next.getKey());
    }
    return batch;
  }

  /** Lets waiting takers finish; what is in the pool may still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Empties the pool. */
  synchronized List<Pending> drain() {
    List<Pending> rest = new ArrayList<>();
    byLength.values().forEach(rest::addAll);
    byLength.clear();
    return rest;
  }
}
