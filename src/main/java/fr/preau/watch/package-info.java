/**
 * Whether all is well: for proxies ({@code /health}), for programs that watch ({@code /metrics}), for administrators
 * (the page « État », which {@code management} shows, and a message when a trouble lasts and when it is over).
 *
 * <p>Tables: {@code watch_alert}, {@code watch_told}. Uses {@code staff} to know who administers.
 */
@ApplicationModule(
        id = "watch",
        allowedDependencies = {"backup", "mail", "platform", "staff"})
@NullMarked
package fr.preau.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
