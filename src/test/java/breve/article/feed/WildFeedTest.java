package breve.article.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Cases;
import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Input;
import breve.article.Reading.Read;
import breve.article.UnusableInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as they are found, not as their standards have them. */
class WildFeedTest {
  private static final String PONT = "Le pont de Saint-Pol ferme lundi pour six mois de travaux.";
  private static final String LYCEE = "Le lycée de Saint-Pol ouvre lundi avec trois cents élèves.";

  private static List<Draft> read(String xml) throws UnusableInputException {
    return new FeedReader().read(new Input("a.xml", xml.getBytes(UTF_8)));
  }

  private static String rss(String... items) {
    return "<rss version='2.0'><channel><title>Le Val</title><link>https://val.example/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String head, String text) {
    return "<item>" + head + "<description>" + text + "</description></item>";
  }

  private static List<String> texts(List<Draft> drafts) {
    return drafts.stream().flatMap(d -> d.parts().stream()).map(Part::text).toList();
  }

  private static List<String> names(List<Draft> drafts) {
    return drafts.stream().map(d -> d.item().orElseThrow()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <guid>N/A</guid>                           | <guid>N/A</guid>
          <guid></guid>                              | <guid></guid>
          <guid>-</guid>                             | <guid>-</guid>
          <guid>article</guid>                       | <guid>article</guid>
          <guid>https://val.example/</guid>          | <guid>https://val.example/</guid>
          <guid>https://autre.example</guid>         | <guid>https://autre.example</guid>
          <guid>https://val.example/a</guid>         | <guid>https://val.example/a</guid>
          <link>https://val.example/une</link>       | <link>https://val.example/une</link>
          <link>https://val.example</link>           | <link>https://val.example/</link>
          <link>#</link>                             | <link>#</link>
          <guid>0</guid><link>/a</link>              | <guid>0</guid><link>/b</link>
          <guid>null</guid><link>/a</link>           | <guid>null</guid><link>/a</link>
          """)
  void items_that_an_id_does_not_tell_apart_are_all_read(String one, String other)
      throws Exception {
    List<Draft> drafts =
        read(
            rss(
                item("<title>Le pont</title>" + one, PONT),
                item("<title>Le lycée</title>" + other, LYCEE)));
    assertThat(texts(drafts)).containsExactly("Le pont", PONT, "Le lycée", LYCEE);
    assertThat(names(drafts)).doesNotHaveDuplicates();
  }

  @Test
  void items_keep_their_names_in_another_order_and_when_one_has_left() throws Exception {
    String pont = item("<title>Le pont</title><guid>N/A</guid>", PONT);
    String lycee = item("<title>Le lycée</title><guid>N/A</guid>", LYCEE);
    List<String> both = names(read(rss(pont, lycee)));
    assertThat(names(read(rss(lycee, pont)))).containsExactly(both.get(1), both.get(0));
    assertThat(names(read(rss(lycee)))).containsExactly(both.get(1));
  }

  @Test
  void the_same_item_twice_is_one_and_its_new_version_keeps_the_name() throws Exception {
    String old = item("<title>Le pont</title><guid>7</guid>", PONT);
    String corrected = item("<title>Le pont</title><guid>7</guid>", LYCEE);
    List<Draft> drafts = read(rss(corrected, old, old));
    assertThat(texts(drafts)).containsExactly("Le pont", LYCEE, "Le pont", PONT);
    assertThat(names(drafts).get(0)).isEqualTo(names(read(rss(old))).get(0));
  }

  @Test
  void items_without_anything_but_a_text_are_told_by_it() throws Exception {
    assertThat(texts(read(rss(item("", PONT), item("", LYCEE), item("", PONT)))))
        .containsExactly(PONT, LYCEE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed-guid/empty.xml", "feed-guid/samelink.xml"})
  void the_cases_of_equal_ids(String name) {
    assertThat(Cases.blocks(Cases.read(name)))
        .containsExactly(
            "HEADING Le pont ferme pour six mois",
            "TEXT Le pont de Saint-Pol ferme lundi pour six mois de travaux, a annoncé la mairie.",
            "HEADING Les élèves manquent de places",
            "TEXT Le lycée a refusé quarante élèves à la rentrée, faute de places dans les classes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<media:content url='a.jpg'/>",
        "<itunes:duration>3</itunes:duration>",
        "<georss:point>45 5</georss:point>",
        "<dc:creator>Anne Roux</dc:creator>",
        "<media:group><media:thumbnail url='a'/></media:group>",
        "<x-y:z>1</x-y:z>",
        "<a10:updated>2026-03-03T08:00:00Z</a10:updated>",
        "<enclosure url='a' xlink:href='b'/>",
        "<ns1:a xmlns:ns1='urn:1'/><ns2:b/>",
        "<media:content xmlns:media='urn:m'/></item><item><media:content/>",
      })
  void prefixes_that_nobody_declared_cost_nothing(String extra) throws Exception {
    List<Draft> drafts =
        read(
            rss(
                "<item>"
                    + extra
                    + "<title>Le pont</title><description>"
                    + PONT
                    + "</description></item>"));
    assertThat(texts(drafts)).endsWith("Le pont", PONT);
  }

  @Test
  void undeclared_prefixes_of_known_modules_are_read() {
    assertThat(Cases.blocks(Cases.read("feed-prefix/nons.xml")))
        .containsExactly(
            "HEADING Le pont ferme",
            "TEXT Le pont de Saint-Pol ferme lundi pour six mois de travaux, a annoncé la mairie.",
            "TEXT Une déviation passera par le village voisin.");
    assertThat(((Read) Cases.read("feed-prefix/nons.xml").get(0)).article().byline())
        .contains("Anne Roux");
    assertThat(Cases.blocks(Cases.read("feed-prefix/media.xml"))).hasSize(2);
  }

  @Test
  void web_markup_under_a_prefix_keeps_its_blocks() {
    assertThat(Cases.blocks(Cases.read("feed-xhtml/prefixed.atom")).subList(0, 6))
        .containsExactly(
            "HEADING Le pont ferme",
            "HEADING Six mois de travaux",
            "TEXT Le pont de Saint-Pol ferme lundi pour six mois de travaux, a annoncé la mairie",
            "ITEM Une déviation passera par le village voisin",
            "ITEM Les bus partiront de la gare",
            "TEXT Le maire s’excuse.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xh:p>Un.</xh:p><xh:p>Deux.</xh:p>",
        "<html:div><html:p>Un.</html:p><html:p>Deux.</html:p></html:div>",
        "<h:p xmlns:h='http://www.w3.org/1999/xhtml'>Un.</h:p><p>Deux.</p>",
        "<h:div xmlns:h='http://www.w3.org/1999/xhtml' xmlns='urn:x'><h:p>Un.</h:p><h:p>Deux.</h:p></h:div>",
        "<p>Un.</p><p>Deux.</p>",
      })
  void markup_in_a_description_may_be_xml_under_any_prefix(String text) throws Exception {
    assertThat(texts(read(rss(item("<title>T</title>", text)))))
        .containsExactly("T", "Un.", "Deux.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Une hausse < 1 % en 2025        | Une hausse < 1 % en 2025
          Une hausse <1 % en 2025         | Une hausse <1 % en 2025
          Une hausse <de 1 % en 2025      | Une hausse <de 1 % en 2025
          Il dit <3 à tous                | Il dit <3 à tous
          Si x<y, alors                   | Si x<y, alors
          Le maire <maire@val.example>    | Le maire <maire@val.example>
          <<Le pont>> ferme               | <<Le pont>> ferme
          R&D < 2 % & Cie                 | R&D < 2 % & Cie
          Le <b>pont ferme                | Le pont ferme
          Le pont<br> ferme               | Le pont ferme
          Le <i>pont</b> ferme            | Le pont ferme
          """)
  void a_bare_sign_in_one_title_leaves_the_feed_readable(String title, String read)
      throws Exception {
    List<Draft> drafts =
        read(
            rss(
                item("<title>" + title + "</title><guid>1</guid>", PONT),
                item("<title>Le lycée</title><guid>2</guid>", "<![CDATA[<p>" + LYCEE + "</p>]]>")));
    assertThat(texts(drafts)).containsExactly(read, PONT, "Le lycée", LYCEE);
  }

  @Test
  void an_item_that_was_not_closed_does_not_swallow_the_next() throws Exception {
    String open = "<item><title>Le pont</title><description>" + PONT + "</description>";
    assertThat(texts(read(rss(open, item("<title>Le lycée</title>", LYCEE)))))
        .containsExactly("Le pont", PONT, "Le lycée", LYCEE);
  }

  @Test
  void what_a_server_puts_around_a_feed_is_passed_over() throws Exception {
    String feed = rss(item("<title>Le pont</title>", PONT));
    String warned =
        "Warning: date() in /srv/a.php\n<?xml version='1.0'?>" + feed + "<!-- 3 ms --> ok";
    assertThat(texts(read(warned))).containsExactly("Le pont", PONT);
  }

  @Test
  void a_feed_that_was_cut_is_not_mended() {
    String cut = rss(item("<title>a < b</title>", PONT)).replace("</channel></rss>", "");
    assertThatThrownBy(() -> read(cut)).hasMessageStartingWith("the feed is damaged (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          &lt;p&gt;L&amp;#8217;&amp;eacute;cole&lt;/p&gt;                   | L’école
          L&amp;amp;#8217;&amp;amp;eacute;cole                              | L’école
          &amp;lt;p&amp;gt;L’école&amp;lt;/p&amp;gt;                        | L’école
          &amp;amp;lt;p&amp;amp;gt;L’école&amp;amp;lt;/p&amp;amp;gt;        | L’école
          &lt;![CDATA[&lt;p&gt;L’école&lt;/p&gt;]]&gt;                      | L’école
          <![CDATA[&lt;p&gt;L&rsquo;école&lt;/p&gt;]]>                      | L’école
          <![CDATA[<p>L&amp;rsquo;&amp;eacute;cole</p>]]>                   | L’école
          &lt;p&gt;R&amp;amp;D&lt;/p&gt;                                    | R&D
          R&amp;amp;D                                                       | R&D
          &lt;p&gt;La balise &amp;lt;p&amp;gt; ouvre&lt;/p&gt;              | La balise <p> ouvre
          Le taux &amp;lt; 2 %                                              | Le taux < 2 %
          &lt;p&gt;10&lt;sup&gt;5&lt;/sup&gt; germes&lt;/p&gt;              | 10⁵ germes
          """)
  void text_that_was_escaped_too_often_is_what_was_meant(String text, String read)
      throws Exception {
    assertThat(texts(read(rss(item("<title>T</title>", text))))).containsExactly("T", read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L&amp;amp;#8217;école d&amp;amp;eacute;m&amp;amp;eacute;nage | L’école déménage
          &lt;![CDATA[L’école déménage]]&gt;                           | L’école déménage
          <![CDATA[L&#039;&eacute;cole]]>                              | L'école
          &lt;em&gt;L’école&lt;/em&gt; déménage                        | L’école déménage
          Le taux &lt; 2 %, x&lt;y et y&gt;z                           | Le taux < 2 %, x<y et y>z
          10&lt;sup&gt;5&lt;/sup&gt; germes                            | 10⁵ germes
          """)
  void titles_too(String title, String read) throws Exception {
    assertThat(texts(read(rss(item("<title>" + title + "</title>", PONT)))))
        .containsExactly(read, PONT);
  }

  @Test
  void the_case_of_text_escaped_twice() {
    assertThat(Cases.blocks(Cases.read("feed-double/desc.xml")))
        .containsExactly(
            "HEADING Le pont ferme",
            "TEXT Le pont de Saint-Pol ferme lundi pour six mois de travaux, a annoncé la mairie.",
            "TEXT Une déviation passera par le village voisin.",
            "HEADING L’école déménage",
            "TEXT L’école de Saint-Pol déménage en septembre, a annoncé la mairie.",
            "HEADING L’école déménage",
            "TEXT L’école de Saint-Pol déménage en septembre, a annoncé la mairie.",
            "HEADING L'usine « Val » & fils ferme",
            "TEXT L’usine « Val » emploie 120 personnes.",
            "HEADING Le maire démissionne",
            "TEXT Le maire de Saint-Pol a démissionné dimanche soir.");
  }

  @Test
  void the_cases_of_signs_that_xml_has_not() {
    assertThat(Cases.blocks(Cases.read("feed-rawlt/lt.xml")))
        .contains("HEADING PIB : une hausse < 1 % en 2025", "HEADING Le pont ferme");
    assertThat(Cases.blocks(Cases.read("feed-ctl/ctl.xml"))).startsWith("HEADING Le pont ferme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mar., 03 mars 2026 08:00:00 +0100 | 2026-03-03
          Tue, 3 Mar 26 08:00:00 GMT        | 2026-03-03
          Tue, 03 Mar 2026 00:10:00 +0100   | 2026-03-03
          2026-03-03 08:00:00               | 2026-03-03
          1772524800                        | 2026-03-03
          1772524800000                     | 2026-03-03
          """)
  void dates_in_the_ways_that_feeds_write_them(String written, String date) throws Exception {
    List<Draft> drafts =
        read(rss(item("<title>T</title><pubDate>" + written + "</pubDate>", PONT)));
    assertThat(drafts.get(0).date()).hasToString("Optional[" + date + "]");
  }
}
