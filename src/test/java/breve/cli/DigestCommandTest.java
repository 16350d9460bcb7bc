package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes of a run that have no test elsewhere, through the command line. */
class DigestCommandTest {
  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int digest(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "digest";
    all[1] = "-o";
    all[2] = dir.resolve("out").toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(all);
  }

  @Test
  void an_input_that_does_not_exist_is_code_2() {
    assertThat(digest("no/such/folder")).isEqualTo(2);
    assertThat(err.toString()).contains("no such file or folder: no/such/folder");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void what_can_not_be_understood_is_code_2() {
    assertThat(digest("--format", "docx")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown format 'docx'", "json");
    assertThat(digest("--for", "soon")).isEqualTo(2);
    assertThat(err.toString()).contains("'soon' is not a time such as 2h");
    assertThat(digest("--max-size", "big")).isEqualTo(2);
    assertThat(err.toString()).contains("'big' is not a size such as 2MB");
  }

  @Test
  void the_forms_of_the_edition_are_chosen_and_need_json() {
    assertThat(digest("--edition", "html,pdf")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown edition 'pdf'; known are html, md, atom, epub");
    assertThat(digest("no/such/folder", "--format", "md")).isEqualTo(2);
    assertThat(err.toString()).contains("no edition is written", "add json to --format");
    err.getBuffer().setLength(0);
    assertThat(digest("no/such/folder", "--format", "md", "--edition", "none")).isEqualTo(2);
    assertThat(err.toString()).doesNotContain("edition");
  }

  @Test
  void a_delivery_that_can_not_be_is_code_2_before_any_work() {
    assertThat(digest("seeds", "--deliver", "me@home", "--edition", "html")).isEqualTo(2);
    assertThat(err.toString()).contains("--deliver sends edition.eml", "add eml to --edition");
    assertThat(digest("seeds", "--deliver", "me@-home")).isEqualTo(2);
    assertThat(err.toString()).contains("'me@-home' is no mail address");
    assertThat(digest("seeds", "--deliver", "me@home", "--mail-from", "x y")).isEqualTo(2);
    assertThat(err.toString()).contains("'x y' is no mail address");
    assertThat(digest("seeds", "--edition", "html,opds")).isEqualTo(2);
    assertThat(err.toString()).contains("add epub to --edition");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void the_edition_is_delivered_once_and_a_failure_is_code_3() throws Exception {
    Path mail = dir.resolve("mail.eml");
    String nobody = dir.resolve("no-sendmail").toString();
    assertThat(digest("seeds", "--deliver", mail + ",me@home", "--sendmail", nobody)).isEqualTo(3);
    assertThat(mail).content().startsWith("Date: ").contains("multipart/alternative");
    assertThat(err.toString())
        .contains("breve: the edition was delivered to " + mail)
        .contains("breve: the edition was not delivered to me@home (no program " + nobody);
    assertThat(digest("seeds", "--deliver", mail.toString())).isZero();
    assertThat(err.toString()).contains(mail + ": nothing new since the last mail");
  }

  @Test
  void a_memory_that_is_not_there_can_not_be_exported() {
    String tmx = dir.resolve("memory.tmx").toString();
    assertThat(
            Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute("memory", "export", "-o", dir.toString(), "--tmx", tmx))
        .isEqualTo(2);
    assertThat(err.toString()).contains("no translation memory at", "breve digest makes one");
    assertThat(dir.resolve("memory.tmx")).doesNotExist();
  }

  @Test
  void an_output_that_can_not_be_written_is_code_2() throws Exception {
    Files.writeString(dir.resolve("out"), "a file");
    assertThat(digest("seeds")).isEqualTo(2);
    assertThat(err.toString()).contains("can't write to the output folder", "-o");
  }

  @Test
  void a_memory_budget_changes_how_it_works_but_no_byte_of_the_digests() throws Exception {
    long heap = Runtime.getRuntime().maxMemory() / 1_000_000;
    assertThat(digest("seeds", "--memory-budget", heap + "MB")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--memory-budget", "too little", "Java's heap may take", "-Xmx");
    assertThat(
            digest(
                "seeds",
                "--model",
                "fr-en",
                "--memory-budget",
                (heap + 260) + "MB",
                "--threads",
                "2"))
        .isZero();
    String small = Files.readString(seedDigest());
    assertThat(
            digest(
                "seeds", "--model", "fr-en", "--force", "--no-memory", "--memory-budget", "64GB"))
        .isZero();
    assertThat(seedDigest()).content().isEqualTo(small);
  }

  @Test
  void a_suspect_is_digested_by_the_same_command_in_a_process_of_its_own() throws Exception {
    assertThat(digest("seeds", "--beam", "1")).isZero();
    String usual = Files.readString(seedDigest());
    suspectSeed();
    assertThat(digest("--beam", "1", "--no-memory", "--", "seeds")).isZero();
    assertThat(journal()).content().contains("\"company\":\"apart\"");
    assertThat(seedDigest()).content().isEqualTo(usual);
    assertThat(dir.resolve("out/run.json")).content().containsPattern("\"checked\" : 2\\d");
  }

  @Test
  void a_memory_budget_too_little_for_two_processes_keeps_a_suspect_in_this_one() throws Exception {
    long heap = Runtime.getRuntime().maxMemory() / 1_000_000;
    suspectSeed();
    assertThat(digest("seeds", "--model", "fr-en", "--memory-budget", (heap + 260) + "MB"))
        .isZero();
    assertThat(journal()).content().contains("\"company\":\"alone\"").doesNotContain("apart");
    assertThat(seedDigest()).exists();
  }

  @Test
  void a_process_for_a_suspect_is_started_by_a_run_only() {
    assertThat(digest("seeds", "--help")).isZero();
    assertThat(out.toString()).contains("--dry-run").doesNotContain("--apart");
  }

  /** As if a run had been killed while the seed article was at work. */
  private void suspectSeed() throws Exception {
    Files.createDirectories(journal().getParent());
    Files.writeString(
        journal(),
        "{\"event\":\"begun\",\"name\":\"000_94eedc3936f77158\",\"sha256\":\"an older text\","
            + "\"path\":\"000_94eedc3936f77158.txt\",\"signature\":\"any\"}\n");
  }

  private Path journal() {
    return dir.resolve("out/.breve/journal.jsonl");
  }

  private Path seedDigest() {
    return dir.resolve("out/articles/000_94eedc3936f77158.json");
  }

  @Test
  void metrics_that_can_not_be_written_are_code_2_and_cost_neither_digests_nor_summary()
      throws Exception {
    Path file = Files.writeString(dir.resolve("file"), "where a folder should be");
    assertThat(digest("seeds", "--metrics", file.resolve("m.prom").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("1 article done", "--metrics " + file, "can't be written");
    assertThat(seedDigest()).exists();
  }

  @Test
  void nothing_to_do_is_code_4_only_when_asked_for() throws Exception {
    String empty = Files.createDirectories(dir.resolve("empty")).toString();
    assertThat(digest(empty)).isZero();
    assertThat(digest(empty, "--fail-if-empty")).isEqualTo(4);
  }

  @Test
  void a_missing_model_is_code_5() {
    assertThat(digest("seeds", "--models", dir.resolve("none").toString())).isEqualTo(5);
  }

  @Test
  void another_run_at_work_is_code_6_and_its_process_is_named() throws Exception {
    Night night = new Night(dir.resolve("in"), 12);
    night.millisPerSentence = 1000;
    Process other = night.begin(dir.resolve("out"));
    try {
      Night.events(other, "planned");
      assertThat(digest("seeds")).isEqualTo(6);
      assertThat(err.toString()).contains("pid " + other.pid() + ", started 2");
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(digest("seeds")).as("its lock died with it").isZero();
  }

  @Test
  void events_go_to_standard_output_and_the_summary_to_standard_error() {
    assertThat(digest("seeds", "--events", "--metrics", dir.resolve("m.prom").toString())).isZero();
    assertThat(out.toString().lines()).allMatch(line -> line.startsWith("{\"event\":"));
    assertThat(err.toString()).contains("1 article done (22 sentences)");
    assertThat(dir.resolve("m.prom")).content().contains("breve_run_sentences 22.000");
  }
}
