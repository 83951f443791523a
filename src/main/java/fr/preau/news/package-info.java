/**
 * News as it happens: notes on what city contracts have to know and by when, their page, feeds and calendar.
 *
 * <p>Tables: {@code note}, {@code note_correction}; of the room {@code digest}, the news by mail, {@code
 * news_subscription}, {@code news_digest}, {@code news_digest_item} and {@code news_copy}.
 */
@ApplicationModule(
        id = "news",
        allowedDependencies = {"cycle", "cycle :: page", "cycle :: text", "mail", "platform", "registration"})
@NullMarked
package fr.preau.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
