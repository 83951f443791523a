package fr.preau.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.Presence.PersonHalfDay;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Several phones at one door, with messages lost, repeated and late: whatever the network does, in the
 * end every phone and the journal tell the same presence, and no observation is lost or counted twice.
 */
class PresenceProperties {

    private static final int GESTURES = 120;
    private static final int PHONES = 5;
    private static final int PEOPLE = 6;
    private static final long DAY = 1;
    private static final Instant START = Instant.parse("2024-09-24T07:00:00Z");

    /** What a phone keeps: all it has seen or heard of, and what it has not been told is safe. */
    private static final class Phone {
        final Map<UUID, PresenceEvent> known = new LinkedHashMap<>();
        final Set<UUID> unsent = new HashSet<>();
        int heardUntil;
    }

    /** The journal: rows in order of arrival, one for each number. */
    private final Map<UUID, PresenceEvent> journal = new LinkedHashMap<>();

    @Property(tries = 400)
    void whateverIsLostOrRepeatedAllAgreeInTheEnd(@ForAll Random random) {
        journal.clear();
        var phones = new ArrayList<Phone>();
        var all = new ArrayList<PresenceEvent>();
        for (var number = 0; number < PHONES; number++) {
            phones.add(new Phone());
        }
        for (var gesture = 0; gesture < GESTURES; gesture++) {
            var phone = phones.get(random.nextInt(PHONES));
            if (random.nextInt(3) > 0) {
                var event = event(random);
                all.add(event);
                phone.known.put(event.id(), event);
                phone.unsent.add(event.id());
            } else {
                sync(phone, random, true);
            }
        }
        phones.forEach(phone -> sync(phone, random, false));
        phones.forEach(phone -> sync(phone, random, false));

        var truth = bySortingEverything(all);
        assertThat(Presence.of(journal.values()).standings()).isEqualTo(truth);
        assertThat(journal).hasSameSizeAs(all);
        phones.forEach(phone -> {
            assertThat(phone.unsent).isEmpty();
            assertThat(Presence.of(phone.known.values()).standings()).isEqualTo(truth);
        });
    }

    @Property(tries = 400)
    void theOrderOfArrivalAndRepetitionsMeanNothing(@ForAll Random random) {
        var events = new ArrayList<PresenceEvent>();
        for (var number = 0; number < 40; number++) {
            events.add(event(random));
        }
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, random.nextInt(events.size())));
        Collections.shuffle(shuffled, random);

        assertThat(Presence.of(shuffled)).isEqualTo(Presence.of(events));
    }

    /** Sends what is not known to be safe, and hears what is new; either way may fail, and the sending may be repeated. */
    private void sync(Phone phone, Random random, boolean weakNetwork) {
        if (weakNetwork && random.nextInt(3) == 0) {
            return;
        }
        var sent = new ArrayList<>(phone.unsent);
        Collections.shuffle(sent, random);
        var arriving = weakNetwork ? sent.subList(0, random.nextInt(sent.size() + 1)) : sent;
        var times = 1 + random.nextInt(2);
        for (var time = 0; time < times; time++) {
            arriving.forEach(id -> journal.putIfAbsent(id, phone.known.get(id)));
        }
        if (weakNetwork && random.nextInt(3) == 0) {
            return;
        }
        var rows = new ArrayList<>(journal.values());
        rows.subList(phone.heardUntil, rows.size()).forEach(event -> phone.known.put(event.id(), event));
        phone.heardUntil = rows.size();
        phone.unsent.removeAll(arriving);
    }

    /** Few moments, so that many are the same and the number decides. */
    private static PresenceEvent event(Random random) {
        var seen = START.plusSeconds(random.nextInt(20));
        return new PresenceEvent(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(PEOPLE),
                DAY,
                Part.values()[random.nextInt(2)],
                What.values()[random.nextInt(2)],
                How.values()[random.nextInt(4)],
                "accueil@exemple.fr",
                seen,
                seen.plusSeconds(random.nextInt(1_000)));
    }

    /** The rule as one would explain it: line them all up, read them from the first to the last. */
    private static Map<PersonHalfDay, Presence.LastRecord> bySortingEverything(List<PresenceEvent> events) {
        var sorted = new ArrayList<>(events);
        sorted.sort((one, other) -> one.happenedAt().equals(other.happenedAt())
                ? one.id().toString().compareTo(other.id().toString())
                : one.happenedAt().compareTo(other.happenedAt()));
        var standings = new LinkedHashMap<PersonHalfDay, Presence.LastRecord>();
        for (var event : sorted) {
            var spot = new PersonHalfDay(event.registrationId(), event.dayId(), event.part());
            var before = standings.get(spot);
            if (before == null || before.what() != event.what()) {
                standings.put(spot, new Presence.LastRecord(event.what(), event.happenedAt(), event.how()));
            }
        }
        return standings;
    }
}
