package fr.preau.resource;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names of speakers: of whom a link was made for, and of who made what is shared. */
@Component
class ResourcePersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Ressources", "Recevoir et publier ce que partagent les intervenants.", "Intervenants, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.ofMany("speaker_link", Erasure.with("the link"), Retention.byNight(ResourceNight.JOB))
                        .withheld("a name alone does not say whose row it is", "speaker"),
                Kept.ofMany("resource", Erasure.with("the resource"), Retention.asLongAs("the resource is shared"))
                        .withheld("published", "authors"),
                Kept.ofMany(
                                "resource_version",
                                Erasure.with("the resource"),
                                Retention.asLongAs("the resource is shared"))
                        .withheld("names a member of the team, who is shown their own deeds elsewhere", "by_whom"));
    }
}
