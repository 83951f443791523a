package fr.preau.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.preau.platform.Demo;
import fr.preau.platform.Settings;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * How many forms one address or one person's link may send, or codes try, and how many people it may register. A whole
 * town hall often shares one address, so a minute's or an hour's worth may come at once. Each process counts for itself.
 */
@Component
public class VisitorRates {

    /** Whose posts are counted by their own link: hundreds of people vote in one room, behind one address. */
    public interface OwnLinks {

        /** By what whoever sends to that path is counted; empty if no link of ours that holds is in it. */
        Optional<String> behind(String path);
    }

    /** Who counts some requests by itself, and tells so in their answers: they are not counted by their address too. */
    public interface OwnCounts {

        boolean counts(HttpServletRequest request);
    }

    /** How many times what one person may send a room full of them, behind one address, may send by their links. */
    private static final int ROOM = 30;

    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration SHORTEST_MEMORY = Duration.ofMinutes(10);

    private final VisitorAddress addresses;
    private final Optional<LoadingCache<String, Bucket>> posts;
    private final Optional<LoadingCache<String, Bucket>> rooms;
    private final Optional<LoadingCache<String, Bucket>> persons;
    private final int personsPerHour;

    VisitorRates(Settings settings, VisitorAddress addresses, ObjectProvider<Demo> demo) {
        this.addresses = addresses;
        var limited = settings.postsPerMinute() > 0 && demo.stream().findAny().isEmpty();
        this.personsPerHour = settings.personsPerHour();
        this.posts =
                limited ? Optional.of(buckets(settings.postsPerMinute(), Duration.ofMinutes(1))) : Optional.empty();
        this.rooms = limited
                ? Optional.of(buckets(ROOM * settings.postsPerMinute(), Duration.ofMinutes(1)))
                : Optional.empty();
        this.persons = limited && personsPerHour > 0
                ? Optional.of(buckets(personsPerHour, Duration.ofHours(1)))
                : Optional.empty();
    }

    /** An address is forgotten once its bucket is full again. */
    private static LoadingCache<String, Bucket> buckets(int most, Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(time.compareTo(SHORTEST_MEMORY) > 0 ? time : SHORTEST_MEMORY)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, time))
                        .build());
    }

    /** Whether one more is within what that address may do in a minute. */
    public boolean admits(String address) {
        return posts.map(buckets -> buckets.get(address).tryConsume(1)).orElse(true);
    }

    /** The same for whoever sends by their own link, from that address: all links there are together within a room's worth. */
    boolean admits(String link, String address) {
        return admits(link)
                && rooms.map(buckets -> buckets.get(address).tryConsume(1)).orElse(true);
    }

    /**
     * The same for a paper that is set anew for each who asks.
     *
     * @throws ResponseStatusException 429
     */
    public void admitOrRefuse(HttpServletRequest request) {
        if (!admits(addresses.of(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /**
     * Whether so many people more are within what the address of that request may register in an hour. A team that is larger
     * than an hour's worth takes the whole of it.
     */
    public boolean admitsPersons(HttpServletRequest request, int number) {
        return persons.map(buckets -> buckets.get(addresses.of(request)).tryConsume(Math.min(number, personsPerHour)))
                .orElse(true);
    }
}
