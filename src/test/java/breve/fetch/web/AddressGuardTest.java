package breve.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private static final String PUBLIC = "9.9.9.9";

  @Test
  void a_host_of_the_internet_may_be_asked() {
    assertThatCode(() -> check(false, PUBLIC)).doesNotThrowAnyException();
  }

  @Test
  void one_private_address_among_public_ones_is_enough_to_refuse() {
    assertThatThrownBy(() -> check(false, PUBLIC, "192.168.0.7"))
        .hasMessage(
            "gazette.invalid is 192.168.0.7, an address of this machine or of a network of its own;"
                + " give --allow-private if you mean it");
    assertThatCode(() -> check(true, PUBLIC, "192.168.0.7")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://gazette.invalid/",
        "jar:https://gazette.invalid/a.jar!/",
        "https://user:secret@gazette.invalid/",
        "https:///a",
        "gazette"
      })
  void nothing_but_plain_web_addresses(String address) {
    assertThatThrownBy(() -> guard(true, PUBLIC).check(URI.create(address)))
        .hasMessageContaining("no plain http or https address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/"
      })
  void however_this_machine_is_written(String address) {
    AddressGuard guard = new AddressGuard(false, InetAddress::getAllByName);
    assertThatThrownBy(() -> guard.check(URI.create(address))).isInstanceOf(FetchProblem.class);
  }

  @Test
  void a_host_that_is_not_there_is_told() {
    AddressGuard guard =
        new AddressGuard(
            false,
            host -> {
              throw new UnknownHostException(host);
            });
    assertThatThrownBy(() -> guard.check(URI.create("https://gazette.invalid/")))
        .hasMessageContaining("there is no host gazette.invalid");
  }

  @Test
  void a_name_keeps_the_addresses_that_were_checked() {
    AddressGuard.of(false);
    assertThat(Security.getProperty("networkaddress.cache.ttl")).isEqualTo("-1");
  }

  private static void check(boolean allowPrivate, String... addresses) throws FetchProblem {
    guard(allowPrivate, addresses).check(URI.create("https://gazette.invalid/rss"));
  }

  private static AddressGuard guard(boolean allowPrivate, String... addresses) {
    return new AddressGuard(
        allowPrivate,
        host -> {
          InetAddress[] found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return found;
        });
  }
}
