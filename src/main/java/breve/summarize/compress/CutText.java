package breve.summarize.compress;

import breve.summarize.Shortened;
import breve.summarize.compress.Cut.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes what is left of a sentence: commas that only set off what is gone go with it, the first
 * letter is a capital, and the last mark is the sentence's.
 */
final class CutText {
  private final EnglishSentence sentence;
  private final BitSet gone;
  private final List<Cut> cuts;
  private final StringBuilder out = new StringBuilder();
  private final Integer[] places;

  private CutText(EnglishSentence sentence, BitSet gone, List<Cut> cuts) {
    this.sentence = sentence;
    this.gone = gone;
    this.cuts = cuts;
    this.places = new Integer[sentence.text().length()];
    Arrays.fill(places, -1);
  }

  /**
   * Writes a sentence without the words that are gone.
   *
   * @param cuts that took them
   */
  static Shortened write(EnglishSentence sentence, BitSet gone, List<Cut> cuts) {
    return gone.isEmpty()
        ? Shortened.whole(sentence.text())
        : new CutText(sentence, gone, cuts).write();
  }

  private Shortened write() {
    int size = sentence.size();
    int first = gone.nextClearBit(0);
    for (int i = first; i < size; i = gone.nextClearBit(i + 1)) {
      if (i > first) {
        out.append(' ');
      }
      int next = gone.nextClearBit(i + 1);
      String word = sentence.word(i);
      if (next > i + 1) {
        word = next >= size ? last(word) : atCut(word, i, next);
      }
      append(word, i);
    }
    if (first > 0 && out.length() > 0) {
      int letter = out.codePointAt(0);
      String upper = new String(Character.toChars(Character.toUpperCase(letter)));
      if (upper.length() == Character.charCount(letter)) {
        out.replace(0, upper.length(), upper);
      }
    }
    return new Shortened(out.toString(), List.of(places));
  }

  private void append(String word, int i) {
    String original = sentence.word(i);
    for (int k = 0; k < original.length() && k < word.length(); k++) {
      if (original.charAt(k) == word.charAt(k)) {
        places[sentence.start(i) + k] = out.length() + k;
      }
    }
    out.append(word);
  }

  /** The last word that stays takes the mark that ended the sentence. */
  private String last(String word) {
    String bare = word.replaceAll("[,;:.!?\\-–—]+(?=[\"'”’»)]*$)", "");
    String ending =
        sentence.word(sentence.size() - 1).replaceAll("(?s)^.*?([.!?…]*)[\"'”’»)]*$", "$1");
    boolean abbreviation = word.matches("(?s).*\\b(?:\\p{L}\\.)+") && ending.startsWith(".");
    return abbreviation ? word.replaceAll("[,;:]+$", "") : bare + (ending.isEmpty() ? "." : ending);
  }

  /** A word before a cut: it loses its comma to an aside, or takes over the cut's. */
  private String atCut(String word, int i, int next) {
    boolean comma = sentence.comma(i);
    boolean closing = sentence.closes(next - 1);
    boolean aside =
        cuts.stream().anyMatch(c -> c.end() == next && c.kind().setOff()) || sentence.verbal(next);
    if (comma && closing && aside && sentence.comma(next - 1)) {
      return word.substring(0, word.lastIndexOf(',')) + word.substring(word.lastIndexOf(',') + 1);
    }
    boolean takes = !sentence.closes(i) && !parenthesisOnly(next);
    return takes ? word + sentence.mark(next - 1) : word;
  }

  /** Brackets hold their own marks. */
  private boolean parenthesisOnly(int next) {
    return cuts.stream().anyMatch(c -> c.end() == next && c.kind() == Kind.PARENTHESIS)
        && IntStream.range(0, sentence.size())
            .noneMatch(k -> k == next - 1 && sentence.word(k).matches("(?s).*\\)[,;:]"));
  }
}
