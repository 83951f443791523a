package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.live.Live;
import fr.preau.exchange.live.Live.Page;
import fr.preau.exchange.live.LiveEvents;
import fr.preau.exchange.live.LivePieces;
import fr.preau.exchange.page.ScreenView.Wanted;
import fr.preau.platform.French;
import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Json;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the questions' live pages are told: as the room reads them, so that nobody's link or vote is in it. */
@Component
class QuestionPieces implements LivePieces {

    private final Cycles cycles;
    private final Floors floors;
    private final SpeakerQuestions questions;
    private final Templates templates;
    private final InstanceSecret secret;

    QuestionPieces(
            Cycles cycles, Floors floors, SpeakerQuestions questions, Templates templates, InstanceSecret secret) {
        this.cycles = cycles;
        this.floors = floors;
        this.questions = questions;
        this.templates = templates;
        this.secret = secret;
    }

    @Override
    public Live of(long id) {
        return cycles.ofDay(id)
                .flatMap(cycle -> cycle.day(id).map(day -> of(cycle, day)))
                .orElseGet(() -> new Live(Set.of(), Map.of()));
    }

    private Live of(Cycle cycle, Cycle.Day day) {
        var all = questions.of(day.id());
        var floor = floors.of(cycle, day);
        var wanted = Wanted.of(all, floor.open());
        var room = QuestionsView.ofRoom(cycle, day, "", floor, all);
        return new Live(
                questions.seated(day.id()),
                Map.of(
                        Page.PHONE,
                        LiveEvents.counted(
                                sealed(frame(room)),
                                templates.render("exchange/components/list", Map.of("view", room, "votes", false)),
                                Json.write(all.stream()
                                        .filter(SpeakerQuestion::shown)
                                        .map(QuestionPieces::counted)
                                        .toList())),
                        Page.SCREEN,
                        LiveEvents.all(
                                sealed(wanted.toString()),
                                templates.render("exchange/components/wanted", Map.of("wanted", wanted))),
                        Page.DESK,
                        LiveEvents.all(sealed(floor + all.toString()), "")));
    }

    /** By what readers only compare: from a bare digest of it, who asked without a name could be tried out. */
    private String sealed(String state) {
        return secret.sign("live", state);
    }

    /** All that is shown but the votes and the order that they make. */
    private static String frame(QuestionsView room) {
        return room.open() + " " + room.aside()
                + room.groups().stream()
                        .map(group -> group.sequence()
                                + group.questions().stream()
                                        .map(SpeakerQuestion::withoutVotes)
                                        .sorted()
                                        .toList())
                        .toList();
    }

    /** Its number and its votes in words, in the order of the votes. */
    private static List<Object> counted(SpeakerQuestion question) {
        return List.of(question.id(), French.count(question.votes(), "vote", "votes"));
    }
}
