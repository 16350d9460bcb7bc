package breve.evaluate.checks;

/**
 * A French sentence and a translation.
 *
 * @param french the source
 * @param english a translation
 */
public record Pair(String french, String english) {}
