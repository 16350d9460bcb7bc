package breve.run;

/**
 * The bounds of a run.
 *
 * @param version Brève's version, for the report
 * @param maxBytes larger inputs are skipped
 * @param sentencesInFlight how many sentences may wait for the translator before no new article is
 *     begun; enough to fill its batches, few enough to keep memory flat
 */
public record RunSettings(String version, long maxBytes, long sentencesInFlight) {
  /** 2 MB: a long newspaper article has about 20 kB. */
  public static final long DEFAULT_MAX_BYTES = 2_000_000;
}
