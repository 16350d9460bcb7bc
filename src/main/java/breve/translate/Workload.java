package breve.translate;

/**
 * How many batches are translated at once, and how large each may be.
 *
 * @param threads batches at once, one thread each
 * @param batch the largest batch
 */
public record Workload(int threads, BatchSize batch) {
  public Workload {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread translates, not " + threads);
    }
  }
}
