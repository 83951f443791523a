package fr.preau.programme.rules;

import fr.preau.platform.FieldError;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a request to a funder may become. */
public final class RequestRules {

    private RequestRules() {}

    /**
     * What surrounds a request when it changes.
     *
     * @param cost of the action, in cents; empty where it is not known
     * @param votedElsewhere for the same action by others, in cents
     */
    public record Around(ProgrammeState programme, Optional<Long> cost, long votedElsewhere) {}

    /** The state that the figures tell, where the one that was chosen lags behind. */
    public static RequestState told(FundingRequest wanted) {
        var early = wanted.state() == RequestState.REQUESTED || wanted.state() == RequestState.UNDER_APPRAISAL;
        if (wanted.voted().isPresent() && (early || wanted.state() == RequestState.PROPOSED)) {
            return wanted.voted().get() == 0 ? RequestState.REFUSED : RequestState.VOTED;
        }
        return early && wanted.proposed().isPresent() ? RequestState.PROPOSED : wanted.state();
    }

    /** What keeps it from being so, each at its field; none if it may. */
    public static List<FieldError> faults(FundingRequest before, FundingRequest wanted, Around around) {
        var faults = new ArrayList<FieldError>();
        var figures = !before.requested().equals(wanted.requested())
                || !before.proposed().equals(wanted.proposed())
                || !before.voted().equals(wanted.voted());
        if (figures && !around.programme().open()) {
            faults.add(new FieldError(
                    "voted",
                    "La programmation est %s : ce qui y est voté ne change plus que par un avenant."
                            .formatted(around.programme() == ProgrammeState.CLOSED ? "close" : "validée")));
        }
        if (before.state().notified() && !before.voted().equals(wanted.voted())) {
            faults.add(new FieldError("voted", "Ce montant est notifié : il ne change plus que par un avenant."));
        }
        vote(before, wanted, around, faults);
        payment(wanted, faults);
        return faults;
    }

    private static void vote(FundingRequest before, FundingRequest wanted, Around around, List<FieldError> faults) {
        var decided = wanted.state() == RequestState.VOTED || wanted.state().notified();
        if (decided && wanted.voted().isEmpty()) {
            faults.add(new FieldError("voted", "Donnez le montant accordé."));
        }
        if ((decided || wanted.voted().filter(cents -> cents > 0).isPresent())
                && wanted.act().isEmpty()) {
            faults.add(new FieldError("actKind", "Un vote a son acte : donnez sa nature, son numéro et sa date."));
        }
        if (wanted.state() == RequestState.REFUSED && wanted.voted().orElse(0L) > 0) {
            faults.add(new FieldError("state", "Une demande refusée n’a pas de montant accordé."));
        }
        var voted = wanted.voted().orElse(0L);
        around.cost()
                .filter(cost -> voted + around.votedElsewhere() > cost
                        && !before.voted().equals(wanted.voted()))
                .ifPresent(cost -> faults.add(new FieldError(
                        "voted",
                        "Les votes dépasseraient le coût de l’action de %s : au plus %s pour ce financeur."
                                .formatted(
                                        Euros.words(voted + around.votedElsewhere() - cost),
                                        Euros.words(Math.max(0, cost - around.votedElsewhere()))))));
    }

    private static void payment(FundingRequest wanted, List<FieldError> faults) {
        var notified = wanted.notified().orElse(0L);
        if (wanted.paid() > notified) {
            faults.add(new FieldError(
                    "paid",
                    wanted.notified().isEmpty()
                            ? "Rien n’est payé avant la notification."
                            : "Les paiements dépasseraient le montant notifié, %s.".formatted(Euros.words(notified))));
        }
        if (wanted.state() == RequestState.PAID && wanted.paid() != notified) {
            faults.add(new FieldError("state", "« Payée » : le montant payé est celui qui est notifié."));
        }
        if (wanted.state() == RequestState.PAID_PART && (wanted.paid() == 0 || wanted.paid() >= notified)) {
            faults.add(new FieldError("paid", "« Payée en partie » : donnez une part du montant notifié."));
        }
    }
}
