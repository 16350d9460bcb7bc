package breve.fetch.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.Locale;
import java.util.Set;

/**
 * Lets nobody lead a request to where it must not go: to a file, to this machine, to the network
 * that it stands in. Asked before every request, those after a redirection too.
 *
 * <p>A name that was looked up once keeps its addresses until the process ends, so that it cannot
 * have one address when it is checked and another when it is used.
 */
public final class AddressGuard {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Looks up all addresses of a host. */
  interface Resolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private final boolean allowPrivate;
  private final Resolver resolver;

  AddressGuard(boolean allowPrivate, Resolver resolver) {
    this.allowPrivate = allowPrivate;
    this.resolver = resolver;
  }

  /**
   * The guard of this process. To be made before the first name is looked up.
   *
   * @param allowPrivate let requests go to this machine and the networks around it
   */
  public static AddressGuard of(boolean allowPrivate) {
    Security.setProperty("networkaddress.cache.ttl", "-1"); // forever
    return new AddressGuard(allowPrivate, InetAddress::getAllByName);
  }

  /**
   * Lets a request pass.
   *
   * @throws FetchProblem when it must not be made
   */
  void check(URI address) throws FetchProblem {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
      throw FetchProblem.lasting(
          "it leads to " + shown(address) + ", which is no plain http or https address",
          "correct its address");
    }
    InetAddress[] found;
    try {
      found = resolver.addresses(address.getHost());
    } catch (UnknownHostException e) {
      throw FetchProblem.passing(
          "there is no host " + address.getHost() + ", or no network to look it up in",
          "check its address and the connection");
    }
    for (InetAddress each : found) {
      if (!allowPrivate && !PublicAddress.is(each)) {
        throw FetchProblem.lasting(
            shown(address.getHost(), each.getHostAddress())
                + " an address of this machine or of a network of its own",
            "give --allow-private if you mean it");
      }
    }
  }

  private static String shown(String host, String address) {
    return host.equals(address) ? host + " is" : host + " is " + address + ",";
  }

  private static String shown(URI address) {
    String written = address.toString();
    return written.length() <= 100 ? written : written.substring(0, 100) + "…";
  }
}
