package fr.preau.webhook;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Reading;
import fr.preau.webhook.OwnHooks.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A program that is to be told, as it was typed or sent. */
record HookForm(String name, String url, List<String> events) {

    private static final int LONGEST_NAME = 80;

    HookForm {
        events = List.copyOf(events);
    }

    /** @param wrong what is wrong with an address, if anything is */
    Reading<Wish> read(Function<String, Optional<String>> wrong) {
        var errors = new ArrayList<FieldError>();
        var named = TypedLine.of(name);
        if (named.isEmpty()) {
            errors.add(new FieldError("name", "Dites quel programme reçoit ces envois."));
        } else if (named.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "Raccourcissez : 80 caractères au plus."));
        }
        wrong.apply(url.strip()).ifPresent(why -> errors.add(new FieldError("url", why)));
        var chosen = events.stream()
                .flatMap(word -> HookEvent.named(word).stream())
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("event", "Cochez au moins une annonce."));
        }
        return errors.isEmpty()
                ? new Reading.Good<>(new Wish(named, url.strip(), chosen))
                : new Reading.Wrong<>(errors);
    }
}
