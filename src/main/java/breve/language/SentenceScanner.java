package breve.language;

import java.util.ArrayDeque;
import java.util.Deque;

/** Walks once through a line, from one sentence's end to the next. */
final class SentenceScanner {
  private static final String MARKS = ".!?…";
  private static final String CLOSERS = ")]}»›”’'";
  private static final String OPENERS = "«‹“‘([{\"'–—-•";

  /** How far ahead a parenthesis is believed to close. */
  private static final int PARENTHESIS = 400;

  private final String line;
  private final FullStop fullStop;
  private final boolean[] proposed;

  private int position;
  private int sentenceStart;
  private boolean straightQuoteOpen;
  private boolean hasWord;
  private final Deque<Integer> parentheses = new ArrayDeque<>();

  /**
   * @param line text whose white space is all ordinary spaces
   * @param proposed for every index, whether ICU sees a boundary there
   */
  SentenceScanner(String line, FullStop fullStop, boolean[] proposed) {
    this.line = line;
    this.fullStop = fullStop;
    this.proposed = proposed;
  }

  /**
   * Where the sentence that begins at {@code start} ends, which may be behind some spaces. To be
   * called with rising starts.
   */
  int endOfSentence(int start) {
    position = start;
    sentenceStart = start;
    hasWord = false;
    parentheses.clear();
    while (position < line.length()) {
      int at = position;
      char c = line.charAt(at);
      if (MARKS.indexOf(c) >= 0) {
        int runEnd = endOfMarks(at);
        int close = endOfClosers(runEnd);
        if (hasWord && ends(at, runEnd, close)) {
          passOver(close);
          return close;
        }
        passOver(runEnd);
      } else {
        passOver(at + 1);
        if (hasWord && proposed[position] && isForeignMark(at)) {
          return position;
        }
      }
    }
    return position;
  }

  private void passOver(int end) {
    for (; position < end; position++) {
      char c = line.charAt(position);
      if (c == '(' || c == '[') {
        parentheses.push(position);
      } else if (c == ')' || c == ']') {
        parentheses.poll();
      } else if (c == '"') {
        straightQuoteOpen = !straightQuoteOpen;
      } else if (!hasWord && Character.isLetterOrDigit(line.codePointAt(position))) {
        hasWord = true;
      }
    }
  }

