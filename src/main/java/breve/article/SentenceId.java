package breve.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sentence of an article; written {@code b3s2} for block 3, sentence 2.
 *
 * @param block counts from 1
 * @param sentence within the block, counts from 1
 */
public record SentenceId(int block, int sentence) {
  private static final Pattern WRITTEN = Pattern.compile("b(\\d{1,9})s(\\d{1,9})");

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SentenceId of(String written) {
    Matcher id = WRITTEN.matcher(written);
    if (!id.matches()) {
      throw new IllegalArgumentException("“" + written + "” is no sentence's id, such as b3s2");
    }
    return new SentenceId(Integer.parseInt(id.group(1)), Integer.parseInt(id.group(2)));
  }

  /** For readers: {@code 3.2}. */
  public String label() {
    return block + "." + sentence;
  }

  /** Whether the other stands in the same block. */
  public boolean isBeside(SentenceId other) {
    return block == other.block;
  }

  @Override
  public String toString() {
    return "b" + block + "s" + sentence;
  }
}
