/** Articles out of RTF documents. */
package breve.article.rtf;
