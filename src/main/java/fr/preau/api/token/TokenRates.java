package fr.preau.api.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.preau.platform.Demo;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many requests each token may make in a minute. Each process counts for itself; the demonstration does not count. */
@Component
class TokenRates {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    private final Optional<Cache<Long, Bucket>> buckets;

    TokenRates(ObjectProvider<Demo> demo) {
        this.buckets = demo.stream().findAny().isPresent()
                ? Optional.empty()
                : Optional.of(Caffeine.newBuilder()
                        .maximumSize(MOST_TOKENS)
                        .expireAfterAccess(MINUTE.multipliedBy(2))
                        .build());
    }

    /**
     * What a request leaves.
     *
     * @param admitted whether it was within the minute's
     * @param left how many more may come now
     * @param full in how many seconds all of them may come again
     * @param again in how many seconds one may come
     */
    record Left(boolean admitted, long left, long full, long again) {}

    /** Counts one request more; empty where nobody counts. */
    Optional<Left> take(ApiToken token) {
        return buckets.map(all -> {
            var bucket = all.get(
                    token.id(),
                    _ -> Bucket.builder()
                            .addLimit(
                                    limit -> limit.capacity(token.perMinute()).refillGreedy(token.perMinute(), MINUTE))
                            .build());
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            return new Left(
                    probe.isConsumed(),
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForReset()),
                    seconds(probe.getNanosToWaitForRefill()));
        });
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
