package fr.preau.exchange.page;

import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.live.Live.Page;
import fr.preau.exchange.live.LiveStreams;
import fr.preau.exchange.live.LiveStreams.Reader;
import fr.preau.exchange.page.Guests.Guest;
import fr.preau.exchange.page.QuestionsView.Typed;
import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody with a seat asks those who speak, and votes. Whoever has none finds nothing there. */
@Controller
@RequestMapping("/inscription/{token}/questions/{day}")
class AskingPages {

    private final Guests guests;
    private final Floors floors;
    private final SpeakerQuestions questions;
    private final Templates templates;
    private final LiveStreams streams;

    AskingPages(Guests guests, Floors floors, SpeakerQuestions questions, Templates templates, LiveStreams streams) {
        this.guests = guests;
        this.floors = floors;
        this.questions = questions;
        this.templates = templates;
        this.streams = streams;
    }

    @GetMapping
    View show(
            @PathVariable String token,
            @PathVariable long day,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(HttpStatus.OK, guest(token, day), Typed.NOTHING, told(done), List.of());
    }

    /** What moves on the page, as it moves; only as long as they have their seat. */
    @GetMapping("/direct")
    void live(
            @PathVariable String token,
            @PathVariable long day,
            HttpServletRequest request,
            HttpServletResponse response) {
        var guest = guest(token, day);
        streams.open(
                new Reader(guest.own(), day, Page.PHONE, OptionalLong.of(guest.registration())), request, response);
    }

    @PostMapping
    View ask(@PathVariable String token, @PathVariable long day, @RequestParam Map<String, String> sent) {
        var guest = guest(token, day);
        var text = Composed.text(TypedLine.of(sent.getOrDefault("text", "")));
        var sequence = Groups.sequences(guest.day()).stream()
                .filter(title -> title.equals(sent.getOrDefault("sequence", "")))
                .findFirst()
                .orElse("");
        var typed = new Typed(sequence, sent.getOrDefault("text", ""), sent.containsKey("anonymous"));
        if (text.isEmpty()) {
            return refused(guest, typed, "Écrivez votre question.");
        }
        if (text.length() > SpeakerQuestion.LONGEST) {
            return refused(
                    guest,
                    typed,
                    "Votre question fait %d caractères : il en faut 300 au plus.".formatted(text.length()));
        }
        var asked = open(guest)
                ? questions.ask(day, guest.registration(), sequence, text, typed.anonymous())
                : SpeakerQuestions.Asked.SHUT;
        return switch (asked) {
            case SHOWN -> back(guest, "posee");
            case TO_BE_READ -> back(guest, "relue");
            case SET_ASIDE ->
                refused(guest, typed, "Vous avez déjà posé cette question. Elle est écartée : la raison est plus bas.");
            case TOO_MANY ->
                refused(
                        guest,
                        typed,
                        "Vous avez déjà posé 5 questions sur cette séquence. Votez pour celles des autres.");
            case SHUT -> refused(guest, typed, "Les questions de cette journée sont closes : rien n’a été envoyé.");
        };
    }

    /** Says for one question whether the person wants it; said twice, it is said once. */
    @PostMapping("/vote")
    View vote(
            @PathVariable String token,
            @PathVariable long day,
            @RequestParam(name = "question", defaultValue = "0") String question,
            @RequestParam(name = "vote", defaultValue = "") String vote) {
        var guest = guest(token, day);
        if (!question.matches("\\d{1,15}")) {
            return new RedirectView(address(guest));
        }
        var id = Long.parseLong(question);
        if (open(guest)) {
            switch (vote) {
                case "oui" -> questions.vote(day, guest.registration(), id);
                case "non" -> questions.unvote(guest.registration(), id);
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
        return new RedirectView(address(guest) + "#question-" + id);
    }

    private View refused(Guest guest, Typed typed, String why) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, guest, typed, "", List.of(new FieldError("text", why)));
    }

    private static View back(Guest guest, String done) {
        return new RedirectView(address(guest) + "?fait=" + done);
    }

    private static String told(String done) {
        return switch (done) {
            case "posee" -> "Votre question est posée.";
            case "relue" -> "Votre question est reçue. L’équipe la relit avant de l’afficher.";
            default -> "";
        };
    }

    private View page(HttpStatus status, Guest guest, Typed typed, String told, List<FieldError> errors) {
        var floor = floors.of(guest.cycle(), guest.day());
        var all = questions.of(guest.day().id());
        var view = new QuestionsView(
                guest.cycle().title(),
                guest.day().content().date(),
                address(guest),
                guest.own(),
                floor.open(),
                floor.moderated(),
                Groups.of(
                        guest.day(), all.stream().filter(SpeakerQuestion::shown).toList()),
                all.stream()
                        .filter(one -> one.registrationId() == guest.registration() && !one.shown())
                        .toList(),
                questions.votedFor(guest.registration(), guest.day().id()),
                guest.registration(),
                Groups.sequences(guest.day()),
                (int) all.stream().filter(one -> one.state() == State.SET_ASIDE).count(),
                typed,
                told,
                errors);
        return templates.page(
                status,
                "exchange/questions",
                Map.of(
                        "layout",
                        templates.unindexed(
                                "Questions du "
                                        + French.day(guest.day().content().date()),
                                "/rencontre/" + guest.cycle().slug()),
                        "view",
                        view));
    }

    private boolean open(Guest guest) {
        return floors.of(guest.cycle(), guest.day()).open();
    }

    /** Where questions were never taken there is no page. */
    private Guest guest(String token, long day) {
        var guest = guests.of(token, day);
        if (!questions.floor(day).known()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return guest;
    }

    private static String address(Guest guest) {
        return guest.own() + "/questions/" + guest.day().id();
    }
}
