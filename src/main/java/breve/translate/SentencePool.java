package breve.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sentences that wait for translation, of all articles in flight, sorted by length: batches are
 * cut from it, longest first, so that little is padded and the last batches are short ones. What
 * waits for a wider search comes after all the rest, so that its batches fill up. But nobody is
 * overtaken without end: who waits while {@value #PATIENCE} others came is next.
 */
final class SentencePool {
  /** What may share batches, as far as the pool knows. */
  private record Lane(boolean wider, int length) {}

  private record Waiting(Pending sentence, long number) {}

  private static final int PATIENCE = 1000;

  private final TreeMap<Lane, Deque<Waiting>> lanes =
      new TreeMap<>(Comparator.comparing(Lane::wider).reversed().thenComparingInt(Lane::length));
  private long added;
  private boolean closed;

  synchronized void add(List<Pending> sentences) {
    if (closed) {
      throw new IllegalStateException("the translator is closed");
    }
    for (Pending p : sentences) {
      Lane lane = new Lane(p.wider(), p.tokens().size());
      lanes.computeIfAbsent(lane, l -> new ArrayDeque<>()).add(new Waiting(p, added++));
    }
    notifyAll();
  }

  /**
   * Waits for sentences and takes a batch of them.
   *
   * @return at least one sentence, all searched for alike; none once the pool is closed and empty
   */
  synchronized List<Pending> take(BatchRule rule) throws InterruptedException {
    while (lanes.isEmpty() && !closed) {
      wait();
    }
    List<Pending> batch = new ArrayList<>();
    Map.Entry<Lane, Deque<Waiting>> next = nextLane();
    if (next == null) {
      return batch;
    }
    Lane first = next.getKey();
    int width = rule.width().applyAsInt(first.length());
    while (next != null
        && next.getKey().wider() == first.wider()
        && rule.admits(next.getKey().length(), batch.size(), width)) {
      batch.add(next.getValue().poll().sentence());
      if (next.getValue().isEmpty()) {
        lanes.remove(next.getKey());
      }
      next = lanes.floorEntry(next.getKey());
    }
    return batch;
  }

  /** The longest sentences', unless somebody has waited too long; none when all is empty. */
  private Map.Entry<Lane, Deque<Waiting>> nextLane() {
    Lane oldest = null;
    long number = added - PATIENCE;
    for (Map.Entry<Lane, Deque<Waiting>> lane : lanes.entrySet()) {
      if (lane.getValue().peek().number() < number) {
        number = lane.getValue().peek().number();
        oldest = lane.getKey();
      }
    }
    return oldest == null ? lanes.lastEntry() : lanes.floorEntry(oldest);
  }

  /** Lets waiting takers finish; what is in the pool may still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Empties the pool. */
  synchronized List<Pending> drain() {
    List<Pending> rest = new ArrayList<>();
    lanes.values().forEach(lane -> lane.forEach(waiting -> rest.add(waiting.sentence())));
    lanes.clear();
    return rest;
  }
}
