package breve.article;

/**
 * A span of a block: the unit of translation, of checking and of citing.
 *
 * @param id block and number within it, {@code b3s2} for block 3, sentence 2
 * @param text the French text, without surrounding white space
 */
public record Sentence(String id, String text) {}
