package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No network: a run asks the kernel to reach no internet address.
 *
 * <p>The Java runtime itself makes three sockets and drops them when a program first reads a file
 * through {@code java.nio}: that is how it asks whether the kernel has IPv4, IPv6 and {@code
 * SO_REUSEPORT}. They are given no address, so this test looks for addresses and traffic.
 */
class NoNetworkTest {
  @Test
  void a_digest_names_no_internet_address_to_the_kernel(@TempDir Path tmp)
      throws IOException, InterruptedException {
    Path strace = Path.of("/usr/bin/strace");
    if (!Files.isExecutable(strace)) {
      System.err.println("NoNetworkTest DID NOT RUN: there is no strace; apt-get install strace");
    }
    assumeTrue(Files.isExecutable(strace), "strace is not installed");
    Path trace = tmp.resolve("trace");
    Process run =
        new ProcessBuilder(
                List.of(
                    strace.toString(),
                    "-f",
                    "-e",
                    "trace=connect,bind,listen,sendto,sendmsg,sendmmsg,recvfrom,recvmsg",
                    "-o",
                    trace.toString(),
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "breve.cli.Main",
                    "digest",
                    "seeds",
                    "-o",
                    tmp.resolve("out").toString(),
                    "--beam",
                    "1"))
            .redirectErrorStream(true)
            .redirectOutput(tmp.resolve("output").toFile())
            .start();

    assertThat(run.waitFor()).as(Files.readString(tmp.resolve("output"))).isZero();
    assertThat(Files.readAllLines(trace)).isNotEmpty().noneMatch(line -> line.contains("AF_INET"));
  }
}
