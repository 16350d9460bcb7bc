package breve.article;

import java.util.Optional;

/**
 * Which article: an input's only one, or an item of a feed or mailbox; written {@code
 * le-monde.xml#3f2a}.
 *
 * @param input its name or path, with {@code /} between folders
 * @param item which of its articles; empty for one that holds a single article
 */
public record ArticleId(String input, Optional<String> item) {
  private static final String PLAIN = ".txt";

  /** The only article of an input. */
  public static ArticleId of(String input) {
    return new ArticleId(input, Optional.empty());
  }

  /** An article by the path of its input, of which {@code .txt} is left out. */
  public static ArticleId ofPath(String path, Optional<String> item) {
    boolean plain = path.endsWith(PLAIN) && path.length() > PLAIN.length();
    return new ArticleId(plain ? path.substring(0, path.length() - PLAIN.length()) : path, item);
  }

  @Override
  public String toString() {
    return item.map(i -> input + "#" + i).orElse(input);
  }
}
