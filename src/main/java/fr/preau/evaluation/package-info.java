/**
 * The monitoring and evaluation of a contract: a reference frame of questions, criteria and indicators that is kept
 * in versions, and the measures of each indicator, which every page and report reads.
 *
 * <p>Rooms: {@code rules} (pure: what may be added, what may be shown), {@code page} (the frame and its indicators),
 * {@code report} (the annual report), {@code milestone} (the evaluation
 * of 2027 and 2030), {@code collection} (measures brought by link by who answers for a source), {@code inflow} (those
 * that are reported anyway), {@code importing} (those of a spreadsheet), {@code lesson} (what a contract learnt, for
 * others), {@code comparison} (contracts side by side, with their agreement).
 *
 * <p>Tables: {@code evaluation_question}, {@code evaluation_criterion}, {@code indicator}, {@code frame_version},
 * {@code measure}, {@code annual_report}, {@code report_paragraph}, {@code report_opinion}, {@code report_figure},
 * {@code evaluation_judgement}, {@code source_keeper}, {@code measure_request}, {@code
 * indicator_inflow}, {@code measure_import}, {@code measure_heading}, {@code compared_contract}, {@code lesson_card}.
 */
@ApplicationModule(
        id = "evaluation",
        allowedDependencies = {
            "attendance",
            "contract",
            "cycle",
            "cycle :: version",
            "mail",
            "management",
            "management :: importing",
            "platform",
            "resource",
            "staff",
            "staff :: journal",
            "survey :: result",
            "territory :: food",
            "territory :: outgoing"
        })
@NullMarked
package fr.preau.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
