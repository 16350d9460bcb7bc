package breve.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageOriginTest {
  private static Origin of(String head) {
    return new HtmlReader()
        .draftOf(
            "<html><head>"
                + head
                + "</head><body><article><h1>Le pont de Lorme rouvre lundi</h1>"
                + "<p>Le pont de Lorme rouvre lundi après trois ans de travaux.</p></article></body>")
        .origin();
  }

  @Test
  void a_page_tells_its_address_and_its_site() {
    assertThat(
            of(
                "<link rel='canonical' href='https://gazette.invalid/pont'>"
                    + "<meta property='og:url' content='https://gazette.invalid/pont?from=x'>"
                    + "<meta property='og:site_name' content='La Gazette'>"))
        .isEqualTo(
            Origin.of(Optional.of("https://gazette.invalid/pont"), Optional.of("La Gazette")));
  }

  @Test
  void an_address_that_leads_nowhere_gives_way_to_the_next() {
    assertThat(
            of("<link rel='canonical' href='javascript:alert(1)'>"
                    + "<meta property='og:url' content='https://gazette.invalid/pont'>")
                .link())
        .contains("https://gazette.invalid/pont");
    assertThat(of("<link rel='canonical' href='/pont'>").link()).isEmpty();
  }

  @Test
  void the_publisher_is_the_site_and_the_title_ends_with_it() {
    assertThat(
            of(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Le pont"
                    + " de Lorme rouvre lundi\",\"url\":\"https://gazette.invalid/pont\",\"publisher\":"
                    + "{\"@type\":\"Organization\",\"name\":\"La Gazette\"}}</script>"))
        .isEqualTo(
            Origin.of(Optional.of("https://gazette.invalid/pont"), Optional.of("La Gazette")));
    assertThat(of("<title>Le pont de Lorme rouvre lundi | La Gazette</title>").site())
        .contains("La Gazette");
  }

  @Test
  void a_saved_page_tells_what_it_was_saved_from() {
    assertThat(of("<!-- saved from url=(0028)https://gazette.invalid/pont -->").link())
        .contains("https://gazette.invalid/pont");
  }

  @Test
  void a_page_that_says_nothing_has_no_origin() {
    assertThat(of("")).isEqualTo(Origin.UNKNOWN);
  }
}
