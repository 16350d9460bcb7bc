package breve.translate;

import breve.language.Span;

/**
 * A piece of an English sentence and the piece of the French that the model looked at for it.
 *
 * @param weight from 0 to 1, how much of its attention the French piece had
 */
public record AttentionLink(Span english, Span french, double weight) {}
