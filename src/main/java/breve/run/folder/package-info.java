/** The output folder: where things lie, files written whole or not at all, and its lock. */
package breve.run.folder;
