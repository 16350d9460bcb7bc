package breve.run.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.run.outcome.Reason;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPlanTest {
  @TempDir Path dir;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(dir.resolve("in"));
    out = dir.resolve("out");
  }

  private Path file(String path) throws IOException {
    Path file = in.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "texte");
  }

  private List<String> paths(Path... inputs) throws Exception {
    return RunPlan.of(List.of(inputs), out).inputs().stream().map(PlannedInput::path).toList();
  }

  @Test
  void a_folder_is_read_with_all_below_it_in_the_order_of_paths() throws Exception {
    file("b.txt");
    file("a/z.txt");
    file("a.html");
    file(".hidden.txt");
    file(".git/config");
    assertThat(paths(in)).containsExactly("a.html", "a/z.txt", "b.txt");
    assertThat(RunPlan.of(List.of(in), out).inputs())
        .extracting(PlannedInput::name)
        .containsExactly("a.html", "a/z", "b");
  }

  @Test
  void a_named_file_is_called_by_its_name_even_if_hidden() throws Exception {
    assertThat(paths(file(".a.txt"))).containsExactly(".a.txt");
  }

  @Test
  void what_is_named_twice_is_listed_once() throws Exception {
    Path a = file("a.txt");
    assertThat(paths(a, in, in.resolve("../in"))).containsExactly("a.txt");
  }

  @Test
  void the_same_path_in_two_folders_gets_two_names() throws Exception {
    file("one/a.txt");
    file("two/a.txt");
    List<PlannedInput> inputs =
        RunPlan.of(List.of(in.resolve("one"), in.resolve("two")), out).inputs();
    assertThat(inputs).extracting(PlannedInput::path).containsExactly("a.txt", "a.txt");
    assertThat(inputs).extracting(PlannedInput::name).doesNotHaveDuplicates();
  }

  @Test
  void the_output_folder_is_not_an_input() throws Exception {
    file("a.txt");
    out = in.resolve("out");
    file("out/articles/a.md");
    assertThat(paths(in)).containsExactly("a.txt");
  }

  @Test
  void links_are_not_followed_and_those_that_lead_out_are_reported() throws Exception {
    file("real/a.txt");
    Files.writeString(dir.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(in.resolve("out-of-here.txt"), dir.resolve("secret.txt"));
    Files.createSymbolicLink(in.resolve("up"), dir);
    Files.createSymbolicLink(in.resolve("loop"), in);
    Files.createSymbolicLink(in.resolve("nowhere"), dir.resolve("nothing"));
    RunPlan plan = RunPlan.of(List.of(in), out);
    assertThat(plan.inputs()).extracting(PlannedInput::path).containsExactly("real/a.txt");
    assertThat(plan.passedOver())
        .containsExactly(
            new RunPlan.PassedOver("nowhere", Reason.LINK),
            new RunPlan.PassedOver("out-of-here.txt", Reason.LINK),
            new RunPlan.PassedOver("up", Reason.LINK));
  }

  @Test
  void a_pipe_in_the_folder_is_passed_over() throws Exception {
    new ProcessBuilder("mkfifo", in.resolve("pipe").toString()).start().waitFor();
    assertThat(RunPlan.of(List.of(in), out).passedOver())
        .containsExactly(new RunPlan.PassedOver("pipe", Reason.NOT_A_FILE));
  }

  @Test
  void a_folder_that_can_not_be_read_to_its_end_costs_only_what_is_left_in_it() throws Exception {
    Path folder = Files.createDirectories(in.resolve("sub"));
    InputWalk walk = new InputWalk(in, out);
    assertThat(walk.postVisitDirectory(folder.toRealPath(), new IOException("I/O error")))
        .isEqualTo(FileVisitResult.CONTINUE);
    assertThat(walk.passedOver()).containsExactly(new RunPlan.PassedOver("sub", Reason.UNREADABLE));
  }

  @Test
  void nothing_in_the_output_folder_is_an_input_even_if_named() throws Exception {
    file("a.txt");
    assertThatThrownBy(() -> RunPlan.of(List.of(in), in))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("name another one with -o");
    assertThatThrownBy(() -> RunPlan.of(List.of(in.resolve("a.txt")), in))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void a_path_that_does_not_exist_is_a_usage_error() {
    assertThatThrownBy(() -> paths(in.resolve("missing")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("missing");
  }
}
