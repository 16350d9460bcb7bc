package breve.edition;

/**
 * A bullet as an edition shows it.
 *
 * @param text English
 * @param isNew tells what no earlier night of its story told; false where there was none
 */
public record EditionBullet(String text, boolean isNew) {}
