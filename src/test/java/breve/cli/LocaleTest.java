package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The same articles by day in a terminal, and at night under cron, which knows no accents. */
@EnabledOnOs(OS.LINUX)
class LocaleTest {
  @TempDir Path dir;
  private String told;

  @Test
  void a_locale_without_accents_does_nothing_where_digests_have_them_and_tells_the_remedy()
      throws Exception {
    Files.createDirectory(dir.resolve("in"));
    // Written by a process that can: these tests may run in any locale.
    String name = "\u00e9t\u00e9 \u00e0 Paris";
    assertThat(sh("C.UTF-8", "printf 'Le maire a parl\u00e9 mardi.' > 'in/" + name + ".txt'"))
        .isZero();
    assertThat(breve("C.UTF-8", "digest in -o out --beam 1")).as(told).isZero();
    Map<String, Long> before = files();

    assertThat(breve("C", "digest in -o out --beam 1")).isEqualTo(2);
    assertThat(told).contains("articles/" + name, "has no letters for", "set LC_ALL=C.UTF-8");
    assertThat(told).doesNotContain("internal error");
    assertThat(files()).isEqualTo(before);
    assertThat(breve("C", "digest in -o out --dry-run")).isEqualTo(2);

    assertThat(breve("C.UTF-8", "digest in -o out --beam 1")).isZero();
    assertThat(told).contains("1 unchanged");
  }

  @Test
  void a_locale_without_accents_is_enough_where_no_digest_has_them() throws Exception {
    Files.createDirectory(dir.resolve("in"));
    assertThat(sh("C.UTF-8", "echo 'Le maire est parti hier.' > 'in/\u00e9t\u00e9.txt'")).isZero();
    assertThat(breve("C", "digest in -o out --beam 1")).as(told).isZero();
    assertThat(breve("C", "digest in -o out --beam 1")).isZero();
    assertThat(told).contains("1 unchanged");
  }

  @Test
  void a_name_on_the_command_line_that_the_locale_cannot_read_is_told_with_the_remedy()
      throws Exception {
    for (String command : List.of("digest", "summarize")) {
      assertThat(breve("C", command + " '\u00e9t\u00e9.txt'")).isEqualTo(2);
      assertThat(told).hasLineCount(1).contains("no letters for a name", "set LC_ALL=C.UTF-8");
    }
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(dir.resolve("out/articles"))) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(file.toUri().getRawPath(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return files;
  }

  private int breve(String locale, String arguments) throws IOException, InterruptedException {
    return sh(
        locale,
        "\"$0\" -XX:TieredStopAtLevel=1 -Xmx300m -cp \"$1\" breve.cli.Main "
            + arguments.replaceFirst("^digest", "digest --models \"\\$2\""));
  }

  /** The script is a file: this process's own locale may have no accents for its arguments. */
  private int sh(String locale, String commands) throws IOException, InterruptedException {
    Files.writeString(dir.resolve("script"), commands + "\n");
    List<String> all = new ArrayList<>(List.of("bash", "-c", ". ./script"));
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.add(absoluteClassPath());
    all.add(Path.of("models").toAbsolutePath().toString());
    ProcessBuilder process = new ProcessBuilder(all).directory(dir.toFile());
    process.environment().put("LC_ALL", locale);
    process.redirectErrorStream(true);
    process.redirectOutput(dir.resolve("told").toFile());
    int code = process.start().waitFor();
    told = new String(Files.readAllBytes(dir.resolve("told")), StandardCharsets.UTF_8);
    return code;
  }

  private static String absoluteClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