  private int endOfMarks(int from) {
    int i = from;
    while (i < line.length() && MARKS.indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Behind the quotation marks, parentheses and note numbers that close after a mark. */
  private int endOfClosers(int from) {
    int i = from;
    boolean quoteOpen = straightQuoteOpen;
    while (i < line.length()) {
      int sign = SentenceSplitter.skipSpace(line, i);
      char c = sign < line.length() ? line.charAt(sign) : ' ';
      boolean spaced = sign > i;
      if (c == '"' && (!spaced || (quoteOpen && !isWordAt(sign + 1)))) {
        quoteOpen = false;
        i = sign + 1;
      } else if (c == '»' || c == '›' || (!spaced && CLOSERS.indexOf(c) >= 0)) {
        i = sign + 1;
      } else if (!spaced && "¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0) {
        i = sign + 1;
      } else if (!spaced && c == '[' && endOfNote(sign) > 0) {
        i = endOfNote(sign);
      } else {
        return i;
      }
    }
    return i;
  }

  /** Behind {@code [12]} at this place, or -1. */
  private int endOfNote(int from) {
    int i = from + 1;
    while (i < line.length() && i < from + 4 && Character.isDigit(line.charAt(i))) {
      i++;
    }
    return i > from + 1 && i < line.length() && line.charAt(i) == ']' ? i + 1 : -1;
  }

  private boolean ends(int mark, int runEnd, int close) {
    int next = SentenceSplitter.skipSpace(line, close);
    if (next == line.length()) {
      return true;
    }
    if (isOmission(mark, runEnd)) {
      return close < next && canBegin(next) && fullStop.beginsSentence(ahead(next));
    }
    if (isInParenthesis(close)) {
      return false;
    }
    boolean dot = line.charAt(mark) == '.' && runEnd == mark + 1;
    if (next == close) {
      return isGlued(mark, next);
    }
    int word = firstWord(next);
    if (word < 0 || !canBegin(word)) {
      return false;
    }
    if (dot) {
      return close != runEnd || !fullStop.belongsToWord(line, sentenceStart, mark, word);
    }
    boolean ellipsis = line.charAt(mark) == '.' || line.charAt(mark) == '…';
    return !(ellipsis
        && Character.isDigit(line.charAt(word))); // 1, 2, 3... 10; une hausse de... 2 %
  }

  /** The marks of {@code (...)} and {@code [...]}. */
  private boolean isOmission(int mark, int runEnd) {
    return mark > 0
        && "([".indexOf(line.charAt(mark - 1)) >= 0
        && runEnd < line.length()
        && ")]".indexOf(line.charAt(runEnd)) >= 0;
  }

  private boolean isWordAt(int index) {
    return index < line.length() && Character.isLetterOrDigit(line.codePointAt(index));
  }

  private String ahead(int from) {
    return line.substring(from, Math.min(line.length(), from + 32));
  }

  /** In a parenthesis that opened within the sentence and is going to close. */
  private boolean isInParenthesis(int close) {
    int innerClosed = 0;
    for (int i = position; i < close; i++) {
      innerClosed += line.charAt(i) == ')' || line.charAt(i) == ']' ? 1 : 0;
    }
    boolean openedHere =
        !parentheses.isEmpty() && firstWord(sentenceStart) <= parentheses.peekLast();
    if (!openedHere) {
      return false;
    }
    char closer = line.charAt(parentheses.peekLast()) == '(' ? ')' : ']';
    return innerClosed > 0 || isWithin(closer, close, close + PARENTHESIS);
  }

  private boolean isWithin(char sign, int from, int to) {
    for (int i = from; i < Math.min(to, line.length()); i++) {
      if (line.charAt(i) == sign) {
        return true;
      }
    }
    return false;
  }

  /**
   * The full stop of {@code confirmer.Le}, where a space is missing; not of {@code Booking.com}.
   */
  private boolean isGlued(int mark, int next) {
    return mark >= sentenceStart + 2
        && Character.isUpperCase(line.codePointAt(next))
        && (Character.isLowerCase(line.charAt(mark - 1)) || mark + 1 < next)
        && (Character.isLowerCase(line.charAt(mark - 2)) || mark + 1 < next)
        && fullStop.beginsSentence(ahead(next));
  }

  /** The first letter or digit, behind opening signs only; -1 when something else comes first. */
  private int firstWord(int from) {
    for (int i = from; i < line.length() && i < from + 16; i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(line.codePointAt(i))) {
        return i;
      }
      boolean omission = (c == '…' || c == '.') && i > from;
      boolean omissionEnds = (c == ']' || c == ')') && i > from;
      if (c != ' ' && OPENERS.indexOf(c) < 0 && !omission && !omissionEnds) {
        return -1;
      }
    }
    return -1;
  }

  /** A capital, a digit, a letter without case, or a name like iPhone. */
  private boolean canBegin(int word) {
    int first = line.codePointAt(word);
    int second = word + 1 < line.length() ? line.codePointAt(word + 1) : ' ';
    return !Character.isLowerCase(first) || Character.isUpperCase(second);
  }

  /** What ICU proposes stands, unless a mark of ours is the reason: that has been decided. */
  private boolean isForeignMark(int last) {
    int i = last;
    while (i > sentenceStart
        && (line.charAt(i) == ' '
            || CLOSERS.indexOf(line.charAt(i)) >= 0
            || line.charAt(i) == '"')) {
      i--;
    }
    return MARKS.indexOf(line.charAt(i)) < 0;
  }
}
