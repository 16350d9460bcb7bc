package breve.model.install;

import java.util.Optional;

/**
 * One file of a repository, as the hub lists it.
 *
 * @param path inside the repository, with forward slashes
 * @param bytes its size
 * @param sha256 of its content in lower-case hexadecimal; hubs tell it for large files only
 */
record HubFile(String path, long bytes, Optional<String> sha256) {}
