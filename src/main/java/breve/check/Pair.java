package breve.check;

import java.util.Optional;

/**
 * What a check looks at: a French sentence and its English.
 *
 * @param french the source sentence
 * @param english its translation
 * @param decoding how the decoder came to it, where that is known
 */
public record Pair(String french, String english, Optional<DecoderReport> decoding) {
  /** Two texts, of which nobody knows how the second was made. */
  public static Pair of(String french, String english) {
    return new Pair(french, english, Optional.empty());
  }

  /** A translation as the decoder gave it. */
  public static Pair of(String french, String english, DecoderReport decoding) {
    return new Pair(french, english, Optional.of(decoding));
  }
}
