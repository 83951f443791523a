/**
 * The annual programme of a contrat de ville: its steps, envelopes, actions followed from year to year, what is
 * asked of funders, proposed, voted with its act, notified, paid; the call for projects, the board that everyone
 * reads at the committee, and last year's spreadsheet brought in.
 *
 * <p>Rooms: {@code rules} (pure), {@code sheet} (one action), {@code board}, {@code call} (links without account),
 * {@code importing}. Money is whole cents ({@link fr.preau.programme.rules.Euros}), never floating.
 *
 * <p>Tables: {@code annual_programme}, {@code call_for_projects}, {@code envelope}, {@code action_line}, {@code
 * action_sheet}, {@code sheet_neighbourhood}, {@code budget_line}, {@code funding_request}, {@code rider}, {@code
 * action_report}, {@code attached_file}, {@code carrier_link}, {@code multi_year_agreement}, {@code programme_change},
 * {@code import_run}, {@code column_mapping}.
 */
@ApplicationModule(
        id = "programme",
        allowedDependencies = {"contract", "management :: importing", "mail", "staff", "platform", "territory :: there"
        })
@NullMarked
package fr.preau.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
