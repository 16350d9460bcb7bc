package breve.fetch.web;

import breve.article.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a redirection leads. */
final class Redirection {
  private static final int LONGEST = 2000;

  private Redirection() {}

  /**
   * The next address to ask.
   *
   * @param location the answer's {@code Location}
   */
  static URI target(URI from, Optional<String> location) throws FetchProblem {
    URI to =
        location
            .filter(written -> written.length() <= LONGEST)
            .flatMap(written -> resolved(from, written.strip()))
            .orElseThrow(
                () ->
                    FetchProblem.lasting(
                        "it leads elsewhere, but to no address",
                        "look in a browser where it is now"));
    if (from.getScheme().equals("https") && "http".equalsIgnoreCase(to.getScheme())) {
      throw FetchProblem.lasting(
          "it leads from https to http, where anybody on the way could change it",
          "list the http address if you mean it");
    }
    return to;
  }

  private static Optional<URI> resolved(URI from, String written) {
    try {
      URI to = from.resolve(new URI(written));
      return Optional.of(
          to.getFragment() == null ? to : new URI(to.toString().replaceFirst("#.*", "")));
    } catch (URISyntaxException e) {
      return WebAddress.in(written).map(URI::create); // with letters that should be escaped
    }
  }
}
