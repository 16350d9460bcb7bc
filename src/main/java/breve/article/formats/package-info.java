/** The way from a file to its articles: tells the format, and calls its reader. */
package breve.article.formats;
