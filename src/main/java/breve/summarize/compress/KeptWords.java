package breve.summarize.compress;

import breve.summarize.Shortened;
import breve.summarize.Shortening;
import java.util.BitSet;
import java.util.List;

/**
 * Drops every word that the tagger would rather drop, with no rule to keep the rest whole. It is
 * there to measure the tagger; its sentences are often broken.
 */
public final class KeptWords implements Shortening {
  private static final double HALF = Math.log(0.5);

  private final KeepModel model;

  /**
   * @param model stays the caller's to close
   */
  public KeptWords(KeepModel model) {
    this.model = model;
  }

  @Override
  public Shortened shorten(String english) {
    EnglishSentence sentence = new EnglishSentence(english);
    BitSet gone = new BitSet(sentence.size());
    if (sentence.size() > 0) {
      double[] keep = model.keepLogProbabilities(sentence.words());
      for (int i = 0; i < keep.length; i++) {
        gone.set(i, keep[i] <= HALF);
      }
    }
    return CutText.write(sentence, gone, List.of());
  }

  @Override
  public String signature() {
    return "compress:" + model.signature() + ",words";
  }
}
