package breve.fetch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breve.fetch.LoopbackPress;
import breve.run.outcome.Stop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A name that is one address while it is checked and another when it is asked: how servers of names
 * lead requests into private networks. The JDK is told its names by a file that changes in between.
 */
class RebindingTest {
  private static final String NAME = "gazette.invalid";

  @TempDir private Path folder;

  @Test
  void a_name_is_asked_at_the_address_that_was_checked() throws Exception {
    try (LoopbackPress press = new LoopbackPress()) {
      press.page("/", "la bonne");
      assertThat(probe(press, "guarded")).isEqualTo("127.0.0.1 answered: la bonne");
      assertThat(probe(press, "not guarded")).startsWith("not answered");
    }
  }

  private String probe(LoopbackPress press, String how) throws IOException, InterruptedException {
    Path hosts = folder.resolve("hosts");
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                hosts.toString(),
                String.valueOf(press.uri("/").getPort()),
                how)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    return Files.readString(output).strip();
  }

  /** Runs in a process of its own, since the JDK reads its settings once. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] args) throws Exception {
      Path hosts = Path.of(args[0]);
      Files.writeString(hosts, "127.0.0.1 " + NAME + "\n");
      AddressGuard guard = guard(args[2]);
      URI address = URI.create("http://" + NAME + ":" + args[1] + "/");
      guard.check(address);
      String checked = InetAddress.getAllByName(NAME)[0].getHostAddress();
      Files.writeString(hosts, "127.0.0.2 " + NAME + "\n");
      Web web =
          new Web(
              guard,
              new HostTurns(Duration.ZERO),
              new Manners("breve/test", Duration.ofSeconds(20), 1000),
              new Stop());
      try {
        Answer answer = web.ask(Asked.page(address));
        String body = new String(answer.content().orElseThrow().bytes(), UTF_8);
        System.out.println(checked + " answered: " + body);
      } catch (FetchProblem problem) {
        System.out.println("not answered: " + problem.getMessage());
      }
    }

    private static AddressGuard guard(String how) {
      if (how.equals("guarded")) {
        return AddressGuard.of(true);
      }
      Security.setProperty("networkaddress.cache.ttl", "0");
      return new AddressGuard(true, InetAddress::getAllByName);
    }
  }
}
