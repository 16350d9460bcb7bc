package breve.run.report;

import breve.check.Finding.Kind;
import breve.run.folder.AtomicFile;
import breve.run.outcome.Outcome;
import breve.translate.RepairCount;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;

/** Writes a run's report as JSON; its schema is {@code docs/run-schema.json}. */
public final class ReportFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportFile() {}

  /** Writes the report, never half of it. */
  public static void write(RunReport report, Path file) throws IOException {
    AtomicFile.write(file, json(report).getBytes(StandardCharsets.UTF_8));
  }

  /** The report as indented JSON, ending in a line feed. */
  static String json(RunReport report) throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(report)) + "\n";
  }

  private static ObjectNode tree(RunReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schemaVersion", RunReport.SCHEMA_VERSION);
    root.put("version", report.version());
    root.put("signature", report.signature());
    root.put("processor", report.processor());
    root.put("started", report.started().toString());
    root.put("seconds", report.took().toMillis() / 1000.0);
    root.put("ending", report.ending().jsonName());
    root.put("exitCode", report.exitCode().number());
    root.set("totals", totals(report));
    report.repairs().ifPresent(repairs -> root.set("findings", findings(repairs)));
    ArrayNode articles = root.putArray("articles");
    report.entries().forEach(e -> articles.add(tree(e)));
    ArrayNode remaining = root.putArray("remaining");
    report.remaining().forEach(remaining::add);
    ArrayNode edition = root.putArray("edition");
    report.edition().forEach(edition::add);
    ArrayNode gone = root.putArray("gone");
    report.gone().forEach(gone::add);
    return root;
  }

  static ObjectNode totals(RunReport report) {
    ObjectNode totals = JSON.createObjectNode();
    totals.put("articles", report.entries().size());
    totals.put("done", report.count(Outcome.Done.class));
    totals.put("unchanged", report.count(Outcome.Unchanged.class));
    totals.put("skipped", report.count(Outcome.Skipped.class));
    totals.put("failed", report.count(Outcome.Failed.class));
    totals.put("setAside", report.count(Outcome.SetAside.class));
    totals.put("remaining", report.remaining().size());
    totals.put("sentences", report.sentences());
    report
        .repairs()
        .ifPresent(
            repairs -> {
              totals.put("checked", repairs.checked());
              totals.put("rejected", repairs.rejected());
              totals.put("mended", repairs.mended());
            });
    return totals;
  }

  /** How many sentences each kind of finding rejected at first, and how many were mended. */
  private static ObjectNode findings(RepairCount repairs) {
    ObjectNode kinds = JSON.createObjectNode();
    for (Kind kind : new TreeMap<>(repairs.rejectedByKind()).keySet()) {
      ObjectNode counts = kinds.putObject(kind.jsonName());
      counts.put("rejected", repairs.rejectedByKind().get(kind));
      counts.put("mended", repairs.mendedByKind().getOrDefault(kind, 0L));
    }
    return kinds;
  }

  /** One article, as the report and the events have it. */
  static ObjectNode tree(RunEntry entry) {
    ObjectNode node = JSON.createObjectNode();
    node.put("path", entry.path());
    node.put("name", entry.name());
    entry.sha256().ifPresent(sha256 -> node.put("sha256", sha256));
    node.put("outcome", entry.outcome().jsonName());
    if (entry.outcome() instanceof Outcome.Done done) {
      node.put("sentences", done.sentences());
      ArrayNode files = node.putArray("files");
      done.files().forEach(files::add);
    }
    entry.outcome().reason().ifPresent(reason -> node.put("reason", reason.jsonName()));
    entry.outcome().detail().ifPresent(detail -> node.put("detail", detail));
    entry.outcome().advice().ifPresent(advice -> node.put("advice", advice));
    node.put("seconds", entry.took().toMillis() / 1000.0);
    return node;
  }
}
