package breve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Short French articles in any number, made of invented sentences: two in each are its own, the
 * others come again in other articles, as agencies' phrases do.
 */
final class SoakArticles {
  private static final List<String> WHO =
      List.of(
          "Le gouvernement",
          "Le conseil",
          "La région",
          "L'entreprise",
          "L'école",
          "La police",
          "Le ministère",
          "L'hôpital",
          "Le syndicat",
          "L'association",
          "Le tribunal",
          "La commission");
  private static final List<String> DID =
      List.of(
          "a ouvert",
          "a fermé",
          "a vendu",
          "a reçu",
          "a perdu",
          "a promis",
          "a demandé",
          "a refusé",
          "a montré",
          "a trouvé",
          "a payé",
          "a acheté");
  private static final List<String> WHAT =
      List.of(
          "places",
          "maisons",
          "emplois",
          "livres",
          "lettres",
          "voitures",
          "arbres",
          "projets",
          "chambres",
          "repas",
          "billets",
          "machines");
  private static final List<String> WHERE =
      List.of(
          "à Paris",
          "à Lyon",
          "à Rome",
          "à Berlin",
          "à Madrid",
          "à Bruxelles",
          "à Ottawa",
          "au Canada",
          "en France",
          "en Allemagne",
          "en Italie",
          "dans le nord du pays");
  private static final List<String> WHEN =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "cette semaine", "hier");
  private static final List<String> COMMON =
      List.of(
          "Les habitants attendent une réponse.",
          "La décision sera connue la semaine prochaine.",
          "Nous sommes prêts, a dit le directeur.",
          "Le budget ne change pas.",
          "Une réunion est prévue demain.",
          "Personne n'a été blessé.",
          "Le maire veut aller plus vite.");

  private final Random random;

  private SoakArticles(long seed) {
    random = new Random(seed);
  }

  /** Writes articles below a folder, a hundred a folder; the same ones whenever it is asked. */
  static void write(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("%03d/article-%05d.txt".formatted(i / 100, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, new SoakArticles(i).article());
    }
  }

  private String article() {
    return "date 2026-%02d\n\n%s %s %s\n\n%s %s\n\n%s\n"
        .formatted(
            1 + random.nextInt(12), any(WHO), any(DID), any(WHAT), own(), any(COMMON), own());
  }

  private String own() {
    return "%s %s %d %s %s %s."
        .formatted(any(WHO), any(DID), number(), any(WHAT), any(WHERE), any(WHEN));
  }

  private int number() {
    return 2 + random.nextInt(random.nextBoolean() ? 98 : 998);
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
