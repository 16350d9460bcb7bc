package breve.edition;

import java.time.Instant;

/**
 * What a story is known by from night to night.
 *
 * @param id the hash of the text that began it, see {@link TextHash}; letters and digits only
 * @param since when the first night's run first saw an article of it
 */
public record StoryId(String id, Instant since) {}
