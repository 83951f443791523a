package fr.preau.attendance;

import fr.preau.platform.FieldError;
import fr.preau.platform.address.NoAddress;
import fr.preau.platform.web.Reading;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Profile;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.form.PersonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody in a queue: a name and an organisation are enough, and what else was typed is taken as it is. */
final class NameAlone {

    private NameAlone() {}

    /** @param arrival by which the person is known until they have an address */
    static Reading<Member> read(Values typed, UUID arrival) {
        var whole = new Values(
                typed.lastName(),
                typed.firstName(),
                typed.email().isBlank() ? NoAddress.of(arrival) : typed.email(),
                typed.phone(),
                typed.job(),
                typed.profile().isEmpty() ? Profile.OTHER.name() : typed.profile(),
                typed.organisation(),
                typed.organisationKind(),
                typed.department(),
                "",
                typed.days(),
                typed.waitFor(),
                false,
                "",
                Map.of(),
                Map.of());
        var read = PersonReader.listed(whole, List.of(), List.of());
        if (!typed.organisation().isBlank()) {
            return read;
        }
        var errors = new ArrayList<FieldError>();
        if (read instanceof Wrong<Member>(var others)) {
            errors.addAll(others);
        }
        errors.add(new FieldError("organisation", "Écrivez le nom de la structure."));
        return new Wrong<>(errors);
    }
}
