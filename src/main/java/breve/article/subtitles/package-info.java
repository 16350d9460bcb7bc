/** Articles out of subtitles. */
package breve.article.subtitles;
