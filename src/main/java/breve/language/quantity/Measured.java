package breve.language.quantity;

/**
 * A quantity with its unit, and what it takes of the text.
 *
 * @param start its first token
 * @param next the token after its last
 * @param end where it ends in the text, its unit included
 */
record Measured(Quantity quantity, int start, int next, int end) {
  Measured with(Quantity other) {
    return new Measured(other, start, next, end);
  }
}
