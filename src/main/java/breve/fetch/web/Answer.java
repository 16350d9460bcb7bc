package breve.fetch.web;

import java.net.URI;
import java.util.Optional;

/**
 * What a server answered in the end.
 *
 * @param address where the answer was found, after all redirections
 * @param moved where it is to be asked for from now on, where a server said so for good
 * @param content what was asked for; empty when it has not changed
 */
public record Answer(URI address, Optional<URI> moved, Optional<Content> content) {
  /**
   * A body, with what its server said of it.
   *
   * @param bytes unpacked; not to be written to
   * @param charset that came with it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Content(
      byte[] bytes,
      Optional<String> charset,
      Optional<String> etag,
      Optional<String> lastModified) {}
}
