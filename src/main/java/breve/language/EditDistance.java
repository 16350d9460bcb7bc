package breve.language;

/** How many letters to change, add or drop to make one word of another. */
public final class EditDistance {
  private EditDistance() {}

  /**
   * Levenshtein's distance (1966): {@code of("maire", "mairie")} is 1.
   *
   * @return 0 to the longer one's length
   */
  public static int of(CharSequence a, CharSequence b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
