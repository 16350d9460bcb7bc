package breve.model.install;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses from a repository the files of one Hugging Face Optimum export: the tokenizer, the
 * configurations, and one encoder with its decoder, whole or quantised. Repositories often hold the
 * same network in six precisions; one is enough.
 */
final class ExportFiles {
  private static final List<String> FOLDERS = List.of("onnx/", "");
  private static final List<String> WHOLE_FIRST = List.of("", "_quantized", "_int8");
  private static final List<String> QUANTISED_FIRST = List.of("_quantized", "_int8", "");
  private static final List<List<String>> LAYOUTS =
      List.of(
          List.of("encoder_model", "decoder_model_merged"),
          List.of("encoder_model", "decoder_model", "decoder_with_past_model"));

  /** Where exporters put tensors that do not fit into the graph's own file. */
  private static final List<String> EXTERNAL_DATA = List.of("_data", ".data");

  private ExportFiles() {}

  /**
   * The files to fetch.
   *
   * @param listed everything that the repository holds
   * @param quantised prefer the quantised networks
   * @return configurations and tokenizer first; nothing when the repository holds no whole export
   */
  static Optional<List<HubFile>> choose(List<HubFile> listed, boolean quantised) {
    Map<String, HubFile> files =
        listed.stream()
            .collect(
                Collectors.toMap(
                    HubFile::path, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    if (!files.containsKey("config.json") || !files.containsKey("tokenizer.json")) {
      return Optional.empty();
    }
    return networks(files, quantised ? QUANTISED_FIRST : WHOLE_FIRST)
        .map(
            networks -> {
              List<HubFile> chosen = new ArrayList<>();
              for (String name :
                  List.of("config.json", "generation_config.json", "tokenizer.json")) {
                Optional.ofNullable(files.get(name)).ifPresent(chosen::add);
              }
              chosen.addAll(networks);
              return List.copyOf(chosen);
            });
  }

  private static Optional<List<HubFile>> networks(
      Map<String, HubFile> files, List<String> suffixes) {
    for (String suffix : suffixes) {
      for (String folder : FOLDERS) {
        for (List<String> layout : LAYOUTS) {
          List<String> names =
              layout.stream().map(name -> folder + name + suffix + ".onnx").toList();
          if (files.keySet().containsAll(names)) {
            return Optional.of(withExternalData(files, names));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<HubFile> withExternalData(Map<String, HubFile> files, List<String> names) {
    List<HubFile> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(files.get(name));
      for (String ending : EXTERNAL_DATA) {
        Optional.ofNullable(files.get(name + ending)).ifPresent(chosen::add);
      }
    }
    return chosen;
  }
}
