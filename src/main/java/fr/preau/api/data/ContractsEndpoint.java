package fr.preau.api.data;

import fr.preau.api.NeedsScope;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.staff.Accounts;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Contracts, which decide themselves who comes in (docs/decisions/0049): a token reads those of which whoever made it is
 * a member at this moment, and none once that account is shut.
 */
@Controller
class ContractsEndpoint {

    private final Contracts contracts;
    private final Accounts accounts;

    ContractsEndpoint(Contracts contracts, Accounts accounts) {
        this.contracts = contracts;
        this.accounts = accounts;
    }

    private record Signed(
            long id,
            String slug,
            String name,
            String lead,
            int firstYear,
            int lastYear,
            List<String> themes,
            List<CityContract.Neighbourhood> neighbourhoods) {

        static Signed of(CityContract contract) {
            return new Signed(
                    contract.id(),
                    contract.slug(),
                    contract.name(),
                    contract.lead(),
                    contract.firstYear(),
                    contract.lastYear(),
                    contract.themes().stream().map(CityContract.Theme::name).toList(),
                    contract.neighbourhoods());
        }
    }

    @GetMapping(path = "/api/v1/contracts", produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.CONTRACTS_READ)
    View list(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        var theirs = token.maker().flatMap(accounts::active).stream()
                .flatMap(account -> contracts.of(account).stream())
                .flatMap(named -> contracts.withSlug(named.slug()).stream())
                .toList();
        return Slice.of(cursor, limit, asked -> Slice.cut(theirs, CityContract::id, asked, Signed::of));
    }
}
