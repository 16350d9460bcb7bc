/** Articles out of RSS and Atom files. */
package breve.article.feed;
