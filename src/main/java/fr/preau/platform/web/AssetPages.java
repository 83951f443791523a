package fr.preau.platform.web;

import fr.preau.platform.Assets;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Assets are public pages that never change: kept for good here and in browsers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AssetPages implements PublicPages {

    @Override
    public Optional<RenderedPage> render(String path) {
        return path.startsWith(Assets.PREFIX)
                ? Assets.named(path.substring(Assets.PREFIX.length()))
                        .map(asset -> RenderedPage.file(asset.contentType(), asset.bytes()))
                : Optional.empty();
    }
}
