package breve.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Draft.Part;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxNamesTest {
  private static final String BEFORE =
      "<article><h1>Le pont ferme</h1><p>Le pont ferme lundi pour six mois de travaux, a annoncé la"
          + " mairie, qui promet une déviation par le village voisin.</p>";
  private static final String AFTER =
      "<p>Le chantier coûtera trois millions d’euros, dont la moitié payée par la région, selon le"
          + " maire.</p></article>";

  private static List<String> read(String box) {
    String page = "<html><body>" + BEFORE + box + AFTER + "</body></html>";
    return new HtmlReader().draftOf(page).parts().stream().skip(2).map(Part::text).toList();
  }

  private static List<String> readWith(String attribute) {
    return read(
        "<div %1$s><p %1$s>La préfecture vérifie.</p></div><h2 %1$s>Un témoin</h2>"
            .formatted(attribute));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class='overflow-hidden'",
        "class='hidden lg:flex'",
        "class='d-none d-md-block'",
        "class='hidden-xs'",
        "class='md:hidden'",
        "class='print:hidden noprint d-print-none'",
        "class='sr-only lg:not-sr-only'",
        "class='no-sidebar'",
        "class='has-share'",
        "class='comments-open'",
        "class='tag-pub category-social'",
        "class='paywall'",
        "class='modal'",
        "class='popular'",
        "class='related'",
        "class='w-[calc(100%-ad)]'",
        "class='shared-space'",
        "class='badge-social-club'",
        "id='comment-voter'",
        "id='publicite-mensongere'",
        "id='nav-fluviale'",
        "id='cookies'",
        "id='footer'",
        "id='social'"
      })
  void prose_is_read_whatever_it_is_called(String attribute) {
    assertThat(readWith(attribute)).startsWith("La préfecture vérifie.", "Un témoin").hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='newsletter'><p>Notre lettre du matin tient en trois minutes.</p></div>",
        "<div class='article__newsletter-box'><p>Le matin tient en trois minutes.</p></div>",
        "<div class='ad-slot-2'><p>La nouvelle berline est arrivée.</p></div>",
        "<section class='comments-area'><p>Bravo à toute la mairie.</p></section>",
        "<div class='AdSlot_adSlot__77x'><p>La nouvelle berline est arrivée.</p></div>",
        "<div class='share-buttons'><span>Sur le réseau</span></div>",
        "<div class='ShareBar_share__8fd'>Envoyer cela</div>",
        "<ul class='article-tags'><li>Ponts</li><li>Travaux</li></ul>",
        "<div class='related-posts'><p><a href='/a'>Le tunnel rouvre</a></p><p>Il était fermé.</p></div>",
        "<div class='subscribe'><p>La suite vous attend.</p><input type='email'></div>",
        "<div id='respond'><p>Votre avis compte pour nous.</p><textarea></textarea></div>",
        "<div class='popin'><p>Abonnez-vous dès maintenant.</p></div>",
        "<div class='sr-only'><p>Ceci est lu par une voix.</p></div>",
        "<div class='hidden'><p>Le lien a été copié.</p></div>",
        "<div id='taboola-below-article'>Ce que les médecins cachent</div>",
        "<div class='breadcrumb'>Accueil, Monts, Ponts</div>"
      })
  void a_box_goes_for_a_plain_name_or_for_what_else_speaks_against_it(String box) {
    assertThat(read(box)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Les <span class='popular'>quartiers populaires</span> attendent.</p>",
        "<p>Les <a class='social' href='/q'>quartiers populaires</a> attendent.</p>",
        "<p>Les <span class='tags'><em>quartiers</em> populaires</span> attendent.</p>"
      })
  void words_within_a_sentence_stay_in_it(String paragraph) {
    assertThat(read(paragraph)).startsWith("Les quartiers populaires attendent.");
  }
}
