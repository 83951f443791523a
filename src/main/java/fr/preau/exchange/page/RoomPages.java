package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.page.QuestionsView.Typed;
import fr.preau.platform.French;
import fr.preau.platform.LayoutView;
import fr.preau.platform.QrCode;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What a day's code opens, all of it to be read alone: the questions, the screen of the room, the speakers' list. */
@Controller
@RequestMapping(RoomPages.PATH + "{code}")
class RoomPages {

    static final String PATH = "/questions/";

    /** How many questions a room reads from its last row. */
    private static final int ON_SCREEN = 5;

    private final DayCodes codes;
    private final Cycles cycles;
    private final SpeakerQuestions questions;
    private final Templates templates;
    private final Settings settings;

    RoomPages(DayCodes codes, Cycles cycles, SpeakerQuestions questions, Templates templates, Settings settings) {
        this.codes = codes;
        this.cycles = cycles;
        this.questions = questions;
        this.templates = templates;
        this.settings = settings;
    }

    private record Room(Cycle cycle, Cycle.Day day, String address) {}

    @GetMapping
    View read(@PathVariable String code) {
        return page(room(code), "exchange/room");
    }

    /** Without what was answered, the most wanted first. */
    @GetMapping("/intervenants")
    View speakers(@PathVariable String code) {
        return page(room(code), "exchange/speakers");
    }

    private View page(Room room, String template) {
        var floor = questions.floor(room.day.id());
        var all = questions.of(room.day.id());
        var view = new QuestionsView(
                room.cycle.title(),
                room.day.content().date(),
                room.address,
                "",
                floor.open(),
                floor.moderated(),
                Groups.of(room.day, all.stream().filter(SpeakerQuestion::shown).toList()),
                List.of(),
                Set.of(),
                0,
                List.of(),
                (int) all.stream().filter(one -> one.state() == State.SET_ASIDE).count(),
                Typed.NOTHING,
                "",
                List.of());
        return templates.page(template, Map.of("layout", layout(room), "view", view));
    }

    @GetMapping("/ecran")
    View screen(@PathVariable String code) {
        var room = room(code);
        var waiting = questions.of(room.day.id()).stream()
                .filter(one -> one.state() == State.SHOWN)
                .toList();
        var view = new ScreenView(
                room.cycle.title(),
                room.day.content().date(),
                room.address,
                settings.url() + room.address,
                new QrCode(settings.url() + room.address).svg("Code QR de la page des questions"),
                waiting.stream().limit(ON_SCREEN).toList(),
                Math.max(0, waiting.size() - ON_SCREEN));
        return templates.page("exchange/screen", Map.of("layout", layout(room), "view", view));
    }

    private LayoutView layout(Room room) {
        return templates.unindexed(
                "Questions du " + French.day(room.day.content().date()), PATH);
    }

    private Room room(String code) {
        return codes.day(code)
                .filter(day -> questions.floor(day).known())
                .flatMap(cycles::ofDay)
                .filter(Cycle::visible)
                .flatMap(cycle -> day(code, cycle))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Room> day(String code, Cycle cycle) {
        return codes.day(code).flatMap(cycle::day).map(day -> new Room(cycle, day, PATH + code));
    }
}
