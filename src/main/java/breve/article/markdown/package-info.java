/** Articles out of Markdown. */
package breve.article.markdown;
