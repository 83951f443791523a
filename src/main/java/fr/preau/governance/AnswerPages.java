package fr.preau.governance;

import fr.preau.contract.ClosedLink;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.governance.GovernanceViews.AnswerView;
import fr.preau.governance.GovernanceViews.RecordPart;
import fr.preau.governance.Presences.Gone;
import fr.preau.governance.Sitting.Answer;
import fr.preau.governance.Sitting.SittingPresence;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Markdown;
import fr.preau.platform.web.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What somebody answers to a convening, by their own link and without account. */
@Controller
@RequestMapping("/convocation/{token}")
class AnswerPages {

    private static final int LONGEST_CORRECTION = 5_000;

    private final SignedLinks links;
    private final Sittings sittings;
    private final Presences presences;
    private final Agendas agendas;
    private final Records records;
    private final Convening convening;
    private final GovernancePlaces places;
    private final Templates templates;

    AnswerPages(
            SignedLinks links,
            Sittings sittings,
            Presences presences,
            Agendas agendas,
            Records records,
            Convening convening,
            GovernancePlaces places,
            Templates templates) {
        this.links = links;
        this.sittings = sittings;
        this.presences = presences;
        this.agendas = agendas;
        this.records = records;
        this.convening = convening;
        this.places = places;
        this.templates = templates;
    }

    /** @param deputy whether it is who stands in for the holder */
    private record Guest(Sitting sitting, SittingPresence row, boolean deputy) {

        /** What they answered, as their own page has it. */
        Answer answer() {
            return deputy && row.answer() == Answer.REPRESENTED ? Answer.COMES : row.answer();
        }
    }

    private Guest guest(String token) {
        return links.read(
                        Purpose.SEAT,
                        token,
                        id -> row(id).map(one -> GovernanceLetters.signed(
                                one.row(), one.sitting().id())))
                .flatMap(this::row)
                .or(() -> deputy(token))
                .orElseThrow(() -> closed(token));
    }

    /** Empty where nobody stands in by that link. */
    private Optional<Guest> deputy(String token) {
        var standing = links.read(
                        Purpose.DEPUTY,
                        token,
                        id -> row(id).map(one -> GovernanceLetters.signedForDeputy(
                                one.row(), one.sitting().id())))
                .flatMap(this::row);
        if (standing.isPresent() && !standing.get().row().deputised(places.today())) {
            throw ClosedLink.ended(
                    "Il valait tant que vous suppléiez quelqu’un à une séance, et ce n’est plus le cas. Si vous le suppléez de nouveau, un lien vous est écrit sans que vous le demandiez.");
        }
        return standing.map(one -> new Guest(one.sitting(), one.row(), true));
    }

    /** Why a link opens nothing: what it was of may have been taken back since. */
    private ClosedLink closed(String token) {
        var named = new ArrayList<Gone>();
        var holder = links.read(Purpose.SEAT, token, id -> {
            presences.gone(id).ifPresent(named::add);
            return named.stream().findFirst().map(AnswerPages::signed);
        });
        if (holder.isPresent()) {
            return ClosedLink.ended(
                    "Il répondait à une convocation qui a été retirée : le mandat ne court plus le jour de la séance. Si un mandat court de nouveau, une convocation vous est écrite sans que vous la demandiez.");
        }
        return named.stream().anyMatch(gone -> stoodInFor(gone, token))
                ? ClosedLink.ended("Il valait tant que vous suppléiez quelqu’un à une séance, et ce n’est plus le cas.")
                : ClosedLink.unknown();
    }

    private boolean stoodInFor(Gone gone, String token) {
        return presences.departed(gone.sittingId()).stream()
                .anyMatch(email -> links.read(Purpose.DEPUTY, token, _ -> Optional.of(signed(gone) + "." + email))
                        .isPresent());
    }

    private static String signed(Gone gone) {
        return GovernanceLetters.signed(gone.id(), gone.sittingId(), gone.seatId());
    }

    private Optional<Guest> row(long id) {
        return presences
                .sitting(id)
                .flatMap(sittings::withId)
                .flatMap(sitting -> presences.of(sitting.id()).stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                        .map(row -> new Guest(sitting, row, false)));
    }

    @GetMapping
    View ask(@PathVariable String token, @RequestParam(defaultValue = "") String fait) {
        var guest = guest(token);
        return page(
                HttpStatus.OK,
                token,
                guest,
                switch (fait) {
                    case "reponse" -> "Votre réponse est enregistrée. Vous pouvez la changer jusqu’à la séance.";
                    case "correction" -> "Votre demande de correction est enregistrée : qui tient le relevé la lit.";
                    default -> "";
                },
                guest.answer(),
                guest.row().representedBy(),
                "",
                List.of());
    }

