package breve.run.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.digest.SampleDigests;
import breve.edition.EditionBuilder;
import breve.render.EditionRenderers;
import breve.render.ParsedMail;
import breve.run.delivery.Delivery.Told;
import breve.run.folder.OutputFolder;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
  private static final Instant FIRST = Instant.parse("2026-03-15T05:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-16T05:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-16T05:04:09Z");

  @TempDir Path dir;
  private OutputFolder out;

  @BeforeEach
  void edition() throws Exception {
    out = new OutputFolder(dir.resolve("out"));
    out.prepare();
    out.write(
        Delivery.MAIL,
        to ->
            EditionRenderers.named("eml", List.of("json"))
                .orElseThrow()
                .write(
                    new EditionBuilder().add(SampleDigests.bridge(), FIRST).build("All is well."),
                    article -> SampleDigests.bridge(),
                    to));
  }

  /** A stand-in that keeps what it is handed, its arguments first. */
  private Path sendmail(String after) throws IOException {
    Path program = dir.resolve("sendmail");
    Files.writeString(
        program,
        "#!/bin/sh\necho \"$@\" >> '%s'\ncat > '%s'\n%s\n"
            .formatted(dir.resolve("arguments"), dir.resolve("mail"), after));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }

  private List<Told> deliver(Path sendmail, Optional<String> from, Instant newest, String... to)
      throws Exception {
    List<Recipient> recipients = new java.util.ArrayList<>();
    for (String each : to) {
      recipients.add(Recipient.of(each));
    }
    return new Delivery(out, sendmail, from).deliver(recipients, newest, NOW);
  }

  @Test
  void an_address_gets_its_own_mail_through_sendmail() throws Exception {
    List<Told> told =
        deliver(sendmail(""), Optional.of("breve@example.org"), FIRST, "reader@example.org");

    assertThat(told)
        .extracting(Told::line)
        .containsExactly("the edition was delivered to reader@example.org");
    assertThat(dir.resolve("arguments"))
        .hasContent("-i -f breve@example.org -- reader@example.org\n");
    byte[] bytes = Files.readAllBytes(dir.resolve("mail"));
    assertThat(new String(bytes, StandardCharsets.US_ASCII)).doesNotContain("\r");
    ParsedMail mail =
        ParsedMail.of(
            new String(bytes, StandardCharsets.US_ASCII)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(mail.headers())
        .containsEntry("To", "<reader@example.org>")
        .containsEntry("From", "Brève <breve@example.org>")
        .containsEntry("Date", "Mon, 16 Mar 2026 05:04:09 +0000")
        .containsEntry("Subject", "Brève, 1 February 2020: Lorme bridge reopens");
    assertThat(mail.types()).containsExactly("text/plain", "text/html");
  }

  @Test
  void a_file_gets_the_same_mail_without_an_addressee() throws Exception {
    Path file = dir.resolve("spool/night.eml");
    deliver(Path.of("no/sendmail"), Optional.empty(), FIRST, file.toString());

    ParsedMail mail = ParsedMail.of(Files.readAllBytes(file));
    assertThat(mail.headers())
        .doesNotContainKey("To")
        .containsEntry("From", "Brève <breve@localhost>")
        .containsEntry("Date", "Mon, 16 Mar 2026 05:04:09 +0000");
  }

  @Test
  void nobody_is_told_the_same_news_twice() throws Exception {
    Path sendmail = sendmail("");
    deliver(sendmail, Optional.empty(), FIRST, "a@example.org");

    assertThat(deliver(sendmail, Optional.empty(), FIRST, "a@example.org", "b@example.org"))
        .extracting(Told::line)
        .containsExactly(
            "a@example.org: nothing new since the last mail",
            "the edition was delivered to b@example.org");
    deliver(sendmail, Optional.empty(), SECOND, "a@example.org");
    assertThat(Files.readAllLines(dir.resolve("arguments")))
        .containsExactly("-i -- a@example.org", "-i -- b@example.org", "-i -- a@example.org");
    assertThat(out.delivered())
        .hasContent("2026-03-16T05:00:00Z a@example.org\n2026-03-15T05:00:00Z b@example.org\n");
  }

  @Test
  void a_file_that_was_taken_away_is_written_again() throws Exception {
    Path file = dir.resolve("night.eml");
    deliver(Path.of("none"), Optional.empty(), FIRST, file.toString());
    Files.delete(file);
    deliver(Path.of("none"), Optional.empty(), FIRST, file.toString());
    assertThat(file).exists();
  }

  @Test
  void what_sendmail_refuses_is_told_costs_no_other_and_is_tried_again() throws Exception {
    Path file = dir.resolve("night.eml");
    Path broken = sendmail("echo 'no such mailbox' >&2; exit 67");
    List<Told> told = deliver(broken, Optional.empty(), FIRST, "a@example.org", file.toString());

    assertThat(told).extracting(Told::failed).containsExactly(true, false);
    assertThat(told.get(0).line())
        .contains("a@example.org", "ended with code 67: no such mailbox", "next run tries again");
    assertThat(file).exists();
    assertThat(deliver(sendmail(""), Optional.empty(), FIRST, "a@example.org").get(0).failed())
        .isFalse();
  }

  @Test
  void a_machine_without_sendmail_is_told_what_to_do() throws Exception {
    assertThat(deliver(dir.resolve("none"), Optional.empty(), FIRST, "a@example.org").get(0).line())
        .contains("no program " + dir.resolve("none"), "--sendmail");
  }

  @Test
  void a_record_that_was_damaged_only_tells_once_more() throws Exception {
    Files.writeString(out.delivered(), "garbage\n\u0000\u0001 a@example.org\n");
    assertThat(deliver(sendmail(""), Optional.empty(), FIRST, "a@example.org").get(0).line())
        .startsWith("the edition was delivered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-oQ@example.org",
        "a@b@c",
        "a b@example.org",
        "a@example.org\nBcc: b@example.org",
        "\"x\"@example.org",
        "a@-example.org",
        "@example.org",
        "a@",
        ""
      })
  void what_is_no_plain_address_is_refused(String address) {
    assertThatThrownBy(() -> Recipient.of(address)).isInstanceOf(UsageException.class);
  }

  @Test
  void what_has_a_slash_is_a_file() throws Exception {
    assertThat(Recipient.of("./me@home.eml"))
        .isEqualTo(new Recipient.Drop(Path.of("./me@home.eml")));
    assertThat(Recipient.of("night.eml")).isEqualTo(new Recipient.Drop(Path.of("night.eml")));
    assertThat(Recipient.of(" root@localhost ")).isEqualTo(new Recipient.Address("root@localhost"));
  }
}
