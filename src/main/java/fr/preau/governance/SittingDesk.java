package fr.preau.governance;

import fr.preau.contract.ContractDesk;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.governance.GovernanceViews.SittingView;
import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts a sitting on its page, whatever brought it there. */
@Component
class SittingDesk {

    private final GovernancePlaces places;
    private final Sittings sittings;
    private final Presences presences;
    private final Outcomes outcomes;
    private final ContractDesk desk;

    SittingDesk(GovernancePlaces places, Sittings sittings, Presences presences, Outcomes outcomes, ContractDesk desk) {
        this.places = places;
        this.sittings = sittings;
        this.presences = presences;
        this.outcomes = outcomes;
        this.desk = desk;
    }

    View refused(Inside inside, Body body, Sitting sitting, Map<String, String> sent, List<FieldError> errors) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, body, sitting, sent, errors, "");
    }

    /** The record as it stands, or as it would write itself now. */
    String record(Sitting sitting) {
        return sitting.record().isEmpty()
                ? RecordDraft.of(
                        presences.of(sitting.id()),
                        sittings.agenda(sitting.id()),
                        outcomes.decisions(sitting.id()),
                        outcomes.followUps(sitting.bodyId()).stream()
                                .filter(one -> one.sittingId() == sitting.id())
                                .toList())
                : sitting.record();
    }

    View page(
            HttpStatus status,
            Inside inside,
            Body body,
            Sitting sitting,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        var seats = presences.of(sitting.id());
        var held = seats.stream().filter(one -> one.presence().held()).count();
        var today = places.today();
        return desk.page(
                status,
                "Séance, " + body.name(),
                "governance/sitting",
                new SittingView(
                        inside.contract(),
                        inside.role(),
                        body,
                        sitting,
                        GovernancePlaces.address(inside, body, sitting),
                        GovernancePlaces.when(sitting),
                        quorum(body, held, seats.size()),
                        sittings.agenda(sitting.id()),
                        seats,
                        outcomes.decisions(sitting.id()),
                        outcomes.followUps(body.id()).stream()
                                .filter(one -> one.state() == FollowUp.State.OPEN || one.sittingId() == sitting.id())
                                .map(one -> BodyPages.line(one, today))
                                .toList(),
                        record(sitting),
                        values,
                        errors),
                ContractDone.sentence(fait));
    }

    private static String quorum(Body body, long held, int seats) {
        var now = "%d membres sur %d présents ou représentés".formatted(held, seats);
        if (body.quorum() == 0) {
            return now + ".";
        }
        return now
                + (held >= body.quorum() ? " : le quorum de %d est atteint." : " : le quorum de %d n’est pas atteint.")
                        .formatted(body.quorum());
    }
}
