package breve.run.folder;

/** A file that was written, with its size in bytes. */
public record OutputFile(String file, long bytes) {}
