package breve.fetch.web;

import java.time.Duration;

/**
 * How servers are asked.
 *
 * @param userAgent who asks
 * @param timeout for a whole answer, its body included
 * @param maxBytes of an answer, packed and unpacked
 */
public record Manners(String userAgent, Duration timeout, long maxBytes) {}
