package fr.preau.evaluation.collection;

import fr.preau.contract.CityContract;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far what was asked has come: nothing of it says a figure. */
@Component
class Progress {

    private final Frames frames;
    private final Measures measures;

    Progress(Frames frames, Measures measures) {
        this.frames = frames;
        this.measures = measures;
    }

    /** One indicator of a request, with the measures of that year that count. */
    record Item(Indicator indicator, List<Measure> given) {

        boolean complete() {
            return !given.isEmpty();
        }

        Optional<Measure> at(String place) {
            return given.stream().filter(one -> one.place().equals(place)).findFirst();
        }
    }

    /** Everything that a request asks for, in the order of the frame. */
    List<Item> of(MeasureRequest request) {
        var contract = request.keeper().contractId();
        var given = measures.ofContract(contract).stream()
                .filter(one -> one.year() == request.year())
                .collect(Collectors.groupingBy(Measure::indicatorId));
        return frames.of(contract).indicators().stream()
                .filter(one -> one.source().equals(request.keeper().source()))
                .map(one -> new Item(one, given.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Whether something of it is still awaited. */
    boolean lacks(MeasureRequest request) {
        return of(request).stream().anyMatch(one -> !one.complete());
    }

    /** The sources that the frame of that contract names, each once. */
    List<String> sources(CityContract contract) {
        return frames.of(contract.id()).indicators().stream()
                .map(Indicator::source)
                .distinct()
                .sorted()
                .toList();
    }
}
