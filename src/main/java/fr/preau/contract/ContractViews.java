package fr.preau.contract;

import fr.preau.contract.ContractMembers.ContractMember;
import fr.preau.contract.Contracts.Named;
import fr.preau.contract.DueSource.Due;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;

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
            List<FieldError> errors)
            implements FaultyForm {}

    public record FundersView(
            CityContract contract,
            ContractRole role,
            List<Funder> funders,
            String name,
            String email,
            List<FieldError> errors)
            implements FaultyForm {}
}
