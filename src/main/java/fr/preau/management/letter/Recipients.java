package fr.preau.management.letter;

import fr.preau.platform.address.NoAddress;
import fr.preau.registration.Selection;
import fr.preau.registration.list.PagedRegistrations;
import fr.preau.registration.list.PagedRegistrations.From;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.registration.list.RegistrationList.Sort;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People for whom a message can be shown before it is sent to anybody. */
@Component
class Recipients {

    private static final int MOST_PLACES = 60;
    private static final int MOST_PEOPLE = 30;

    private final PagedRegistrations pages;

    Recipients(PagedRegistrations pages) {
        this.pages = pages;
    }

    /** Some people of that cycle, or of any. */
    List<ModelView.Person> examples(Optional<Long> cycle) {
        var selection = cycle.map(Selection::of).orElseGet(Selection::everything);
        return pages.slice(selection, Sort.BY_NAME, new From.Beginning(), MOST_PLACES).rows().stream()
                .filter(row -> !NoAddress.shown(row.person().email()).isEmpty())
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
