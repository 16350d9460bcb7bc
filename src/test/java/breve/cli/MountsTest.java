package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * File systems as containers have them, mounted for a process of its own: read-only ones, and ones
 * from which nothing can be executed.
 */
class MountsTest {
  private static final List<String> UNSHARE =
      List.of("unshare", "--user", "--map-root-user", "--mount");

  @TempDir Path dir;
  private String output;

  @BeforeEach
  void canMount() throws Exception {
    assumeTrue(sh("mount -t tmpfs x " + dir) == 0, "this machine lets nobody mount: " + output);
  }

  /** Runs commands that may mount; nobody else sees the mounts. */
  private int sh(String commands) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(UNSHARE);
    all.addAll(List.of("bash", "-c", commands));
    Process process;
    try {
      process = new ProcessBuilder(all).redirectErrorStream(true).start();
    } catch (IOException e) {
      output = e.getMessage();
      return -1;
    }
    output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  private String breve(String options, String arguments) {
    return Path.of(System.getProperty("java.home"), "bin", "java")
        + " -XX:TieredStopAtLevel=1 -Xmx300m "
        + options
        + " -cp '"
        + System.getProperty("java.class.path")
        + "' breve.cli.Main "
        + arguments;
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(dir.resolve(name));
  }

  @Test
  void a_temporary_folder_without_exec_is_code_5_and_one_line_with_the_remedy() throws Exception {
    Path tmp = folder("tmp");
    int code =
        sh(
            "mount -t tmpfs -o noexec x %s; %s"
                .formatted(
                    tmp,
                    breve("-Djava.io.tmpdir=" + tmp, "digest seeds -o " + folder("out") + " -q")));
    assertThat(code).as(output).isEqualTo(5);
    assertThat(output)
        .hasLineCount(1)
        .contains(tmp + " is mounted noexec", "-Djava.io.tmpdir=DIR", "DJL_CACHE_DIR=DIR");
  }

  @Test
  void a_read_only_output_folder_is_code_2_and_names_the_remedy() throws Exception {
    Path out = folder("out");
    int code =
        sh("mount -t tmpfs -o ro x %s; %s".formatted(out, breve("", "digest seeds -o " + out)));
    assertThat(code).as(output).isEqualTo(2);
    assertThat(output).contains("can't write to the output folder", "name another with -o");
  }

  @Test
  void a_read_only_container_needs_only_a_folder_for_libraries_and_one_for_output()
      throws Exception {
    Path out = folder("out");
    Path tmp = folder("tmp");
    int code =
        sh(
            ("mount -t tmpfs x %s; mount -t tmpfs x %s; mount -o remount,ro,bind /;"
                    + " export DJL_CACHE_DIR=%s; %s && ls %s/articles")
                .formatted(
                    out,
                    tmp,
                    tmp,
                    breve("-Djava.io.tmpdir=" + tmp, "digest seeds --beam 1 -o " + out),
                    out));
    assertThat(code).as(output).isZero();
    assertThat(output).contains("1 article done", "000_94eedc3936f77158.json");
  }

  @Test
  void a_disk_that_is_full_fails_in_good_order() throws Exception {
    Path out = folder("out");
    int code =
        sh(
            "mount -t tmpfs -o size=48k x %s; %s; echo code $?; ls -A %s/articles"
                .formatted(out, breve("", "digest seeds --beam 1 --no-memory -o " + out), out));
    assertThat(code).as(output).isZero();
    assertThat(output).contains("code 3", "could not be written").doesNotContain(".tmp");
  }
}
