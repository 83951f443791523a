package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.live.Live.Page;
import fr.preau.exchange.live.LiveStreams;
import fr.preau.exchange.live.LiveStreams.Reader;
import fr.preau.exchange.page.ScreenView.Wanted;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.LayoutView;
import fr.preau.platform.QrCode;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What a day's code opens, all of it to be read alone: the questions, the screen of the room, the speakers' list. */
@Controller
@RequestMapping(DayCodePages.PATH + "{code}")
class DayCodePages {

    static final String PATH = "/questions/";

    private final DayCodes codes;
    private final Cycles cycles;
    private final Floors floors;
    private final SpeakerQuestions questions;
    private final Templates templates;
    private final Settings settings;
    private final LiveStreams streams;

    DayCodePages(
            DayCodes codes,
            Cycles cycles,
            Floors floors,
            SpeakerQuestions questions,
            Templates templates,
            Settings settings,
            LiveStreams streams) {
        this.codes = codes;
        this.cycles = cycles;
        this.floors = floors;
        this.questions = questions;
        this.templates = templates;
        this.settings = settings;
        this.streams = streams;
    }

    private record Room(Cycle cycle, Cycle.Day day, String address) {}

    @GetMapping
    View read(@PathVariable String code) {
        var room = room(code);
        var view = QuestionsView.ofRoom(
                room.cycle, room.day, room.address, floors.of(room.cycle, room.day), questions.of(room.day.id()));
        return templates.page("exchange/room", Map.of("layout", layout(room), "view", view));
    }

    /** Without what was answered, the most wanted first; of one sequence and of the whole day if it is said which. */
    @GetMapping("/intervenants")
    View speakers(@PathVariable String code, @RequestParam(name = "sequence", defaultValue = "") String sequence) {
        var room = room(code);
        var chosen = Groups.sequences(room.day).stream()
                .filter(title -> title.equals(sequence))
                .findFirst()
                .orElse("");
        var view = new SpeakersView(
                QuestionsView.ofRoom(
                        room.cycle,
                        room.day,
                        room.address,
                        floors.of(room.cycle, room.day),
                        Groups.toAnswer(room.day, questions.of(room.day.id()), chosen)),
                chosen);
        return templates.page("exchange/speakers", Map.of("layout", live(layout(room)), "view", view));
    }

    /** That something moved; what it is for them, the page asks for by itself. */
    @GetMapping("/intervenants/direct")
    void speakersLive(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        var room = room(code);
        streams.open(
                new Reader(room.address + "/intervenants", room.day.id(), Page.DESK, OptionalLong.empty()),
                request,
                response);
    }

    @GetMapping("/ecran")
    View screen(@PathVariable String code) {
        var room = room(code);
        var view = new ScreenView(
                room.address,
                new QrCode(settings.url() + room.address).svg("Code QR de la page des questions"),
                Wanted.of(
                        questions.of(room.day.id()),
                        floors.of(room.cycle, room.day).open()));
        return templates.page("exchange/screen", Map.of("layout", live(layout(room)), "view", view));
    }

    @GetMapping("/ecran/direct")
    void live(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        var room = room(code);
        streams.open(new Reader(room.address, room.day.id(), Page.SCREEN, OptionalLong.empty()), request, response);
    }

    /** Where no script runs a page reads itself again: nobody stands beside a screen, and who speaks has no hand free. */
    private static LayoutView live(LayoutView layout) {
        return layout.with(new Html("<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>"));
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
