package breve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the design: a room imports only rooms below it. */
class RoomsTest {
  /** From the top floor to the ground. */
  private static final List<String> ROOMS =
      List.of(
          "cli",
          "run",
          "render",
          "digest",
          "summarize",
          "translate",
          "check",
          "evaluate",
          "decode",
          "model",
          "article");

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("breve");

  @TestFactory
  List<DynamicTest> a_room_imports_only_rooms_below_it() {
    return IntStream.range(1, ROOMS.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    ROOMS.get(i),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("breve." + ROOMS.get(i) + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                ROOMS.subList(0, i).stream()
                                    .map(room -> "breve." + room + "..")
                                    .toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(product)))
        .toList();
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
  void only_the_installer_of_models_speaks_to_a_network() {
    noClasses()
        .that()
        .resideOutsideOfPackage("breve.model.install..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection)")
        .check(product);
  }
}
