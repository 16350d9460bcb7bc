package breve.run.work;

import breve.article.Reading;
import breve.article.Reading.Read;
import breve.digest.Digester;
import breve.run.inbox.PatientReader;
import breve.run.inbox.PlannedInput;
import breve.run.journal.Company;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** The run's own process, where articles side by side share the translator's batches. */
record Here(PatientReader reader, Digester digester, Company company) implements Workshop {
  @Override
  public Optional<List<Held>> read(PlannedInput input, byte[] bytes, BooleanSupplier stopping)
      throws TimeoutException, InterruptedException {
    return reader
        .read(input, bytes, stopping)
        .map(readings -> readings.stream().map(this::held).toList());
  }

  private Held held(Reading reading) {
    return reading instanceof Read read
        ? new Held.Text(TextHeader.of(read), name -> digester.digest(read.article().named(name)))
        : new Held.Nothing(reading);
  }
}
