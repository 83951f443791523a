/**
 * What is shared of a day and stays: files and addresses that speakers leave by a link without an account, what
 * organisers approve of them, the library where everybody finds it.
 *
 * <p>Tables: {@code speaker_link}, {@code presented_speaker}, {@code resource}, {@code resource_version};
 * of {@code testimony}: {@code testimony}. Files are in the data folder ({@code resources/}), under their
 * SHA-256; {@code file} looks at what they hold, the largest part of it in a process of its own. {@code page} shows.
 */
@ApplicationModule(
        id = "resource",
        allowedDependencies = {
            "cycle",
            "cycle :: edition",
            "cycle :: page",
            "cycle :: text",
            "mail",
            "platform",
            "registration",
            "registration :: person",
            "survey",
            "survey :: after"
        })
@NullMarked
package fr.preau.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
