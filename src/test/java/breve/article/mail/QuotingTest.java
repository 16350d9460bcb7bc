package breve.article.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Article;
import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Input;
import breve.article.Reading.Read;
import breve.article.formats.Articles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says itself is its article; of one that forwards another, the other. */
class QuotingTest {
  private static final String OWN = "Le pont ferme lundi, a annoncé la mairie.";
  private static final String OLD = "On dit qu'il va s'écrouler demain matin.";

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = QuotingTest.class.getResourceAsStream("/articles/mail/" + name)) {
      return in.readAllBytes();
    }
  }

  private static Draft read(byte[] message) throws Exception {
    return new MailReader().read(new Input("a.eml", message)).get(0);
  }

  private static Draft read(String subject, String type, String body) throws Exception {
    String head =
        "From: Anne Roux <anne@val.example>\nSubject: %s\nDate: Wed, 4 Mar 2026 08:00:00 +0100\n"
            + "Content-Type: text/%s; charset=utf-8\n\n%s";
    return read(head.formatted(subject, type, body).getBytes(UTF_8));
  }

  private static String text(Draft draft) {
    return draft.parts().stream().map(Part::text).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gmail.eml",
        "moz.eml",
        "apple-cite.eml",
        "outlook-html.eml",
        "outlook-plain.eml",
        "plain-fr.eml"
      })
  void an_answer_is_read_without_what_it_answers(String name) throws Exception {
    assertThat(text(read(sample(name))))
        .contains("Une déviation passera par le village voisin")
        .doesNotContain("s'écrouler", "a écrit", "Envoyé", "jean@val.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----Message d'origine-----\nDe : Jean <j@val.example>\nEnvoyé : mardi\nObjet : Le pont\n\n",
        "----- Message d’origine -----\n",
        "-----Original Message-----\nFrom: Jean\nSent: Tuesday\nSubject: Le pont\n\n",
        "________________________________\nDe : Jean Petit <j@val.example>\nEnvoyé : mardi 3 mars 2026 18:02\nÀ : Anne\nObjet : Le pont\n\n",
        "De : Jean Petit\nDate : 3 mars 2026\nÀ : Anne\nObjet : Le pont\n\n",
        "De: Jean Petit [mailto:j@val.example]\nEnvoyé: mardi\nÀ: Anne\nCc: Luc\nObjet: Le pont\n\n",
        "Le 3 mars 2026 à 18:02, Jean Petit <j@val.example> a écrit :\n\n",
        "Le mar. 3 mars 2026 à 18:02, Jean Petit <j@val.example> a\nécrit :\n\n",
        "On Tue, Mar 3, 2026 at 6:02 PM Jean Petit <j@val.example> wrote:\n\n",
        "Le 03/03/2026 à 18h02, Jean Petit a écrit :\n> ",
        "Jean Petit <j@val.example> a écrit :\n> ",
      })
  void every_mailer_has_its_own_way_to_quote_in_plain_text(String over) throws Exception {
    assertThat(text(read("RE: Le pont", "plain", OWN + "\n\n" + over + OLD + "\n")))
        .isEqualTo("Le pont\n" + OWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote type='cite'>%s</blockquote>",
        "<div class='gmail_quote'><div class='gmail_attr'>Le 3 mars, Jean a écrit :</div>%s</div>",
        "<div class='moz-cite-prefix'>Le 3 mars, Jean a écrit :</div><blockquote type='cite'>%s</blockquote>",
        "<div id='appendonsend'></div><hr><div>%s</div>",
        "<div id='divRplyFwdMsg'><b>De :</b> Jean</div><div>%s</div>",
        "<div class='yahoo_quoted'>%s</div>",
        "<div class='protonmail_quote'>%s</div>",
        "<div style='border-top:solid #E1E1E1 1.0pt'><p><b>De :</b> Jean<br><b>Envoyé :</b> mardi<br><b>À :</b> Anne<br><b>Objet :</b> Le pont</p></div><p>%s</p>",
        "<div><b>From:</b> Jean</div><div><b>Date:</b> mardi</div><div><b>To:</b> Anne</div><div>%s</div>",
        "<div class='OutlookMessageHeader'>De : Jean</div><div>%s</div>",
      })
  void every_mailer_has_its_own_way_to_quote_in_pages(String quoting) throws Exception {
    String page = "<html><body><p>" + OWN + "</p>" + quoting.formatted("<p>" + OLD + "</p>");
    assertThat(text(read("RE: Le pont", "html", page))).isEqualTo("Le pont\n" + OWN);
  }

  @ParameterizedTest
  @CsvSource({"fwd-plain.eml", "forwarded.eml"})
  void a_forwarded_article_is_the_article(String name) throws Exception {
    Draft draft = read(sample(name));
    assertThat(text(draft)).contains("Une déviation passera").doesNotContain("Pour info", "val.ex");
    assertThat(draft.byline()).contains("Redaction du Val");
    assertThat(draft.date()).hasToString("Optional[2026-03-03]");
    assertThat(draft.parts().get(0).text()).startsWith("Le pont ferme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---------- Forwarded message ---------\nDe : Le Val <r@val.example>\nDate: mar. 3 mars 2026\nSubject: Le pont ferme\nTo: <a@val.example>\n\n",
        "---------- Message transféré ----------\nDe : Le Val\nDate : 3 mars 2026\nObjet : Le pont ferme\nÀ : Anne\n\n",
        "Début du message réexpédié :\n\nDe: Le Val <r@val.example>\nObjet: Le pont ferme\nDate: 3 mars 2026 à 08:00:00 UTC+1\nÀ: Anne\n\n",
        "-------- Message transféré --------\nSujet : Le pont ferme\nDate : Tue, 3 Mar 2026 08:00:00 +0100\nDe : Le Val <r@val.example>\nPour : Anne\n\n",
        "________________________________\nDe : Le Val <r@val.example>\nEnvoyé : mardi 3 mars 2026 08:00\nÀ : Anne\nObjet : Le pont ferme\n\n",
      })
  void the_header_of_a_forwarded_message_tells_of_the_article(String header) throws Exception {
    Draft draft = read("TR: à lire", "plain", "Pour info.\n\n" + header + OWN + "\n");
    assertThat(text(draft)).isEqualTo("Le pont ferme\n" + OWN);
    assertThat(draft.byline()).contains("Le Val");
    assertThat(draft.date()).hasToString("Optional[2026-03-03]");
  }

  @Test
  void a_forwarded_page_is_the_article() throws Exception {
    String page =
        "<html><body><p>Pour info.</p><div class='gmail_quote'><div class='gmail_attr'>----------"
            + " Forwarded message ---------<br>De : <b>Le Val</b><br>Date: mar. 3 mars 2026<br>Subject:"
            + " Le pont ferme<br>To: Anne<br></div><p>"
            + OWN
            + "</p></div>";
    Draft draft = read("Fwd: Le pont", "html", page);
    assertThat(text(draft)).isEqualTo("Le pont ferme\n" + OWN);
    assertThat(draft.byline()).contains("Le Val");
  }

  @Test
  void who_writes_that_somebody_wrote_quotes_nobody() throws Exception {
    String prose = "Le maire a écrit :\n\n« Le pont ferme. » De : voilà tout ce qu'il dit.";
    assertThat(text(read("Le pont", "plain", prose))).contains("a écrit :", "voilà tout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"apple.eml", "applehtml.eml"})
  void all_texts_of_a_message_are_read(String name) throws Exception {
    assertThat(text(read(sample(name)))).contains("Le pont de Saint-Pol", "3,2 millions");
  }

  @Test
  void a_mailbox_has_an_article_for_each_message() throws Exception {
    List<Draft> drafts = new MailboxReader().read(new Input("two.mbox", sample("two.mbox")));
    assertThat(drafts)
        .extracting(d -> d.parts().get(0).text())
        .containsExactly("Le pont ferme", "Le lycée ouvre");
    assertThat(drafts).extracting(d -> d.item().orElseThrow()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stdin", "message", "a.eml"})
  void a_message_with_the_line_ends_of_the_standard_is_mail_whatever_its_name(String name)
      throws Exception {
    String crlf = new String(sample("plain-fr.eml"), UTF_8).replaceAll("\r?\n", "\r\n");
    Article article = ((Read) new Articles().read(name, crlf.getBytes(UTF_8)).get(0)).article();
    assertThat(article.title().text()).isEqualTo("Le pont");
    assertThat(Path.of(article.id()).toString()).isEqualTo(name);
  }
}
