package breve.summarize.compress;

import breve.summarize.Bullet;
import breve.summarize.Shortened;
import breve.summarize.Shortening;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shortens a sentence by dropping phrases that the tagger would drop and the rules let go.
 *
 * <p>The rules find phrases that may go whole ({@link CutFinder}), and forbid those without which
 * the rest would be broken or untrue ({@link CutGuard}). Of the rest, the likeliest to be dropped
 * go first: those whose words' mean probability of being kept is lowest.
 */
public final class Compressor implements Shortening {
  /** How far to go. */
  public enum Extent {
    /** As few cuts as bring the sentence to 25 words; none if all of them would not. */
    BULLET,
    /** Every cut that tagger and rules allow. */
    ALL
  }

  /** A phrase goes when the tagger would rather drop it, and would keep none of its words. */
  private static final double MOST_MEAN = 0.4;

  private static final double MOST_WORD = 0.75;
  private static final int FEWEST_WORDS = 4;

  private final KeepModel model;
  private final Extent extent;

  /**
   * @param model stays the caller's to close
   */
  public Compressor(KeepModel model, Extent extent) {
    this.model = model;
    this.extent = extent;
  }

  @Override
  public Shortened shorten(String english) {
    EnglishSentence sentence = new EnglishSentence(english);
    boolean shortEnough = extent == Extent.BULLET && sentence.size() <= Bullet.MOST_WORDS;
    if (shortEnough || sentence.size() == 0) {
      return Shortened.whole(english);
    }
    return cut(sentence, keep(sentence));
  }

  private double[] keep(EnglishSentence sentence) {
    double[] logs = model.keepLogProbabilities(sentence.words());
    return IntStream.range(0, logs.length).mapToDouble(i -> Math.exp(logs[i])).toArray();
  }

  private Shortened cut(EnglishSentence sentence, double[] keep) {
    CutGuard guard = new CutGuard(sentence);
    List<Cut> open = new ArrayList<>(CutFinder.find(sentence));
    open.sort(
        Comparator.<Cut>comparingDouble(c -> mean(sentence, keep, c))
            .thenComparing(Cut::length, Comparator.reverseOrder())
            .thenComparing(Cut::start));
    BitSet gone = new BitSet(sentence.size());
    List<Cut> made = new ArrayList<>();
    for (Cut cut : open) {
      if (extent == Extent.BULLET && sentence.size() - gone.cardinality() <= Bullet.MOST_WORDS) {
        break;
      }
      if (sure(sentence, keep, cut) && !taken(cut, gone) && guard.forbids(cut, gone).isEmpty()) {
        BitSet after = (BitSet) gone.clone();
        after.set(cut.start(), cut.end());
        if (sentence.size() - after.cardinality() >= FEWEST_WORDS) {
          gone = after;
          made.add(cut);
        }
      }
    }
    boolean reached = sentence.size() - gone.cardinality() <= Bullet.MOST_WORDS;
    return extent == Extent.ALL || reached
        ? CutText.write(sentence, gone, made)
        : Shortened.whole(sentence.text());
  }

  private static boolean taken(Cut cut, BitSet gone) {
    return gone.nextClearBit(cut.start()) >= cut.end();
  }

  private static double mean(EnglishSentence sentence, double[] keep, Cut cut) {
    return spoken(sentence, cut).mapToDouble(i -> keep[i]).average().orElse(0);
  }

  private static boolean sure(EnglishSentence sentence, double[] keep, Cut cut) {
    return mean(sentence, keep, cut) <= MOST_MEAN
        && spoken(sentence, cut).allMatch(i -> keep[i] <= MOST_WORD);
  }

  private static IntStream spoken(EnglishSentence sentence, Cut cut) {
    return IntStream.range(cut.start(), cut.end()).filter(sentence::spoken);
  }

  @Override
  public String signature() {
    return "compress:" + model.signature();
  }
}
