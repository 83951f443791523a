package fr.preau.articulation;

import fr.preau.articulation.ArticulationViews.CommitmentLine;
import fr.preau.articulation.ArticulationViews.CommitmentView;
import fr.preau.articulation.ArticulationViews.CommitmentsView;
import fr.preau.articulation.Commitment.Nature;
import fr.preau.articulation.Commitment.State;
import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What is engaged in a contract: written down, signed, reviewed each year, kept or not. */
@Controller
@RequestMapping("/contrats/{slug}/engagements")
class CommitmentPages {

    private final Commitments commitments;
    private final Schemes schemes;
    private final YearlyReviews yearly;
    private final ContractLayout layout;

    CommitmentPages(Commitments commitments, Schemes schemes, YearlyReviews yearly, ContractLayout layout) {
        this.commitments = commitments;
        this.schemes = schemes;
        this.yearly = yearly;
        this.layout = layout;
    }

    static String address(Inside inside, Commitment one) {
        return inside.contract().address() + "/engagements/" + one.id();
    }

    @GetMapping
    View list(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        return list(HttpStatus.OK, inside, sent, List.of());
    }

    private View list(HttpStatus status, Inside inside, Map<String, String> values, List<FieldError> errors) {
        var contract = inside.contract();
        var groups = new EnumMap<Nature, List<CommitmentLine>>(commitments.of(contract.id()).stream()
                .collect(Collectors.groupingBy(
                        Commitment::nature,
                        () -> new EnumMap<>(Nature.class),
                        Collectors.mapping(
                                one -> new CommitmentLine(
                                        address(inside, one),
                                        one.signatory(),
                                        one.objective(),
                                        theme(contract, one),
                                        one.due().map(French::date).orElse(""),
                                        one.state().label()),
                                Collectors.toList()))));
        return layout.page(
                status,
                "Engagements",
                "articulation/commitments",
                new CommitmentsView(contract, inside.role(), groups, schemes.of(contract.id()), values, errors),
                ContractDone.of(values.getOrDefault(ContractDone.PARAMETER, "")));
    }

    private static String theme(CityContract contract, Commitment one) {
        return contract.theme(one.themeId()).map(Theme::name).orElse("");
    }

    @PostMapping
    @Noted("Engagement proposé")
    View add(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var form = new CommitmentForm(sent);
        var wanted = form.read(inside.contract(), schemes.of(inside.contract().id()));
        if (wanted.isEmpty()) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, form.errors());
        }
        var id = commitments.add(wanted.get());
        ChangeNote.leave(wanted.get().signatory() + " : " + wanted.get().objective());
        return ContractDone.COMMITMENT.redirect(inside.contract().address() + "/engagements/" + id);
    }

    private Commitment known(Inside inside, long id) {
        return commitments
                .withId(id)
                .filter(one -> one.contractId() == inside.contract().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{commitment}")
    View show(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long commitment,
            @RequestParam(defaultValue = "") String fait) {
        return show(HttpStatus.OK, inside, known(inside, commitment), List.of(), fait);
    }

    private View show(HttpStatus status, Inside inside, Commitment one, List<FieldError> errors, String fait) {
        var contract = inside.contract();
        return layout.page(
                status,
                "Engagement",
                "articulation/commitment",
                new CommitmentView(
                        contract,
                        inside.role(),
                        one,
                        address(inside, one),
                        theme(contract, one),
                        schemes.of(contract.id()).stream()
                                .filter(scheme -> one.schemeId()
                                        .filter(id -> id == scheme.id())
                                        .isPresent())
                                .map(Scheme::name)
                                .findFirst()
                                .orElse(""),
                        one.due().map(French::date).orElse(""),
                        Arrays.stream(State.values())
                                .filter(state -> one.state().leadsTo(state))
                                .toList(),
                        commitments.reviews(one.id()),
                        yearly.year(),
                        errors),
                ContractDone.of(fait));
    }

    @PostMapping("/{commitment}/etat")
    @Noted("État d’un engagement changé")
    View become(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long commitment,
            @RequestParam(defaultValue = "") String state) {
        var one = known(inside, commitment);
        var wanted = State.named(state).filter(one.state()::leadsTo);
        if (wanted.isEmpty() || !commitments.become(one.id(), one.state(), wanted.get())) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    known(inside, commitment),
                    List.of(new FieldError("state", "Choisissez un état qui suit celui d’à présent.")),
                    "");
        }
        ChangeNote.leave(one.signatory() + " : " + wanted.get().label());
        return ContractDone.COMMITMENT.redirect(address(inside, one));
    }

    @PostMapping("/{commitment}/revue")
    @Noted("Revue d’un engagement demandée")
    View ask(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable long commitment) {
        var one = known(inside, commitment);
        var errors = yearly.ask(one);
        if (!errors.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, inside, one, errors, "");
        }
        ChangeNote.leave(one.signatory() + ", " + yearly.year());
        return ContractDone.REVIEW.redirect(address(inside, one));
    }

    @PostMapping("/{commitment}/revues/{review}")
    @Noted("Revue d’un engagement validée")
    View validate(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long commitment,
            @PathVariable long review,
            @RequestParam(name = SeenBefore.FIELD, defaultValue = "") String seen) {
        var one = known(inside, commitment);
        if (commitments.reviews(one.id()).stream().noneMatch(known -> known.id() == review)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var errors = yearly.validate(one, review, seen, inside.account().name());
        if (!errors.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, inside, known(inside, commitment), errors, "");
        }
        ChangeNote.leave(one.signatory() + " : " + one.objective());
        return ContractDone.COMMITMENT.redirect(address(inside, one));
    }
}
