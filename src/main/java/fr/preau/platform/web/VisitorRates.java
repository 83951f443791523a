package fr.preau.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.preau.platform.Demo;
import fr.preau.platform.Settings;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How many forms one address may send, or codes try. A whole town hall often shares one address, so a minute's worth
 * may come at once. Each process counts for itself.
 */
@Component
public class VisitorRates {

    private static final int MOST_ADDRESSES = 100_000;

    private final boolean limited;
    private final LoadingCache<String, Bucket> buckets;

    VisitorRates(Settings settings, ObjectProvider<Demo> demo) {
        var perMinute = settings.postsPerMinute();
        this.limited = perMinute > 0 && demo.stream().findAny().isEmpty();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** Whether one more is within what that address may do in a minute. */
    public boolean admits(String address) {
        return !limited || buckets.get(address).tryConsume(1);
    }
}
