package fr.preau.management.settings;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Difference;
import fr.preau.management.Done;
import fr.preau.platform.FieldError;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.centre.CentreProfile;
import fr.preau.platform.centre.CentreProfile.Logo;
import fr.preau.platform.centre.Colour;
import fr.preau.platform.centre.LogoPicture;
import fr.preau.platform.centre.Palette;
import fr.preau.platform.web.CentreFiles;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** What the centre says of itself, on one page for its administrators. */
@Controller
@RequestMapping("/gestion/reglages")
class SettingsPages {

    private static final String PATH = "/gestion/reglages";

    /** The gesture that shows the colours, and the one that takes a colour that does; else it is saved. */
    private static final String LOOK = "voir";

    private final Centre centre;
    private final BackOfficeLayout layout;

    SettingsPages(Centre centre, BackOfficeLayout layout) {
        this.centre = centre;
        this.layout = layout;
    }

    @GetMapping
    View show(@RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        var profile = centre.stored();
        return page(HttpStatus.OK, SettingsForm.of(profile), profile.version(), State.SHOWN, Done.of(done));
    }

    @PostMapping
    @Journaled(AuditAction.SETTINGS_CHANGED)
    View save(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String gesture,
            @RequestParam(defaultValue = "false") boolean withoutLogo,
            @RequestParam(name = "logo", required = false) Optional<MultipartFile> file)
            throws IOException {
        var form = SettingsForm.typed(sent);
        var seen = seen(sent);
        if (gesture.equals(LOOK)) {
            return page(HttpStatus.OK, form, seen, State.LOOKED, Optional.empty());
        }
        if (gesture.matches("(deep|warm)#[0-9a-f]{6}")) {
            var field = gesture.substring(0, 4);
            var better = Colour.read(gesture.substring(4)).orElseThrow();
            return page(HttpStatus.OK, form.with(field, better), seen, State.LOOKED, Optional.empty());
        }
        var now = centre.stored();
        var faults = new ArrayList<>(form.faults());
        var logo = withoutLogo ? Optional.<Logo>empty() : now.logo();
        var given = file.filter(one -> !one.isEmpty());
        if (given.isPresent()) {
            switch (LogoPicture.read(given.get().getBytes())) {
                case LogoPicture.Reading.Good(var png) -> logo = Optional.of(new Logo(png, false));
                case LogoPicture.Reading.Refused(var why) -> faults.add(new FieldError("logo", why));
            }
        }
        if (!faults.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    form,
                    seen,
                    new State(false, false, List.of(), faults),
                    Optional.empty());
        }
        return save(form, form.profile(seen, logo), now);
    }

    private View save(SettingsForm form, CentreProfile wanted, CentreProfile now) {
        var differences = SettingsWords.differences(now, wanted);
        if (differences.isEmpty()) {
            return page(
                    HttpStatus.OK, form, now.version(), new State(false, true, List.of(), List.of()), Optional.empty());
        }
        if (wanted.version() != now.version() || !centre.replace(wanted)) {
            var latest = centre.stored();
            return page(
                    HttpStatus.CONFLICT,
                    form,
                    latest.version(),
                    new State(false, false, SettingsWords.differences(latest, wanted), List.of()),
                    Optional.empty());
        }
        AuditContext.here()
                .note(String.join(
                        ", ", differences.stream().map(Difference::label).toList()));
        return Done.SETTINGS_SAVED.redirect(PATH);
    }

    private static int seen(Map<String, String> sent) {
        return Optional.of(sent.getOrDefault("seen", ""))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** The part of the page that depends on what was sent. */
    private record State(boolean looked, boolean unchanged, List<Difference> conflict, List<FieldError> faults) {

        static final State SHOWN = new State(false, false, List.of(), List.of());
        static final State LOOKED = new State(true, false, List.of(), List.of());
    }

    private View page(HttpStatus status, SettingsForm form, int seen, State state, Optional<Done> done) {
        var faults = state.looked ? form.faults() : state.faults;
        var view = new SettingsView(
                form,
                seen,
                CentreFiles.look(centre.stored()).logo(),
                form.palette().map(SettingsPages::preview),
                state.looked,
                state.unchanged,
                layout.kept(),
                state.conflict,
                faults);
        return layout.page(
                status,
                BackOfficeLayout.Section.SETTINGS,
                (faults.isEmpty() ? "" : "Erreur : ") + "Réglages",
                "settings/settings",
                view,
                done);
    }

    private static String preview(Palette palette) {
        return PATH + "/apercu.css?deep=" + readable(palette.deep()) + "&warm=" + readable(palette.warm());
    }

    /** Its digits; of what would be refused, those of the nearest shade that is not. */
    private static String readable(Colour colour) {
        return Palette.nearest(colour).orElse(colour).hex().substring(1);
    }

    /** Colours that nobody has saved, for the two pieces of a page that show them. */
    @GetMapping("/apercu.css")
    ResponseEntity<String> preview(
            @RequestParam(defaultValue = "") String deep, @RequestParam(defaultValue = "") String warm) {
        var palette = new Palette(
                Colour.read(deep).orElse(Palette.OWN.deep()), Colour.read(warm).orElse(Palette.OWN.warm()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=utf-8"))
                .body(palette.css("look--light", "look--dark"));
    }
}
