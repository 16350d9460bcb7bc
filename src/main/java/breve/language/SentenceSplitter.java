package breve.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits French text into sentences.
 *
 * <p>ICU's sentence iterator (Unicode Standard Annex 29, French, without CLDR's suppressions, which
 * match word endings and so keep {@code confirmer. Le} together) proposes boundaries for every
 * script. Where the mark is one that French ends sentences with, {@link SentenceScanner} and {@link
 * FullStop} decide instead: abbreviations are whole words, quotation marks and parentheses close
 * before the sentence ends, {@code « Oui ! », dit-il} is one sentence. When in doubt the sentence
 * goes on: two sentences translated together lose less than a half translated alone.
 *
 * <p>What runs on for more than 600 characters is cut at clauses or, for want of any, between
 * words.
 *
 * <p>A line break is a space here; who reads a format knows where its blocks end.
 */
public final class SentenceSplitter {
  private final FullStop fullStop = new FullStop();
  private final LongSentence longSentence = new LongSentence();

  /**
   * The sentences, in order and disjoint, without surrounding white space. What lies between them,
   * before and after, is white space only. Every one has a letter or a digit in it, unless the text
   * has none: then the text is one sentence, or none if it is blank.
   */
  public List<Span> split(String text) {
    String line = onOneLine(text);
    List<Span> sentences = new ArrayList<>();
    SentenceScanner scanner = new SentenceScanner(line, fullStop, icuBoundaries(line));
    int start = skipSpace(line, 0);
    while (start < line.length()) {
      int end = scanner.endOfSentence(start);
      Span sentence = new Span(start, trimEnd(line, start, end));
      boolean onlySigns = !sentence.of(line).codePoints().anyMatch(Character::isLetterOrDigit);
      if (onlySigns && !sentences.isEmpty()) { // the tail of the last sentence
        int last = sentences.size() - 1;
        sentences.set(last, new Span(sentences.get(last).start(), sentence.end()));
      } else {
        sentences.add(sentence);
      }
      start = skipSpace(line, end);
    }
    return sentences.stream().flatMap(s -> longSentence.pieces(line, s).stream()).toList();
  }

  private static boolean[] icuBoundaries(String line) {
    boolean[] boundaries = new boolean[line.length() + 1];
    BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.FRENCH);
    iterator.setText(line);
    for (int b = iterator.first(); b != BreakIterator.DONE; b = iterator.next()) {
      boundaries[b] = true;
    }
    return boundaries;
  }

  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (isSpace(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  private static int trimEnd(String line, int start, int end) {
    int trimmed = end;
    while (trimmed > start && line.charAt(trimmed - 1) == ' ') {
      trimmed--;
    }
    return trimmed;
  }

  static int skipSpace(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
