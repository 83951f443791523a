package fr.preau.platform.web;

import fr.preau.platform.Assets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Assets are public pages that never change: kept for good here and in browsers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AssetPages implements PublicPages {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Override
    public Optional<RenderedPage> render(String path) {
        return path.startsWith(Assets.PREFIX)
                ? Assets.named(path.substring(Assets.PREFIX.length()))
                        .map(asset -> RenderedPage.of(asset.contentType(), asset.bytes(), Instant.MAX, FOR_GOOD))
                : Optional.empty();
    }
}
