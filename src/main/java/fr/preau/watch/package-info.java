/**
 * Whether all is well: for proxies ({@code /health}), for programs that watch ({@code /metrics}), for administrators
 * (the page « État », which {@code management} shows). Owns no table.
 */
@ApplicationModule(
        id = "watch",
        allowedDependencies = {"backup", "mail", "platform"})
@NullMarked
package fr.preau.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
