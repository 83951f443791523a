package fr.preau.registration;

import fr.preau.platform.Composed;
import java.util.List;
import java.util.Set;

/**
 * What a person, or a team, asks of the desk.
 *
 * @param key the same for every sending of the same form, so that it is answered once
 * @param fingerprint of what is asked, where the key does not depend on it; a key that comes back with
 *     another is refused
 * @param members at least one, each with an address of their own
 */
public record Application(String key, String fingerprint, long cycleId, List<Member> members, Policy policy) {

    /** How many may ask together: as many as a town hall sends; more is a list, which organisers import. */
    public static final int LARGEST_TEAM = 20;

    public Application {
        members = List.copyOf(members);
    }

    /** A key that holds what is asked already. */
    public Application(String key, long cycleId, List<Member> members, Policy policy) {
        this(key, "", cycleId, members, policy);
    }

    /**
     * One of those who are to be registered.
     *
     * @param days by date, at least one, all of that cycle
     * @param waitFor those of the days whose waiting list the person joins if there is no room
     * @param shortNotice whether a seat that comes free just before a day is theirs without asking again
     * @param reason why they ask, where an organiser decides; may be empty elsewhere
     * @param replies to the organiser's questions
     * @param workshops those wanted on these days, or their waiting lists; one at each hour counts
     */
    public record Member(
            Person person,
            List<Long> days,
            Set<Long> waitFor,
            boolean shortNotice,
            String reason,
            List<Reply> replies,
            List<Long> workshops) {

        public Member {
            workshops = List.copyOf(workshops);
            reason = Composed.text(reason);
            days = List.copyOf(days);
            waitFor = Set.copyOf(waitFor);
            replies = List.copyOf(replies);
        }

        public Member(
                Person person,
                List<Long> days,
                Set<Long> waitFor,
                boolean shortNotice,
                String reason,
                List<Reply> replies) {
            this(person, days, waitFor, shortNotice, reason, replies, List.of());
        }

        public Member(Person person, List<Long> days, Set<Long> waitFor, boolean shortNotice) {
            this(person, days, waitFor, shortNotice, "", List.of());
        }
    }

    /** An answer to a question of the organiser's, with the version of it that the person read. */
    public record Reply(long question, int version, String text) {

        public Reply {
            text = Composed.text(text);
        }
    }

    /** What to do when a day has no room for somebody who would not wait. */
    public enum Policy {
        WHAT_REMAINS,
        ALL_OR_NOTHING
    }
}
