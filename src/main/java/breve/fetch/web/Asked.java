package breve.fetch.web;

import java.net.URI;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param accept the kinds of content that are of use, as in {@code Accept}
 * @param etag that the last answer had
 * @param lastModified that the last answer had
 */
public record Asked(
    URI address, String accept, Optional<String> etag, Optional<String> lastModified) {
  private static final String FEEDS =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
  private static final String PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

  /** A feed, if it has changed. */
  public static Asked feed(URI address, Optional<String> etag, Optional<String> lastModified) {
    return new Asked(address, FEEDS, etag, lastModified);
  }

  /** A page, as it is now. */
  public static Asked page(URI address) {
    return new Asked(address, PAGES, Optional.empty(), Optional.empty());
  }

  /** Whether "it has not changed" is an answer to this. */
  boolean isConditional() {
    return etag.isPresent() || lastModified.isPresent();
  }
}
