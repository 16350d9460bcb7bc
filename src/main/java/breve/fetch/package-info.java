/** Feeds and the pages that they lead to, fetched into a folder that {@code digest} reads. */
package breve.fetch;
