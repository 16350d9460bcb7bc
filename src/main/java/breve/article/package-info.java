/** Articles in: readers, blocks and sentences. */
package breve.article;
