package breve.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts a sentence that is too long for a model into pieces that fit, where it hurts least.
 *
 * <p>The sentence is halved until the pieces fit: at a semicolon or colon; a comma before a
 * conjunction or relative pronoun; another comma or a dash; a conjunction; a space; and only when
 * there is none of these, within a word. Cuts near the middle are preferred, and those that part no
 * quotation, parenthesis, number, name or abbreviation.
 */
public final class ClauseCutter {
  /** Beyond this share of a piece at either end no cut is looked for, unless there is no other. */
  private static final double EDGE = 0.2;

  private final CutPoints points = new CutPoints();

  /**
   * Cuts a sentence.
   *
   * @param sentence the text; itself the only piece when it fits
   * @param measure how long a text is, in the unit of the limit: tokens as a rule
   * @param limit the greatest measure of a piece, at least 1
   * @return the pieces in order, stripped, none blank; together they have all that the sentence has
   *     but white space. A piece that can't be cut, a single character, may exceed the limit.
   */
  public List<String> cut(String sentence, ToIntFunction<String> measure, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a piece must be allowed to measure 1, not " + limit);
    }
    List<String> pieces = new ArrayList<>();
    cut(sentence.strip(), measure, limit, pieces);
    return pieces;
  }

  private void cut(String text, ToIntFunction<String> measure, int limit, List<String> pieces) {
    if (text.isEmpty()) {
      return;
    }
    int at = measure.applyAsInt(text) <= limit ? text.length() : bestCut(text);
    if (at == text.length()) {
      pieces.add(text);
    } else {
      cut(text.substring(0, at).strip(), measure, limit, pieces);
      cut(text.substring(at).strip(), measure, limit, pieces);
    }
  }

  /** The place with the least cost; the text's length when it has only one character. */
  private int bestCut(String text) {
    double[] costs = points.costs(text);
    int best = text.length();
    double bestCost = Double.POSITIVE_INFINITY;
    for (int at = 1; at < text.length(); at++) {
      double fromMiddle = Math.abs(2.0 * at / text.length() - 1);
      double cost =
          costs[at] + fromMiddle + (fromMiddle > 1 - 2 * EDGE ? CutPoints.NEVER_BEFORE : 0);
      if (cost < bestCost) {
        best = at;
        bestCost = cost;
      }
    }
    return best;
  }
}
