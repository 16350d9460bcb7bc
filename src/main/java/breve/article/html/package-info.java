/** Articles out of web pages, as a reader mode finds them. */
package breve.article.html;
