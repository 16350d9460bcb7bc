package breve.summarize.compress;

/**
 * Words of a sentence that may go together.
 *
 * @param start the first
 * @param end behind the last
 */
record Cut(int start, int end, Kind kind) {
  /** Which rule found it. */
  enum Kind {
    /** A phrase or clause before the first comma: "On Monday, ". */
    OPENING,
    /** A phrase that a preposition opens: " in the north". */
    PREPOSITION,
    /** A day of the week: " Tuesday". */
    DAY,
    /** A clause to the end of the sentence: " after the vote". */
    CLAUSE,
    /** A clause behind a comma: ", who was born in Homs,". */
    RELATIVE,
    /** Words in brackets, or between dashes. */
    PARENTHESIS,
    /** Words between two commas: ", a biologist,". */
    ASIDE,
    /** Words from the last comma to the end: ", leaving two dead". */
    TAIL;

    /** Whether marks set it off, so that the rest was whole before it was said. */
    boolean setOff() {
      return this == RELATIVE || this == PARENTHESIS || this == ASIDE;
    }
  }

  int length() {
    return end - start;
  }

  boolean overlaps(Cut other) {
    return start < other.end && other.start < end;
  }
}
