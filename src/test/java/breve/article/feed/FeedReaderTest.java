package breve.article.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Article;
import breve.article.Draft;
import breve.article.Input;
import breve.article.Origin;
import breve.article.Reading;
import breve.article.Reading.Read;
import breve.article.Reading.Skipped;
import breve.article.UnusableInputException;
import breve.article.formats.Articles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>La Gazette</title><link>https://exemple.invalid</link><description>d</description>
      <item><title>Le moulin &amp;amp; la roue</title><guid isPermaLink="false">gazette:1</guid>
        <pubDate>Wed, 10 Mar 2021 00:40:00 +0100</pubDate><dc:creator>Solène Maréchal</dc:creator>
        <description>Un chapô court.</description>
        <content:encoded><![CDATA[<p>La roue a tourné samedi.</p><p><img src="https://x.invalid/p.gif">Elle tournera en mai.</p><p><a href="https://x.invalid">Lire la suite</a></p>]]></content:encoded></item>
      <item><title>Grève au port</title><link>https://exemple.invalid/2</link>
        <description>Les grutiers ont cess&eacute; le travail &amp; bloqu&eacute; le quai.</description></item>
      <item><title>The mayor resigned last night</title><guid>gazette:3</guid>
        <description>The opposition is calling for an election as soon as possible, and the council will meet on Monday.</description></item>
      </channel></rss>
      """;

  private static List<Draft> read(String xml) throws UnusableInputException {
    return new FeedReader().read(new Input("presse.xml", xml.getBytes(UTF_8)));
  }

  private static List<String> parts(Draft draft) {
    return draft.parts().stream().map(p -> p.kind() + " " + p.text()).toList();
  }

  @Test
  void each_item_is_an_article_of_its_fullest_text() throws Exception {
    List<Draft> drafts = read(RSS);
    assertThat(drafts).hasSize(3);
    assertThat(drafts.get(0).byline()).contains("Solène Maréchal");
    assertThat(drafts.get(0).date()).hasToString("Optional[2021-03-10]");
    assertThat(parts(drafts.get(0)))
        .containsExactly(
            "HEADING Le moulin & la roue",
            "TEXT La roue a tourné samedi.",
            "TEXT Elle tournera en mai.");
    assertThat(parts(drafts.get(1)))
        .containsExactly(
            "HEADING Grève au port", "TEXT Les grutiers ont cessé le travail & bloqué le quai.");
  }

  @Test
  void an_item_keeps_its_link_its_feeds_title_and_its_author() throws Exception {
    Article strike =
        new Articles()
            .read("presse.xml", RSS.getBytes(UTF_8)).stream()
                .flatMap(r -> r instanceof Read read ? Stream.of(read.article()) : Stream.empty())
                .filter(a -> a.title().text().equals("Grève au port"))
                .findFirst()
                .orElseThrow();
    assertThat(strike.source().origin())
        .isEqualTo(Origin.of(Optional.of("https://exemple.invalid/2"), Optional.of("La Gazette")));
    assertThat(read(RSS).get(0).origin().link()).isEmpty();
  }

  @Test
  void a_link_is_made_whole_and_one_that_is_no_web_address_goes() throws Exception {
    assertThat(linkOf("/2026/le-pont")).contains("https://exemple.invalid/2026/le-pont");
    assertThat(linkOf("https://exemple.invalid/a?b=1&amp;c=2"))
        .contains("https://exemple.invalid/a?b=1&c=2");
    assertThat(linkOf("javascript:alert(1)")).isEmpty();
    assertThat(linkOf("data:text/html,x")).isEmpty();
  }

  private static Optional<String> linkOf(String written) throws UnusableInputException {
    return read(RSS.replace("<link>https://exemple.invalid/2<", "<link>" + written + "<"))
        .get(1)
        .origin()
        .link();
  }

  @Test
  void the_address_before_an_authors_name_is_left_out() throws Exception {
    String creator = "<dc:creator>Solène Maréchal<";
    assertThat(
            read(RSS.replace(creator, "<dc:creator>s@gazette.invalid (Solène Maréchal)<"))
                .get(0)
                .byline())
        .contains("Solène Maréchal");
    assertThat(read(RSS.replace(creator, "<dc:creator>s@gazette.invalid<")).get(0).byline())
        .isEmpty();
  }

  @Test
  void what_a_feed_gathers_keeps_its_own_sites_title() throws Exception {
    String gathered =
        RSS.replace(
            "<title>Grève au port</title>",
            "<title>Grève au port</title><source url=\"https://port.invalid/rss\">Le Port</source>");
    assertThat(read(gathered).get(1).origin().site()).contains("Le Port");
    assertThat(read(gathered).get(0).origin().site()).contains("La Gazette");
  }

  @Test
  void items_are_named_by_the_hash_of_their_id_and_judged_one_by_one() {
    List<Reading> readings = new Articles().read("f/presse.xml", RSS.getBytes(UTF_8));
    assertThat(readings.get(0))
        .isInstanceOfSatisfying(
            Read.class,
            read -> {
              // The first 12 digits of the SHA-256 of "gazette:1".
              assertThat(read.article().id()).hasToString("f/presse.xml#c1380b3de8c3");
              assertThat(read.article().source().path()).isEqualTo("f/presse.xml#c1380b3de8c3");
            });
    assertThat(readings.get(2))
        .isInstanceOfSatisfying(
            Skipped.class,
            s -> {
              assertThat(s.reason()).isEqualTo(Skipped.SkipReason.NOT_FRENCH);
              assertThat(s.item()).isPresent();
            });
  }

  @Test
  void an_item_keeps_its_hash_while_the_feed_moves_on_and_changes_it_with_its_text() {
    String moved =
        RSS.replace("<description>d<", "<lastBuildDate>Thu</lastBuildDate><description>e<");
    assertThat(hash(moved)).isEqualTo(hash(RSS));
    assertThat(hash(RSS.replace("tourné samedi", "tourné dimanche"))).isNotEqualTo(hash(RSS));
  }

  private static String hash(String rss) {
    Reading first = new Articles().read("a.xml", rss.getBytes(UTF_8)).get(0);
    return ((Read) first).article().source().sha256();
  }

  @Test
  void atom_in_its_kinds_of_text() throws Exception {
    List<Draft> drafts =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>x</id><updated>2020-01-02T00:00:00Z</updated>
            <entry><id>urn:1</id><title type="html">&lt;b&gt;Crue&lt;/b&gt; à Redon</title><updated>2020-01-03T10:00:00Z</updated>
              <published>2020-01-02T23:59:00+01:00</published><author><name>Inès Roche</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>L'eau monte.</p><ul><li>Trois rues fermées.</li></ul></div></content></entry>
            <entry><id>urn:1</id><title>Deux fois la même</title><updated>2020-01-03T10:00:00Z</updated><summary>Bis.</summary></entry>
            <entry><id>urn:2</id><title>Gel</title><updated>2020-01-03T10:00:00Z</updated><summary type="text">Il gèle à 2 &lt; 3 degrés.</summary></entry>
            </feed>
            """);
    assertThat(drafts).hasSize(3);
    assertThat(drafts.get(0).date()).hasToString("Optional[2020-01-02]");
    assertThat(drafts.get(0).byline()).contains("Inès Roche");
    assertThat(parts(drafts.get(0)))
        .containsExactly("HEADING Crue à Redon", "TEXT L'eau monte.", "ITEM Trois rues fermées.");
    assertThat(parts(drafts.get(1))).containsExactly("HEADING Deux fois la même", "TEXT Bis.");
    assertThat(parts(drafts.get(2))).containsExactly("HEADING Gel", "TEXT Il gèle à 2 < 3 degrés.");
  }

  @Test
  void an_old_feed_with_a_document_type_in_latin_1() throws Exception {
    String old =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.invalid/rss-0.91.dtd">
        <rss version="0.91"><channel><title>x</title><link>y</link><description>z</description><language>fr</language>
        <item><title>L'été</title><link>https://exemple.invalid/1</link><description>Il fait chaud à Sète &amp; ailleurs.</description></item>
        </channel></rss>
        """;
    Draft draft = new FeedReader().read(new Input("a.rss", old.getBytes(ISO_8859_1))).get(0);
    assertThat(parts(draft))
        .containsExactly("HEADING L'été", "TEXT Il fait chaud à Sète & ailleurs.");
  }

  @Test
  void entities_are_neither_fetched_nor_multiplied() throws Exception {
    String entities =
        RSS.replace(
            "<rss ",
            "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss ");
    String text = parts(read(entities.replace("Un chapô court.", "Un &f; &b; chapô."))).toString();
    assertThat(text).doesNotContain("root:", "aaaa");
  }

  private static String parts(List<Draft> drafts) {
    return drafts.stream().map(FeedReaderTest::parts).toList().toString();
  }

  @Test
  void what_is_no_feed_or_too_much_of_one_says_so_in_a_line() {
    assertThatThrownBy(() -> read("<?xml version='1.0'?><urlset><url/></urlset>"))
        .hasMessage(
            "it is XML, but neither RSS nor Atom (it begins with <urlset>): give the feed itself");
    assertThatThrownBy(() -> read(RSS.substring(0, RSS.length() / 2)))
        .hasMessageStartingWith("the feed is damaged (")
        .hasMessageEndingWith("): get it again");
    assertThatThrownBy(() -> read("<rss>" + "<a>".repeat(5000)))
        .hasMessageContaining("nested more than 200 deep");
    String item = "<item><title>a</title></item>";
    assertThatThrownBy(
            () -> read("<rss version='2.0'><channel>" + item.repeat(1001) + "</channel></rss>"))
        .hasMessageContaining("1,001 items");
  }
}
