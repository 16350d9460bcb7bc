package breve.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence that is too long for a translator and a reader: a speech without punctuation, as
 * a machine wrote it down, or the names of eighty villages.
 */
final class LongSentence {
  /** In characters; of 5,000 sentences of the press, one is longer. */
  private static final int LONGEST = 600;

  /** In characters, some forty words. */
  private static final int PIECE = 240;

  private final ClauseCutter cutter = new ClauseCutter();

  /**
   * The pieces of a sentence, each with a letter or digit and cut between words; itself, mostly.
   */
  List<Span> pieces(String line, Span sentence) {
    if (sentence.end() - sentence.start() <= LONGEST) {
      return List.of(sentence);
    }
    List<Span> pieces = new ArrayList<>();
    int from = sentence.start();
    for (String piece : cutter.cut(sentence.of(line), String::length, PIECE)) {
      int start = SentenceSplitter.skipSpace(line, from);
      from = start + piece.length();
      boolean withinWord = start > sentence.start() && line.charAt(start - 1) != ' ';
      boolean onlySigns = piece.codePoints().noneMatch(Character::isLetterOrDigit);
      if (!pieces.isEmpty() && (withinWord || onlySigns)) {
        start = pieces.remove(pieces.size() - 1).start();
      }
      pieces.add(new Span(start, from));
    }
    return pieces;
  }
}
