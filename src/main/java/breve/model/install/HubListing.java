package breve.model.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a repository holds at one commit.
 *
 * @param repository its name, such as {@code owner/model}
 * @param commit that the hub resolved the revision to
 * @param license as the repository's own page states it, if it does
 * @param files in the hub's order
 */
record HubListing(String repository, String commit, Optional<String> license, List<HubFile> files) {
  private static final String LICENSE_TAG = "license:";

  HubListing {
    files = List.copyOf(files);
  }

  /** Reads the answer of the hub's {@code /api/models/REPO/revision/REVISION?blobs=true}. */
  static HubListing of(String repository, JsonNode answer) {
    List<HubFile> files = new ArrayList<>();
    for (JsonNode file : answer.path("siblings")) {
      JsonNode large = file.path("lfs");
      files.add(
          new HubFile(
              file.path("rfilename").asText(),
              large.path("size").asLong(file.path("size").asLong(-1)),
              Optional.ofNullable(large.path("sha256").textValue())));
    }
    return new HubListing(
        repository, answer.path("sha").asText("main"), license(answer), List.copyOf(files));
  }

  private static Optional<String> license(JsonNode answer) {
    String stated = answer.path("cardData").path("license").textValue();
    if (stated != null) {
      return Optional.of(stated);
    }
    for (JsonNode tag : answer.path("tags")) {
      if (tag.asText().startsWith(LICENSE_TAG)) {
        return Optional.of(tag.asText().substring(LICENSE_TAG.length()));
      }
    }
    return Optional.empty();
  }
}
