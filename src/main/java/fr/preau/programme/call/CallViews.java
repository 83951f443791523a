package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.platform.FieldError;
import fr.preau.platform.Html;
import fr.preau.platform.form.FaultyForm;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.SheetState;
import fr.preau.programme.sheet.SheetForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What those see who have no account. */
public final class CallViews {

    private CallViews() {}

    /**
     * The public page of a call.
     *
     * @param when in words, when it is open
     * @param sent whether a link has just left
     */
    public record PublicCallView(
            CityContract contract,
            int year,
            Html text,
            String when,
            boolean open,
            boolean sent,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /**
     * A carrier's page.
     *
     * @param until in words, until when it may be corrected
     * @param writable whether it may be now
     * @param done what has just been done; empty for nothing
     */
    public record CarrierView(
            CityContract contract,
            int year,
            ActionSheet sheet,
            String action,
            String until,
            String opens,
            boolean writable,
            boolean reports,
            SheetForm form,
            int version,
            boolean overtaken,
            String done,
            List<String> papers,
            Optional<String> paperError) {

        /** Whether it is only read; what was typed and came too late stays to be copied. */
        public boolean shut() {
            return !writable && done.isEmpty();
        }

        public List<SheetFacts.Fact> facts() {
            return SheetFacts.of(contract, sheet);
        }

        public boolean draft() {
            return sheet.state() == SheetState.DRAFT;
        }
    }

    /** What became of the action, account by account. */
    public record ReportView(
            CityContract contract,
            int year,
            ActionSheet sheet,
            String action,
            List<Account> accounts,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    public record Account(String account, String name, String planned) {}

    /** A funder's page. */
    public record FunderView(
            CityContract contract,
            int year,
            String funder,
            String action,
            String until,
            String envelope,
            boolean writable,
            boolean saved,
            List<Line> lines,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        /** Whether it is only read; what was typed and came too late stays to be copied. */
        public boolean shut() {
            return !writable && values.isEmpty();
        }
    }

    /** @param others what the other funders propose, where the contract shows it */
    public record Line(
            long request,
            String title,
            String carrier,
            String objective,
            String cost,
            String requested,
            String proposed,
            String opinion,
            String opinionText,
            String others) {

        /** As it is chosen. */
        public String said() {
            return switch (opinion) {
                case "FAVOURABLE" -> "Favorable";
                case "RESERVED" -> "Réservé";
                case "UNFAVOURABLE" -> "Défavorable";
                default -> "Pas encore d’avis";
            };
        }
    }
}
