package fr.preau.territory.food;

import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The run that the demonstration begins with. */
@NamedInterface("food")
@Component
public class FirstRun {

    private final FoodRuns runs;
    private final FoodComputing computing;

    FirstRun(FoodRuns runs, FoodComputing computing) {
        this.runs = runs;
        this.computing = computing;
    }

    /** Of the general basket, unless there is a run. */
    public void make(String by) {
        if (runs.latest().isEmpty()) {
            computing.keep(Basket.GENERAL, computing.files(Map.of()), by);
        }
    }
}
