/**
 * A contrat de ville as a space of its own: its members, themes, neighbourhoods, funders, rules and journal, and
 * the one guard that asks each time whether whoever is signed in belongs there.
 *
 * <p>Tables: {@code city_contract}, {@code contract_theme}, {@code contract_neighbourhood}, {@code contract_member},
 * {@code contract_funder}, {@code contract_journal}. What is due in a contract is told by the modules above it,
 * through {@link fr.preau.contract.DueSource}.
 */
@ApplicationModule(
        id = "contract",
        allowedDependencies = {"management", "staff", "staff :: access", "staff :: journal", "platform"})
@NullMarked
package fr.preau.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
