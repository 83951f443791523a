package fr.preau.attendance;

import fr.preau.platform.Assets;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.CentreFiles;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.platform.web.Templates;
import fr.preau.registration.form.PersonFields;
import fr.preau.registration.form.PersonFields.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.springframework.stereotype.Component;

/**
 * The parts of the app at the door that are the same for everybody and hold nothing of anybody: its
 * empty page, its modules, its manifest, and the service worker that keeps them on the phone.
 */
@Component
class CheckInFiles implements PublicPages {

    private static final String FILES = "/accueil/fichiers/";
    private static final String SHELL = "/accueil/coquille";
    /** At the root, because a worker may only serve what lies under it, and /accueil itself has no slash. */
    private static final String WORKER = "/service-worker.js";

    private static final String MANIFEST = "/accueil/manifest.webmanifest";
    private static final String SCRIPT = "text/javascript;charset=utf-8";

    private static final List<String> MODULES = List.of(
            "app.js",
            "door.js",
            "jsQR.js",
            "leave.js",
            "network.js",
            "newcomer.js",
            "people.js",
            "presence.js",
            "scanner.js",
            "store.js",
            "view.js");
    private static final String SHEET = "check-in.css";

    private final Templates templates;
    private final Centre centre;

    CheckInFiles(Templates templates, Centre centre) {
        this.templates = templates;
        this.centre = centre;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        return switch (path) {
            case SHELL -> page("text/html;charset=utf-8", shell(Optional.empty()));
            case WORKER -> page(SCRIPT, worker());
            case MANIFEST -> page("application/manifest+json;charset=utf-8", manifest());
            default -> path.startsWith(FILES) ? file(path.substring(FILES.length())) : Optional.empty();
        };
    }

    /** The app's page without anything in it; the day is what its address says. */
    String shell(Optional<Long> day) {
        return templates.render(
                "attendance/check-in",
                Map.of(
                        "layout",
                        templates.unindexed("Accueil", "/accueil"),
                        "day",
                        day,
                        "fields",
                        new PersonFields("", Values.untouched(Set.of()), WalkIns.RULES, List.of(), List.of())));
    }

    private static Optional<RenderedPage> file(String name) {
        if (MODULES.contains(name)) {
            return page(SCRIPT, read(name));
        }
        return name.equals(SHEET) ? page("text/css;charset=utf-8", read(name)) : Optional.empty();
    }

    /** The worker with the list of what it keeps; any change of that makes it another worker. */
    private String worker() {
        var kept = new ArrayList<>(List.of(
                SHELL, MANIFEST, Assets.css(), Assets.js("department.js"), FILES + SHEET, "/assets/preau.svg", font()));
        MODULES.forEach(module -> kept.add(FILES + module));
        CentreFiles.look(centre.profile()).sheet().ifPresent(kept::add);
        var mark = new CRC32C();
        mark.update(shell(Optional.empty()).getBytes(StandardCharsets.UTF_8));
        MODULES.forEach(module -> mark.update(read(module).getBytes(StandardCharsets.UTF_8)));
        mark.update(read(SHEET).getBytes(StandardCharsets.UTF_8));
        return read("service-worker.js")
                .replace("$VERSION", Long.toHexString(mark.getValue()))
                .replace("$KEPT", String.join("\", \"", kept));
    }

    private static String font() {
        return Assets.PREFIX + "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2";
    }

    private String manifest() {
        return read("manifest.webmanifest")
                .replace("$CENTRE", centre.name().replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static Optional<RenderedPage> page(String type, String text) {
        return Optional.of(RenderedPage.of(type, text, Instant.MAX));
    }

    private static String read(String name) {
        try (var in = CheckInFiles.class.getResourceAsStream("/static/check-in/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
