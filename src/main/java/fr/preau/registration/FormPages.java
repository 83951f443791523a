package fr.preau.registration;

import fr.preau.cycle.Availability;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleShelf;
import fr.preau.cycle.CycleViews;
import fr.preau.cycle.DayView;
import fr.preau.platform.French;
import fr.preau.platform.Unavailable;
import fr.preau.platform.web.FormStamp;
import fr.preau.platform.web.Templates;
import fr.preau.registration.ConfirmationView.DayOutcome;
import fr.preau.registration.ConfirmationView.State;
import fr.preau.registration.FormReader.Reading.Good;
import fr.preau.registration.FormReader.Reading.Wrong;
import fr.preau.registration.FormView.FieldError;
import fr.preau.registration.FormView.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The registration form and its answer. */
@Controller
@RequestMapping("/rencontre/{slug}/inscription")
class FormPages {

    private final CycleShelf cycles;
    private final CycleViews views;
    private final Desk desk;
    private final FormStamp stamps;
    private final Templates templates;
    private final RetryPage retry;

    FormPages(CycleShelf cycles, CycleViews views, Desk desk, FormStamp stamps, Templates templates, RetryPage retry) {
        this.cycles = cycles;
        this.views = views;
        this.desk = desk;
        this.stamps = stamps;
        this.templates = templates;
        this.retry = retry;
    }

    @GetMapping
    View form(@PathVariable String slug, @RequestParam(name = "jour", required = false) Set<Long> wanted) {
        var cycle = published(slug);
        var days = views.days(cycle);
        var open = days.stream().filter(DayView::open).map(DayView::id).toList();
        var ticked = open.size() == 1
                ? Set.copyOf(open)
                : Optional.ofNullable(wanted).orElse(Set.of());
        return form(HttpStatus.OK, cycle, days, Values.untouched(ticked), List.of(), stamps.fresh(), Optional.empty());
    }

    @PostMapping
    View register(@PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        try {
            return register(published(slug), FormReader.values(form), form);
        } catch (RuntimeException e) {
            if (Unavailable.is(e)) {
                return retry.page("/rencontre/" + slug + "/inscription", form);
            }
            throw e;
        }
    }

    private View register(Cycle cycle, Values values, MultiValueMap<String, String> form) {
        var stamp = Optional.ofNullable(form.getFirst("stamp")).flatMap(stamps::read);
        if (stamp.isEmpty()) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    cycle,
                    views.days(cycle),
                    values,
                    List.of(),
                    stamps.fresh(),
                    Optional.of(
                            "Ce formulaire était ouvert depuis trop longtemps. Rien n’est perdu : vérifiez et envoyez à nouveau."));
        }
        var text = form.getFirst("stamp");
        if (!Optional.ofNullable(form.getFirst("website")).orElse("").isEmpty()) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    cycle,
                    views.days(cycle),
                    values,
                    List.of(),
                    text,
                    Optional.of(
                            "Un champ caché aux visiteurs a été rempli, comme le font les robots. Envoyez à nouveau."));
        }
        return switch (FormReader.read(
                values, cycle.days().stream().map(Cycle.Day::id).toList())) {
            case Wrong(var errors) ->
                form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        cycle,
                        views.days(cycle),
                        values,
                        errors,
                        text,
                        Optional.empty());
            case Good good -> answer(cycle, values, good, stamp.get().nonce(), text);
        };
    }

    private View answer(Cycle cycle, Values values, Good good, String nonce, String stamp) {
        var key = key(nonce, cycle, good);
        var member = new Application.Member(good.person(), good.days(), good.waitFor(), good.shortNotice());
        var answer = desk.register(new Application(key, cycle.id(), List.of(member), good.policy()));
        return switch (answer) {
            case Answer.Recorded(var members) ->
                confirmation(cycle, good.person().email(), good.days(), members.getFirst());
            case Answer.NotAdmitted not -> throw new IllegalStateException("not yet");
            case Answer.KeyReused not -> throw new IllegalStateException("not yet");
            case Answer.NoRoom(var full) ->
                refused(cycle, values, stamp, HttpStatus.CONFLICT, noRoom(cycle, full, good));
            case Answer.NotOpen(var day, var availability) ->
                refused(cycle, values, stamp, HttpStatus.CONFLICT, notOpen(cycle, day, availability));
        };
    }

    private View refused(Cycle cycle, Values values, String stamp, HttpStatus status, String message) {
        return form(
                status,
                cycle,
                views.days(cycle),
                values,
                List.of(new FieldError("days", message)),
                stamp,
                Optional.empty());
    }

    private static String noRoom(Cycle cycle, List<Long> full, Good good) {
        var names = full.stream()
                .flatMap(day -> cycle.day(day).stream())
                .map(day -> "du " + French.day(day.content().date()))
                .toList();
        var subject = (names.size() == 1 ? "La journée " : "Les journées ")
                + French.enumeration(names)
                + (names.size() == 1 ? " est complète." : " sont complètes.");
        return full.size() < good.days().size()
                ? subject
                        + " Rien n’a été réservé, comme vous l’avez demandé : décochez-la, ou choisissez « les jours où il reste de la place »."
                : subject
                        + " Rien n’a été réservé. Si vous y étiez déjà inscrit, votre lien personnel vient de vous être envoyé.";
    }

    private static String notOpen(Cycle cycle, long day, Availability availability) {
        var date =
                cycle.day(day).map(found -> French.day(found.content().date())).orElse("");
        return switch (availability) {
            case CANCELLED -> "La journée du " + date + " est annulée. Rien n’a été réservé.";
            case PAST -> "La journée du " + date + " a commencé. Rien n’a été réservé.";
            case NOT_YET_OPEN -> "Les inscriptions ne sont pas encore ouvertes. Rien n’a été réservé.";
            case CLOSED, OPEN, FULL -> "Les inscriptions sont closes pour le " + date + ". Rien n’a été réservé.";
        };
    }

    private View confirmation(Cycle cycle, String email, List<Long> days, Answer.Outcome answer) {
        var outcomes = days.stream()
                .flatMap(id -> cycle.day(id).stream())
                .map(day -> new DayOutcome(
                        day.content().date(), day.start(), day.end(), cycle.placeOf(day), state(answer, day.id())))
                .toList();
        return templates.page(
                "registration/confirmation",
                Map.of(
                        "layout",
                        templates.unindexed("Inscription enregistrée", "/rencontre/" + cycle.slug()),
                        "view",
                        new ConfirmationView(cycle.slug(), cycle.title(), email, outcomes)));
    }

    private static State state(Answer.Outcome answer, long day) {
        if (answer.confirmed(day)) {
            return State.CONFIRMED;
        }
        return answer.waits(day) ? State.WAITING : State.FULL;
    }

    private View form(
            HttpStatus status,
            Cycle cycle,
            List<DayView> days,
            Values values,
            List<FieldError> errors,
            String stamp,
            Optional<String> problem) {
        return templates.page(
                status,
                "registration/form",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + "S’inscrire — " + cycle.title(),
                                "/rencontre/" + cycle.slug() + "/inscription"),
                        "view",
                        new FormView(cycle.slug(), cycle.title(), days, values, errors, stamp, problem)));
    }

    private Cycle published(String slug) {
        return cycles.published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The same for the same form sent again, another when the address or the days were changed before sending. */
    private static String key(String nonce, Cycle cycle, Good good) {
        var text = String.join(
                "\n",
                nonce,
                Long.toString(cycle.id()),
                good.person().emailKey(),
                good.days().toString(),
                new TreeSet<>(good.waitFor()).toString(),
                good.policy().name());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
