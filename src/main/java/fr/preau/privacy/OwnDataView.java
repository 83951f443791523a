package fr.preau.privacy;

import fr.preau.platform.FieldError;
import fr.preau.platform.privacy.PersonalCopies.Passage;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is kept of the person whose link this is.
 *
 * @param email the address by which all of it is found
 * @param address of this page
 * @param page the person's own, where they are registered
 * @param words what they ask of the centre
 * @param asked when they asked it, local time
 */
public record OwnDataView(
        String email,
        String address,
        Optional<String> page,
        List<Passage> passages,
        String words,
        Optional<LocalDateTime> asked,
        List<FieldError> errors) {

    /** By which somebody is known here: read first. */
    private static final String REGISTRATION = "registration";

    public OwnDataView {
        passages = List.copyOf(passages);
        errors = List.copyOf(errors);
    }

    /** What is kept for one task, its name in French. */
    public record Group(String title, List<Passage> passages) {

        public Group {
            passages = List.copyOf(passages);
        }

        /** Whether any of it goes only with something that somebody else has to change. */
        public boolean byOthers() {
            return passages.stream().anyMatch(Passage::byOthers);
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
