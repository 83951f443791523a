package fr.preau.attendance;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.Kept.Trace;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who of the staff recorded presence; who was present is known by their registration alone. */
@Component
class AttendancePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task("Présences", "Savoir qui de l’équipe a relevé une présence.", "Équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.ofMany(
                        "presence_event",
                        Erasure.stays("the record has to be answered for, until its term"),
                        Retention.byNight("attendance-retention"))
                .byColleague(Trace.ADDRESS, "by_whom"));
    }
}
