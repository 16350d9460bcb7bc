package breve.summarize;

/** Makes English sentences shorter by dropping words. May be used from many threads. */
public interface Shortening {
  /** Leaves every sentence whole. */
  Shortening NONE =
      new Shortening() {
        @Override
        public Shortened shorten(String english) {
          return Shortened.whole(english);
        }

        @Override
        public String signature() {
          return "compress:none";
        }
      };

  /**
   * Shortens a sentence.
   *
   * @param english one sentence
   * @return the sentence with some words left out, or whole
   */
  Shortened shorten(String english);

  /** Names the method and, if it has one, its model with hash. */
  String signature();
}
