package breve.render;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.Digest;
import breve.digest.Digest.DigestTitle;
import breve.digest.SampleDigests;
import breve.edition.Edition;
import breve.edition.EditionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionMailTest {
  private static final List<String> HEADERS =
      List.of(
          "Date",
          "From",
          "Subject",
          "Message-ID",
          "Auto-Submitted",
          "Content-Language",
          "MIME-Version",
          "Content-Type");

  @Test
  void a_mail_tells_what_is_new_as_text_and_as_html() throws Exception {
    ParsedMail mail = ParsedMail.of(bytes(EditionFixture.edition()));

    assertThat(mail.headers().keySet()).containsExactlyElementsOf(HEADERS);
    assertThat(mail.headers())
        .containsEntry("From", "Brève <breve@localhost>")
        .containsEntry(
            "Subject", "Brève, 16 March 2026: A wolf filmed in the Cévras massif, and 2 more")
        .containsEntry("Date", "Mon, 16 Mar 2026 05:00:00 +0000");
    assertThat(
            OffsetDateTime.parse(mail.headers().get("Date"), DateTimeFormatter.RFC_1123_DATE_TIME))
        .isEqualTo("2026-03-16T05:00:00Z");
    assertThat(mail.types()).containsExactly("text/plain", "text/html");
    assertThat(mail.texts().get(0))
        .contains("1. A wolf filmed", "* The biodiversity office confirmed it from a hair.\r\n")
        .contains("Also in:\r\n- ", "Montbrac under water, 340 evacuated\r\n")
        .endsWith("7 more stories are in the edition.\r\n")
        .doesNotContain("Grandval");
    Document html = Jsoup.parse(mail.texts().get(1));
    assertThat(html.select("h2").eachText())
        .hasSize(3)
        .contains("A wolf filmed in the Cévras massif");
    assertThat(html.select("img, script, link, iframe, object, form, [style], [src]")).isEmpty();
  }

  @Test
  void it_names_the_original_its_site_and_its_author_and_links_to_it() throws Exception {
    Digest digest = SampleDigests.published();
    ParsedMail mail = ParsedMail.of(bytes(edition(digest)));

    String link = digest.source().origin().link().orElseThrow();
    assertThat(mail.texts().get(0))
        .contains(digest.source().origin().site().orElseThrow())
        .contains(digest.source().origin().author().orElseThrow())
        .contains("\r\n" + link + "\r\n");
    assertThat(Jsoup.parse(mail.texts().get(1)).select("a").eachAttr("href")).containsExactly(link);
  }

  @Test
  void every_line_is_ascii_short_and_ends_as_the_RFC_asks() throws Exception {
    String mail = new String(bytes(EditionFixture.edition()), StandardCharsets.ISO_8859_1);

    assertThat(mail).endsWith("\r\n").doesNotContainPattern("(?<!\r)\n|\r(?!\n)");
    assertThat(mail.split("\r\n", -1))
        .allMatch(line -> line.length() <= 78)
        .allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c <= '~'))
        .noneMatch(line -> line.equals(".") || line.startsWith("From "));
  }

  @Test
  void the_same_articles_give_the_same_bytes_and_the_same_id() throws Exception {
    assertThat(bytes(EditionFixture.edition())).isEqualTo(bytes(EditionFixture.edition()));
    String id = ParsedMail.of(bytes(EditionFixture.edition())).headers().get("Message-ID");
    assertThat(id).matches("<[0-9a-f-]{36}@breve\\.invalid>");
    assertThat(ParsedMail.of(bytes(edition(SampleDigests.bridge()))).headers())
        .doesNotContainEntry("Message-ID", id);
  }

  @Test
  void what_came_first_of_all_is_told_whole_but_no_more_than_an_inbox_bears() throws Exception {
    List<Digest> many = new ArrayList<>();
    for (int i = 0; i < EditionMail.MOST_STORIES + 5; i++) {
      many.add(SampleDigests.saying("Alpha%1$d beta%1$d gamma%1$d delta%1$d".formatted(i)));
    }
    ParsedMail mail = ParsedMail.of(bytes(edition(many.toArray(Digest[]::new))));

    assertThat(Jsoup.parse(mail.texts().get(1)).select("h2")).hasSize(EditionMail.MOST_STORIES);
    assertThat(mail.texts().get(0)).endsWith("5 more stories are in the edition.\r\n");
  }

  @Test
  void an_edition_without_articles_is_a_mail_too() throws Exception {
    ParsedMail mail = ParsedMail.of(bytes(new EditionBuilder().build("No articles.")));
    assertThat(mail.headers()).containsEntry("Subject", "Brève: no articles");
    assertThat(mail.texts().get(0)).contains("No articles.");
  }

  static final List<String> hostile = SampleDigests.HOSTILE;

  @ParameterizedTest
  @FieldSource("hostile")
  void hostile_text_stays_text(String text) throws Exception {
    ParsedMail mail = ParsedMail.of(bytes(edition(SampleDigests.saying(text))));

    assertThat(mail.headers().keySet()).containsExactlyElementsOf(HEADERS);
    assertThat(mail.types()).containsExactly("text/plain", "text/html");
    assertThat(Jsoup.parse(mail.texts().get(1)).select("script, img, a, [onerror]")).isEmpty();
    assertThat(mail.texts().get(0)).doesNotContainPattern("[\\p{Cc}&&[^\r\n]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A title\r\nBcc: everyone@example.org",
        "A title\nBcc: everyone@example.org\n\nA body",
        "A title\rBcc: everyone@example.org",
        "A title\u0085Bcc: everyone@example.org\u2028Bcc: x@example.org",
        "=?utf-8?Q?=0D=0ABcc:_everyone@example.org?=",
        "--=_breve_edition",
        "--=_breve_edition--\r\n\r\n",
        "\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80é",
        "From here on.\n.\n",
        "x\u0000y\u001B[31mz",
        "a \uD83D lone surrogate"
      })
  void no_title_makes_a_header_or_a_part_of_its_own(String title) throws Exception {
    byte[] bytes = bytes(edition(titled(title, "one")));
    ParsedMail mail = ParsedMail.of(bytes);

    assertThat(mail.headers().keySet()).containsExactlyElementsOf(HEADERS);
    assertThat(mail.headers().get("Subject"))
        .isEqualTo("Brève, 1 February 2020: " + PageText.of(PlainText.oneLine(title)));
    assertThat(mail.types()).hasSize(2);
    assertThat(Jsoup.parse(mail.texts().get(1)).selectFirst("h2").text()).isNotBlank();
    assertThat(new String(bytes, StandardCharsets.US_ASCII).split("\r\n", -1))
        .allMatch(line -> line.length() <= 78);
  }

  @Test
  void a_long_title_is_cut_for_the_subject_alone() throws Exception {
    String title = "é".repeat(5_000);
    ParsedMail mail = ParsedMail.of(bytes(edition(titled(title, "one"))));

    assertThat(mail.headers().get("Subject")).hasSizeLessThan(130).endsWith("é…");
    assertThat(mail.texts().get(0)).contains(title);
  }

  @Test
  void quoted_printable_keeps_spaces_at_the_ends_of_lines() {
    assertThat(QuotedPrintable.of("ends in a space \n=\n.\n"))
        .isEqualTo("ends in a space=20\r\n=3D\r\n=2E\r\n");
    assertThat(Arrays.stream(QuotedPrintable.of("é".repeat(60)).split("\r\n", -1)))
        .allMatch(line -> line.length() <= 76);
  }

  private static Digest titled(String title, String name) {
    Digest digest = SampleDigests.named(name);
    return new Digest(
        name,
        digest.source(),
        digest.date(),
        new DigestTitle(title, title, false),
        digest.blocks(),
        digest.bullets(),
        digest.signature());
  }

  private static Edition edition(Digest... digests) {
    EditionBuilder builder = new EditionBuilder();
    for (Digest digest : digests) {
      builder.add(digest, Instant.EPOCH);
    }
    return builder.build("");
  }

  private static byte[] bytes(Edition edition) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EditionMail().write(edition, article -> SampleDigests.bridge(), out);
    return out.toByteArray();
  }
}
