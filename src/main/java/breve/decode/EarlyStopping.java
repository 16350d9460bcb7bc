package breve.decode;

/** When beam search stops looking for better outputs; {@code early_stopping} in transformers. */
public enum EarlyStopping {
  /** {@code true}: as soon as there are as many finished outputs as beams. */
  FIRST,
  /** {@code false}: when the best open beam, at its present length, is worse than all finished. */
  LIKELY,
  /** {@code "never"}: when no open beam can become better than all finished. */
  NEVER
}
