/**
 * The news by mail: who asked and confirmed, letters written by themselves from the notes and rewritten before they
 * leave, once each.
 *
 * <p>Tables: {@code news_subscription}, {@code news_digest}, {@code news_digest_item}, {@code news_copy}.
 */
@NamedInterface("digest")
@NullMarked
package fr.preau.news.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
