package fr.preau.governance;

import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.governance.GovernanceViews.PointLine;
import fr.preau.governance.GovernanceViews.SittingView;
import fr.preau.platform.FieldError;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts a sitting on its page, whatever brought it there. */
@Component
class SittingLayout {

    /** In days. */
    private static final int USUAL_WAIT = 15;

    private final GovernancePlaces places;
    private final Agendas agendas;
    private final Presences presences;
    private final Outcomes outcomes;
    private final Records records;
    private final ProgrammePoint programmePoint;
    private final ContractLayout layout;

    SittingLayout(
            GovernancePlaces places,
            Agendas agendas,
            Presences presences,
            Outcomes outcomes,
            Records records,
            ProgrammePoint programmePoint,
            ContractLayout layout) {
        this.places = places;
        this.agendas = agendas;
        this.presences = presences;
        this.outcomes = outcomes;
        this.records = records;
        this.programmePoint = programmePoint;
        this.layout = layout;
    }

    View refused(SittingGesture gesture, List<FieldError> errors) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, gesture, gesture.sent(), errors, "");
    }

    View page(
            HttpStatus status,
            SittingGesture gesture,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        var sitting = gesture.sitting();
        var body = gesture.body();
        var seats = presences.of(sitting.id());
        var held = seats.stream().filter(one -> one.presence().held()).count();
        var today = places.today();
        return layout.page(
                status,
                "Séance, " + body.name(),
                "governance/sitting",
                new SittingView(
                        gesture.inside().contract(),
                        gesture.inside().role(),
                        body,
                        sitting,
                        gesture.address(),
                        GovernancePlaces.when(sitting),
                        sitting.underWay(today),
                        quorum(body, held, seats.size()),
                        agendas.leftOpen(sitting),
                        points(gesture),
                        seats,
                        outcomes.decisions(sitting.id()),
                        outcomes.followUps(body.id()).stream()
                                .filter(one -> one.state() == FollowUp.State.OPEN || one.sittingId() == sitting.id())
                                .map(one -> BodyPages.line(one, today))
                                .toList(),
                        records.text(sitting),
                        presences.corrections(sitting.id()),
                        withDefaults(values, sitting, today),
                        errors),
                ContractDone.of(fait));
    }

    /** What was typed, and where nothing was what holds: a sitting that moves by an hour keeps its day and its place. */
    private static Map<String, String> withDefaults(Map<String, String> values, Sitting sitting, LocalDate today) {
        var all = new HashMap<>(values);
        all.putIfAbsent("on", sitting.on().toString());
        all.putIfAbsent("begins", sitting.begins().toString());
        all.putIfAbsent("ends", sitting.ends().toString());
        all.putIfAbsent("place", sitting.place());
        all.putIfAbsent("until", today.plusDays(USUAL_WAIT).toString());
        return all;
    }

    private List<PointLine> points(SittingGesture gesture) {
        return agendas.points(gesture.sitting().id()).stream()
                .map(point -> new PointLine(
                        point.item(),
                        point.papers(),
                        programmePoint.table(gesture.inside().contract(), point.item())))
                .toList();
    }

    private static String quorum(Body body, long held, int seats) {
        var now = held < 2
                ? "%d membre sur %d présent ou représenté".formatted(held, seats)
                : "%d membres sur %d présents ou représentés".formatted(held, seats);
        if (body.quorum() == 0) {
            return now + ".";
        }
        return now
                + (held >= body.quorum() ? " : le quorum de %d est atteint." : " : le quorum de %d n’est pas atteint.")
                        .formatted(body.quorum());
    }
}