    @PostMapping
    View answer(@PathVariable String token, @RequestParam Map<String, String> sent) {
        var guest = guest(token);
        var chosen = Arrays.stream(Answer.values())
                .filter(one -> one != Answer.NONE && one.name().equals(sent.get("answer")))
                .filter(one -> !guest.deputy() || one != Answer.REPRESENTED)
                .findFirst();
        var form = new GovernanceForms(sent);
        var by = form.optional("representedBy");
        var errors = new ArrayList<>(form.errors());
        if (chosen.isEmpty()) {
            errors.add(new FieldError("answer", "Choisissez une réponse."));
        } else if (chosen.get() == Answer.REPRESENTED && by.isEmpty()) {
            errors.add(new FieldError("representedBy", "Dites qui vous représente."));
        }
        if (errors.isEmpty()) {
            errors.addAll(FieldError.at("answer", answer(guest, chosen.orElseThrow(), by)));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, token, guest, "", chosen.orElse(Answer.NONE), by, "", errors);
        }
        return new RedirectView("/convocation/" + token + "?fait=reponse");
    }

    /** What keeps it from being taken; empty once it is. */
    private Optional<String> answer(Guest guest, Answer chosen, String by) {
        var sitting = guest.sitting().id();
        var became = guest.deputy()
                ? convening.deputise(guest.row(), sitting, chosen == Answer.COMES)
                : convening.answer(guest.row(), sitting, chosen, chosen == Answer.REPRESENTED ? by : "");
        return switch (became) {
            case DONE -> Optional.empty();
            case CLOSED -> Optional.of("Rien n’a changé : cette séance n’attend plus de réponse.");
            case TOO_OFTEN ->
                Optional.of(
                        "Rien n’a changé : votre réponse a déjà changé plusieurs fois. Dites-la à qui prépare la séance.");
        };
    }

    @GetMapping("/pieces/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable String token, @PathVariable long paper) {
        return agendas.paper(guest(token).sitting().id(), paper).orElseThrow(GovernancePlaces::nothing);
    }

    @PostMapping("/correction")
    View correct(@PathVariable String token, @RequestParam(defaultValue = "") String correction) {
        var guest = guest(token);
        var text = correction.strip();
        var wrong = text.isEmpty() || text.length() > LONGEST_CORRECTION
                ? Optional.of("Écrivez la correction, en 5 000 caractères au plus.")
                : !guest.deputy()
                                && records.correct(
                                        guest.sitting().id(), guest.row().id(), text, places.today())
                        ? Optional.<String>empty()
                        : Optional.of("Rien n’a changé : ce relevé n’attend plus de correction de votre part.");
        return wrong.isEmpty()
                ? new RedirectView("/convocation/" + token + "?fait=correction")
                : page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        token,
                        guest,
                        "",
                        guest.answer(),
                        guest.row().representedBy(),
                        correction,
                        FieldError.at("correction", wrong));
    }

    private Optional<RecordPart> record(Guest guest, String typed) {
        var sitting = guest.sitting();
        if (!sitting.state().recorded()) {
            return Optional.empty();
        }
        return Optional.of(new RecordPart(
                Markdown.under(2, French.typography(records.text(sitting))),
                !guest.deputy() && Records.corrected(sitting, places.today())
                        ? sitting.correctionsUntil().map(French::date).orElse("")
                        : "",
                guest.deputy() ? List.of() : presences.correctionsOf(guest.row().id()),
                typed));
    }

    private View page(
            HttpStatus status,
            String token,
            Guest guest,
            String done,
            Answer answer,
            String by,
            String correction,
            List<FieldError> errors) {
        var sitting = guest.sitting();
        var body = places.body(sitting);
        var view = new AnswerView(
                places.contract(body),
                body.name(),
                GovernancePlaces.when(sitting),
                sitting.place(),
                guest.deputy()
                        ? guest.row().seat().named()
                        : GovernancePlaces.seats(
                                presences.of(sitting.id()), guest.row().email()),
                guest.deputy(),
                "/convocation/" + token,
                sitting.state() == SittingState.CONVENED,
                done,
                agendas.leftOpen(sitting),
                agendas.points(sitting.id()),
                answer,
                by,
                record(guest, correction),
                errors);
        return templates.page(
                status,
                "governance/answer",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + "Séance, " + body.name(), "/convocation"),
                        "view",
                        view));
    }
}
