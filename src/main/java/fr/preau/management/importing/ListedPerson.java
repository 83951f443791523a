package fr.preau.management.importing;

import fr.preau.registration.Application.Member;
import fr.preau.registration.desk.PeopleImport.Details;
import fr.preau.registration.desk.PeopleImport.Newcomer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One person of a list, whom one line or several name.
 *
 * @param lines the numbers of those lines
 * @param known whether the cycle knows them already
 * @param changes what the list says otherwise than they told, in words
 * @param remarks what the list says of them that was not taken over, or not for sure
 */
record ListedPerson(Member member, List<Long> lines, boolean known, List<String> changes, List<String> remarks) {

    ListedPerson {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    Newcomer newcomer() {
        return new Newcomer(member, changes.isEmpty() ? Details.AS_THEY_ARE : Details.REPLACED);
    }

    /** The same with what one more line says: its days are added, its other details do not count. */
    ListedPerson also(long line, List<Long> days) {
        var all = Stream.concat(member.days().stream(), days.stream())
                .distinct()
                .sorted()
                .toList();
        var numbers = new ArrayList<>(lines);
        numbers.add(line);
        return new ListedPerson(
                new Member(
                        member.person(),
                        all,
                        member.waitFor(),
                        member.shortNotice(),
                        member.reason(),
                        member.replies()),
                numbers,
                known,
                changes,
                remarks);
    }
}
