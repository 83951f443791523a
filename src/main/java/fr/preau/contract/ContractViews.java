package fr.preau.contract;

import fr.preau.contract.ContractMembers.ContractMember;
import fr.preau.contract.Contracts.Named;
import fr.preau.contract.DueSource.Due;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the pages of a contract show. */
public final class ContractViews {

    private ContractViews() {}

    /** @param opens whether the reader may open a new one */
    public record ContractsView(List<Named> contracts, boolean opens) {}

    /** The form as typed. */
    public record OpeningView(
            String slug,
            String name,
            String lead,
            String coPilots,
            String first,
            String last,
            String continues,
            List<FieldError> errors)
            implements FaultyForm {}

    public record HomeView(CityContract contract, ContractRole role, List<Due> due) {}

    /** @param at as it is read, local to the centre */
    public record JournalLine(String at, String byWhom, String deed, String note) {}

    public record JournalView(CityContract contract, List<JournalLine> lines) {}

    public record MembersView(
            CityContract contract,
            ContractRole role,
            List<ContractMember> members,
            String email,
            String name,
            String wanted,
            List<FieldError> errors)
            implements FaultyForm {}

    /** The form as typed. */
    public record ContractSettingsView(
            CityContract contract,
            ContractRole role,
            String themes,
            String neighbourhoods,
            String controller,
            String legal,
            String share,
            boolean late,
            boolean see,
            boolean report,
            boolean shown,
            List<String> objectives,
            String seen,
            List<FieldError> errors)
            implements FaultyForm {

        /** As they stand. */
        static ContractSettingsView of(CityContract contract, ContractRole role) {
            var rules = contract.rules();
            return new ContractSettingsView(
                    contract,
                    role,
                    contract.themes().stream()
                            .map(theme -> theme.objective() + " ; " + theme.name())
                            .collect(Collectors.joining("\n")),
                    contract.neighbourhoods().stream()
                            .map(one -> one.code() + " ; " + one.label())
                            .collect(Collectors.joining("\n")),
                    contract.controller(),
                    contract.legalText(),
                    Integer.toString(rules.publicShareWarning()),
                    rules.lateRefused(),
                    rules.fundersSeeEachOther(),
                    rules.reportRequired(),
                    rules.shownByNeighbourhood(),
                    LawObjective.all(),
                    SeenBefore.of(contract),
                    List.of());
        }

        /** The same, as typed, beside what somebody else saved meanwhile: what differs is told at its field. */
        ContractSettingsView overtaken(CityContract now) {
            var stands = of(now, role);
            var told = new ArrayList<FieldError>();
            differs(told, "themes", stands.themes, themes);
            differs(told, "neighbourhoods", stands.neighbourhoods, neighbourhoods);
            differs(told, "share", stands.share, share);
            differs(told, "late", yes(stands.late), yes(late));
            differs(told, "see", yes(stands.see), yes(see));
            differs(told, "report", yes(stands.report), yes(report));
            differs(told, "shown", yes(stands.shown), yes(shown));
            differs(told, "controller", stands.controller, controller);
            differs(told, "legal", stands.legal, legal);
            return new ContractSettingsView(
                    now,
                    role,
                    themes,
                    neighbourhoods,
                    controller,
                    legal,
                    share,
                    late,
                    see,
                    report,
                    shown,
                    objectives,
                    stands.seen,
                    told);
        }

        private static void differs(List<FieldError> told, String field, String now, String typed) {
            if (!now.strip().equals(typed.replace("\r\n", "\n").strip())) {
                told.addAll(SeenBefore.overtaken(field, now));
            }
        }

        private static String yes(boolean said) {
            return said ? "oui" : "non";
        }
    }

    public record FundersView(
            CityContract contract,
            ContractRole role,
            List<Funder> funders,
            String name,
            String email,
            String seen,
            List<FieldError> errors)
            implements FaultyForm {}
}
