package breve.edition;

import breve.digest.Digest;
import breve.digest.Digest.DigestSentence;
import java.util.List;
import java.util.stream.Stream;

/** An article's French as lines: its title, then its sentences. */
public final class FrenchLines {
  private FrenchLines() {}

  /** The lines of a digest. */
  public static List<String> of(Digest digest) {
    return Stream.concat(
            Stream.of(digest.title().french()), digest.sentences().map(DigestSentence::french))
        .toList();
  }
}
