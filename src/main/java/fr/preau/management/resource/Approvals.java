package fr.preau.management.resource;

import fr.preau.platform.FieldError;
import fr.preau.resource.Resource;
import fr.preau.resource.Resources;
import fr.preau.resource.SpeakerLinks;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or corrects a resource over what the form showed of it alone: a speaker may have taken their name away since. */
@Service
class Approvals {

    private final Resources resources;
    private final SpeakerLinks links;

    Approvals(Resources resources, SpeakerLinks links) {
        this.resources = resources;
        this.links = links;
    }

    /** What became of a form. */
    sealed interface Outcome {
        record Approved() implements Outcome {}

        /** Nothing is written; each at its field. */
        record Faulty(List<FieldError> errors) implements Outcome {
            public Faulty {
                errors = List.copyOf(errors);
            }
        }

        /** Nothing is written: somebody else was faster, and this is what stands. */
        record Overtaken(Resource now) implements Outcome {}
    }

    /** Empty when it went. */
    @Transactional
    public Optional<Outcome> approve(ApprovalForm form) {
        return resources.held(form.id()).map(now -> over(now, form));
    }

    private Outcome over(Resource now, ApprovalForm form) {
        var errors =
                form.errors(now.content().link().flatMap(links::withId).stream().toList());
        if (!errors.isEmpty()) {
            return new Outcome.Faulty(errors);
        }
        if (!form.madeFrom(now) && !form.differences(now).isEmpty()) {
            return new Outcome.Overtaken(now);
        }
        resources.approve(now.id(), form.content(now.content()));
        return new Outcome.Approved();
    }
}
