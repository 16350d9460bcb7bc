package breve.article.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Input;
import breve.article.UnusableInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final String HEAD =
      """
      From: =?UTF-8?B?U29sw6huZSBNYXLDqWNoYWw=?= <solene@exemple.invalid>
      Subject: TR: =?ISO-8859-1?Q?La_gr=E8ve_est?=
       =?ISO-8859-1?Q?_finie?=
      Date: Tue, 18 Feb 2020 00:30:00 +0100
      MIME-Version: 1.0
      """;

  private static Draft read(String message) throws UnusableInputException {
    byte[] bytes = message.replace("\n", "\r\n").getBytes(ISO_8859_1);
    return new MailReader().read(new Input("a.eml", bytes)).get(0);
  }

  private static List<String> texts(Draft draft) {
    return draft.parts().stream().map(Part::text).toList();
  }

  @Test
  void subject_sender_and_date_are_read_as_people_see_them() throws Exception {
    Draft draft =
        read(
            HEAD
                + """
                Content-Type: text/plain; charset=windows-1252
                Content-Transfer-Encoding: quoted-printable

                Les dockers reprennent le travail jeudi. L=92accord a =E9t=E9 sign=
                =E9 hier.

                --
                Solène, 06 00 00 00 00
                """);
    assertThat(draft.byline()).contains("Solène Maréchal");
    assertThat(draft.date()).hasToString("Optional[2020-02-18]");
    assertThat(texts(draft))
        .containsExactly(
            "La grève est finie",
            "Les dockers reprennent le travail jeudi. L’accord a été signé hier.");
  }

  @Test
  void the_plain_alternative_is_preferred_unless_it_only_points_elsewhere() throws Exception {
    String boundary = "Content-Type: multipart/alternative; boundary=x\n\n";
    String page =
        """
        --x
        Content-Type: text/html; charset=UTF-8
        Content-Transfer-Encoding: base64

        PGh0bWw+PGJvZHk+PHA+TGVzIGRvY2tlcnMgcmVwcmVubmVudCBsZSB0cmF2YWlsLCBqZXVkaSwg
        YXByw6hzIGRpeCBqb3Vycy48L3A+PHA+TCdhY2NvcmQgYSDDqXTDqSBzaWduw6kgaGllci48L3A+
        PC9ib2R5PjwvaHRtbD4=
        --x--
        """;
    String poor = "--x\nContent-Type: text/plain\n\nVoir la version en ligne.\n";
    assertThat(texts(read(HEAD + boundary + poor + page)))
        .containsExactly(
            "La grève est finie",
            "Les dockers reprennent le travail, jeudi, après dix jours.",
            "L'accord a été signé hier.");
    String rich =
        "--x\nContent-Type: text/plain\n\n" + "Le travail reprend jeudi. ".repeat(12) + "\n";
    assertThat(texts(read(HEAD + boundary + rich + page)))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("Le travail");
  }

  @Test
  void attachments_and_quoted_lines_are_left_out() throws Exception {
    Draft draft =
        read(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain
                Content-Disposition: attachment; filename=secret.txt

                Ceci est une annexe.
                --x
                Content-Type: text/plain

                > Tu en penses quoi ?
                Le travail reprend jeudi.
                --x--
                """);
    assertThat(texts(draft)).containsExactly("La grève est finie", "Le travail reprend jeudi.");
  }

  @Test
  void parts_within_parts_have_a_limit() {
    StringBuilder deep = new StringBuilder(HEAD);
    for (int i = 0; i < 30; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThatThrownBy(() -> read(deep + "Content-Type: text/plain\n\nBonjour\n"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("nested more than 20 deep");
  }
}
