package fr.preau.privacy;

import fr.preau.platform.privacy.PersonalCopies.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is kept of the person whose link this is.
 *
 * @param token of their link
 * @param email the address by which all of it is found
 */
public record OwnDataView(String token, String email, List<Passage> passages) {

    /** By which somebody is known here: read first. */
    private static final String REGISTRATION = "registration";

    public OwnDataView {
        passages = List.copyOf(passages);
    }

    /** What is kept for one task, its name in French. */
    public record Group(String title, List<Passage> passages) {

        public Group {
            passages = List.copyOf(passages);
        }

        private boolean registers() {
            return passages.stream().anyMatch(passage -> passage.table().equals(REGISTRATION));
        }
    }

    /** Who they are first, then what is kept for the rest, by name. */
    public List<Group> groups() {
        return passages.stream().collect(Collectors.groupingBy(Passage::task)).entrySet().stream()
                .map(task -> new Group(task.getKey(), task.getValue()))
                .sorted(Comparator.comparing((Group group) -> !group.registers())
                        .thenComparing(Group::title))
                .toList();
    }
}
