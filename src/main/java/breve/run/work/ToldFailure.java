package breve.run.work;

/** An exception of another process, in its words. */
public final class ToldFailure extends RuntimeException {
  private final boolean ofMemory;

  ToldFailure(String words, boolean ofMemory) {
    super(words);
    this.ofMemory = ofMemory;
  }

  /** Whether memory ran out there. */
  public boolean isOfMemory() {
    return ofMemory;
  }

  /** Its words, which name the exception that it was. */
  @Override
  public String toString() {
    return getMessage();
  }
}
