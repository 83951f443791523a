package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.platform.centre.Centre;
import fr.preau.registration.rules.RegistrationRules;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What a new cycle begins with beside its page, as the centre's settings have it; a later change of them changes no cycle. */
@NamedInterface("beginning")
@Component
public class NewCycleDefaults {

    private final RegistrationRules rules;
    private final Centre centre;

    NewCycleDefaults(RegistrationRules rules, Centre centre) {
        this.rules = rules;
        this.centre = centre;
    }

    public void of(Cycle cycle) {
        var defaults = centre.defaults();
        rules.begin(cycle.id(), defaults.offerHours(), defaults.substituteHours());
    }
}
