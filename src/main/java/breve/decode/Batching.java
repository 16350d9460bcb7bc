package breve.decode;

/** Which inputs may share a batch without touching each other's outputs. */
public enum Batching {
  /**
   * None: the model mixes what a batch holds, as dynamic quantisation per tensor does. Inputs are
   * not padded.
   */
  SINGLE,
  /**
   * Inputs of one bucket of lengths, all padded to the bucket's width. Sums over the input depend
   * in their last bits on its padded width, so that width must not depend on the neighbours.
   */
  BUCKETS;

  private static final int BUCKET = 8;

  /** The width that an input of so many tokens is padded to. */
  public int width(int tokens) {
    return this == SINGLE ? tokens : (tokens + BUCKET - 1) / BUCKET * BUCKET;
  }
}
