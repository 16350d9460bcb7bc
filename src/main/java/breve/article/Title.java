package breve.article;

/**
 * An article's French title.
 *
 * @param derived true when the article had none and its first sentence was cut to serve as one
 */
public record Title(String text, boolean derived) {}
