package breve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the design: a room imports only rooms below it. */
class RoomsTest {
  /** From the top floor to the ground; a room's inner rooms are on floors of their own below. */
  private static final List<String> ROOMS =
      List.of(
          "cli",
          "fetch",
          "run",
          "render",
          "edition",
          "digest",
          "summarize",
          "evaluate",
          "translate",
          "check",
          "decode",
          "model",
          "article",
          "language");

  /** The inner rooms of each room, from the top; what is left out is imported by no neighbour. */
  private static final Map<String, List<String>> INNER_ROOMS =
      Map.of(
          "cli", List.of("measure", "options"),
          "fetch", List.of("web", "list", "inbox"),
          "run",
              List.of(
                  "delivery",
                  "report",
                  "work",
                  "journal",
                  "memory",
                  "stories",
                  "folder",
                  "inbox",
                  "outcome"),
          "article", List.of("formats", "mail", "feed", "markdown", "html"),
          "check", List.of("list", "quality", "glossary", "text", "number", "name"),
          "language", List.of("quantity"));

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("breve");

  @TestFactory
  List<DynamicTest> a_room_imports_only_rooms_below_it() {
    return IntStream.range(1, ROOMS.size()).mapToObj(i -> floorTest("breve.", ROOMS, i)).toList();
  }

  private DynamicTest floorTest(String house, List<String> rooms, int floor) {
    return DynamicTest.dynamicTest(
        house + rooms.get(floor),
        () ->
            noClasses()
                .that()
                .resideInAPackage(house + rooms.get(floor) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    rooms.subList(0, floor).stream()
                        .map(room -> house + room + "..")
                        .toArray(String[]::new))
                .check(product));
  }

  @TestFactory
  List<DynamicTest> an_inner_room_imports_only_inner_rooms_below_it() {
    return INNER_ROOMS.entrySet().stream()
        .flatMap(
            room ->
                IntStream.range(1, room.getValue().size())
                    .mapToObj(i -> floorTest("breve." + room.getKey() + ".", room.getValue(), i)))
        .toList();
  }

  @Test
  void no_package_needs_a_package_that_needs_it() {
    SlicesRuleDefinition.slices().matching("breve.(**)").should().beFreeOfCycles().check(product);
  }

  @Test
  void only_the_commands_know_the_front_door() {
    noClasses()
        .that()
        .resideOutsideOfPackages("breve", "breve.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("breve")
        .check(product);
  }

  @Test
  void only_model_and_decode_see_DJL_and_ONNX_Runtime() {
    noClasses()
        .that()
        .resideOutsideOfPackages("breve.model..", "breve.decode..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
        .check(product);
  }

  @Test
  void only_fetching_feeds_and_installing_models_speak_to_a_network() {
    noClasses()
        .that()
        .resideOutsideOfPackages("breve.model.install..", "breve.fetch.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net..", "com.sun.net..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(InetAddress|Inet.Address|InetSocketAddress|Socket|ServerSocket"
                + "|DatagramSocket|URLConnection|HttpURLConnection)"
                + "|java\\.nio\\.channels\\.(Datagram|.*Socket)Channel"
                + "|org\\.jsoup\\.(Connection|helper\\.HttpConnection)")
        .orShould()
        .callMethod("java.net.URL", "openStream")
        .orShould()
        .callMethod("java.net.URL", "openConnection")
        .check(product);
  }

  @Test
  void only_two_commands_reach_what_speaks_to_a_network() {
    noClasses()
        .that()
        .resideOutsideOfPackages("breve.model.install..", "breve.fetch..")
        .and()
        .doNotHaveSimpleName("ModelsInstallCommand")
        .and()
        .doNotHaveSimpleName("FetchCommand")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "breve\\.model\\.install\\.Model(Hub|Installer)"
                + "|breve\\.fetch\\.(FetchRun|FeedFetch|ArticlePage|web\\.Web)")
        .check(product);
  }
}
