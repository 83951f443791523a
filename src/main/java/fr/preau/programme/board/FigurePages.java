package fr.preau.programme.board;

import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.sheet.ProgrammeLookup;
import fr.preau.programme.sheet.RequestChange;
import fr.preau.programme.sheet.RequestForm;
import fr.preau.programme.sheet.RequestLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * One figure as it is typed into a cell of the board. It is written over the one that the cell showed and no other:
 * what somebody else wrote into another cell of the same request meanwhile does not stand in its way.
 */
@Controller
class FigurePages {

    private static final String FIGURE = "figure";
    private static final String VALUE = "value";
    private static final String SEEN = "seen";

    /** What comes along: why the envelope is exceeded, and the act of a vote that has none yet. */
    private static final List<String> BESIDE = List.of("overReason", "actKind", "actNumber", "actDate");

    private final ProgrammeLookup places;
    private final RequestChange change;
    private final RequestLayout layout;

    FigurePages(ProgrammeLookup places, RequestChange change, RequestLayout layout) {
        this.places = places;
        this.change = change;
        this.layout = layout;
    }

    /** @param sent the figure, what was typed and what the cell showed; beside them the board's filter, to come back */
    @PostMapping("/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}/montant")
    @Noted("Montant changé dans le tableau")
    View change(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long request,
            @RequestParam Map<String, String> sent) {
        var known = places.sheet(inside, year, sheet);
        return change(inside, year, known, places.request(known, request), sent);
    }

    private View change(Inside inside, int year, ActionSheet sheet, FundingRequest asked, Map<String, String> sent) {
        var figure = sent.getOrDefault(FIGURE, "");
        var values = RequestForm.values(asked);
        if (!List.of("requested", "proposed", "voted").contains(figure)) {
            throw ProgrammeLookup.nothing();
        }
        var typed = typed(values, figure, asked, sent);
        if (!Euros.read(values.getOrDefault(figure, "")).equals(Euros.read(sent.getOrDefault(SEEN, "")))) {
            return layout.overtaken(inside, year, sheet, asked, typed);
        }
        return change.write(
                inside,
                year,
                sheet,
                asked,
                typed,
                places.programme(inside, year).address(inside.contract())
                        + BoardFilter.of(sent).query(),
                now -> change(inside, year, sheet, now, sent));
    }

    /** The form of the request as it is, with that figure and what comes along. */
    private static Map<String, String> typed(
            Map<String, String> values, String figure, FundingRequest asked, Map<String, String> sent) {
        var typed = new HashMap<>(values);
        BESIDE.stream()
                .filter(field -> field.equals("overReason")
                        || figure.equals("voted") && asked.act().isEmpty())
                .forEach(field -> typed.put(field, sent.getOrDefault(field, "")));
        typed.put(figure, sent.getOrDefault(VALUE, ""));
        return typed;
    }
}
