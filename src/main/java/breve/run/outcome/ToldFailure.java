package breve.run.outcome;

/** An exception of another process, in the words in which that told it. */
public final class ToldFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean ofMemory;

  /**
   * @param ofMemory whether memory ran out there
   */
  public ToldFailure(String words, boolean ofMemory) {
    super(words);
    this.ofMemory = ofMemory;
  }

  /** Whether memory ran out there. */
  public boolean isOfMemory() {
    return ofMemory;
  }
}
