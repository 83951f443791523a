/**
 * The governance of a contract: bodies with their seats by college and by date, sittings that are convened by mail,
 * answered by link and held, decisions and follow-ups, and the record that says them.
 *
 * <p>Tables: {@code governance_body}, {@code body_seat}, {@code sitting}, {@code sitting_agenda_item}, {@code
 * sitting_presence}, {@code sitting_decision}, {@code follow_up}, {@code sitting_paper}, {@code record_correction}, {@code
 * sitting_told}, {@code sitting_presence_gone}, {@code sitting_departure}, {@code school_holiday}.
 */
@ApplicationModule(
        id = "governance",
        allowedDependencies = {
            "contract",
            "cycle",
            "mail",
            "management",
            "platform",
            "programme",
            "staff",
            "staff :: journal"
        })
@NullMarked
package fr.preau.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
