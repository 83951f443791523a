package fr.preau.management.letter;

import fr.preau.registration.RegistrationList.Row;
import fr.preau.registration.RegistrationList.Sort;
import fr.preau.registration.RegistrationSlices;
import fr.preau.registration.RegistrationSlices.From;
import fr.preau.registration.Selection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People for whom a message can be shown before it is sent to anybody. */
@Component
class Recipients {

    private static final int MOST_PLACES = 60;
    private static final int MOST_PEOPLE = 30;

    private final RegistrationSlices slices;

    Recipients(RegistrationSlices slices) {
        this.slices = slices;
    }

    /** Some people of that cycle, or of any. */
    List<ModelView.Person> examples(Optional<Long> cycle) {
        var selection = cycle.map(Selection::of).orElseGet(Selection::everything);
        return slices.slice(selection, Sort.BY_NAME, new From.Beginning(), MOST_PLACES).rows().stream()
                .filter(row -> !row.person().email().isEmpty())
                .map(Recipients::person)
                .distinct()
                .limit(MOST_PEOPLE)
                .toList();
    }

    private static ModelView.Person person(Row row) {
        return new ModelView.Person(
                Long.toString(row.registrationId()), row.person().fullName());
    }

    /** The number of the person that was chosen, if it is one of these. */
    Optional<Long> among(List<ModelView.Person> people, String chosen) {
        return people.stream()
                .map(ModelView.Person::number)
                .filter(chosen::equals)
                .map(Long::valueOf)
                .findFirst();
    }
}
