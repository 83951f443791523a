package fr.preau.programme.sheet;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.sheet.FundingArbitration.Outcome;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Writes what was typed of a request, wherever it was typed, and shows what became of it. */
@Component
public class RequestChange {

    private final FundingArbitration arbitration;
    private final RequestLayout layout;

    RequestChange(FundingArbitration arbitration, RequestLayout layout) {
        this.arbitration = arbitration;
        this.layout = layout;
    }

    /**
     * One change of all that its form holds.
     *
     * @param back where whoever changed it goes on
     * @param overtaken what is shown where somebody else wrote it meanwhile
     */
    public View write(
            Inside inside,
            int year,
            ActionSheet sheet,
            FundingRequest asked,
            Map<String, String> typed,
            String back,
            Function<FundingRequest, View> overtaken) {
        return switch (RequestForm.read(asked, typed)) {
            case RequestForm.Reading.Wrong(var errors) -> layout.refused(inside, year, sheet, asked, typed, errors);
            case RequestForm.Reading.Good(var wish) ->
                switch (arbitration.change(wish, inside.account().name())) {
                    case Outcome.Saved(var saved) -> {
                        ChangeNote.leave("%s, %s : %s"
                                .formatted(
                                        sheet.text().title(),
                                        layout.funder(asked),
                                        saved.state().label()));
                        yield ContractDone.REQUEST.redirect(back);
                    }
                    case Outcome.Refused(var faults) -> layout.refused(inside, year, sheet, asked, typed, faults);
                    case Outcome.Overtaken(var now) -> overtaken.apply(now);
                };
        };
    }
}
