package fr.preau.management.editor;

import fr.preau.cycle.version.NewCycle;
import fr.preau.platform.centre.Centre;
import fr.preau.registration.rules.RegistrationRules;
import org.springframework.stereotype.Component;

/** The delays that the centre's settings have when a cycle is made; a later change of them changes no cycle. */
@Component
class NewCycleDefaults implements NewCycle {

    private final RegistrationRules rules;
    private final Centre centre;

    NewCycleDefaults(RegistrationRules rules, Centre centre) {
        this.rules = rules;
        this.centre = centre;
    }

    @Override
    public void begin(long cycleId) {
        var defaults = centre.defaults();
        rules.begin(cycleId, defaults.offerHours(), defaults.substituteHours());
    }
}
