package fr.preau.management;

import fr.preau.cycle.Choices;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.ShortNames;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where one is in the back office: its rooms, and under a cycle its tabs, as far as a role may open them. */
@Component
class Rooms {

    private static final Pattern OF_A_CYCLE = Pattern.compile("/gestion/cycles/([^/]+)(/.*)?");

    /** Every address of the back office begins with it; it is a screen of its own all the same. */
    private static final String START = "/gestion";

    private final Cycles cycles;
    private final ShortNames names;
    private final List<CycleScreens> ofCycles;
    private final List<HouseScreens> ofHouse;

    Rooms(Cycles cycles, ShortNames names, List<CycleScreens> ofCycles, List<HouseScreens> ofHouse) {
        this.cycles = cycles;
        this.names = names;
        this.ofCycles = List.copyOf(ofCycles);
        this.ofHouse = List.copyOf(ofHouse);
    }

    /** The rooms that stand for that role; the one in hand is told by the address, or else by what the page says. */
    List<RoomView> house(Role role, Optional<House> meant, String path) {
        var screens = ofHouse.stream()
                .flatMap(some -> some.all().stream())
                .filter(screen -> AccessRules.opens(role, screen.address()))
                .toList();
        var here = screens.stream()
                .filter(screen -> within(path, screen.address()))
                .max(Comparator.comparingInt(screen -> screen.address().length()));
        var current = here.map(HouseScreen::house).or(() -> meant);
        return Stream.of(House.values())
                .map(house -> new RoomView(
                        house.label(),
                        current.filter(house::equals).isPresent(),
                        screens.stream()
                                .filter(screen -> screen.house() == house)
                                .map(screen -> new RoomView.Screen(
                                        screen.label(),
                                        screen.address(),
                                        here.filter(screen::equals).isPresent(),
                                        Optional.empty()))
                                .toList()))
                .filter(room -> !room.screens().isEmpty())
                .toList();
    }

    private static boolean within(String path, String address) {
        return path.equals(address) || !address.equals(START) && path.startsWith(address + "/");
    }

    /** The cycle that an address is about; empty for a page about none. */
    Optional<CycleRoomView> cycle(Role role, String path) {
        return Optional.of(OF_A_CYCLE.matcher(path))
                .filter(Matcher::matches)
                .flatMap(found -> cycles.withSlug(found.group(1))
                        .map(cycle -> room(
                                role, cycle, Optional.ofNullable(found.group(2)).orElse(""))));
    }

    private CycleRoomView room(Role role, Cycle cycle, String path) {
        var own = Addresses.cycle(cycle.slug());
        var screens = ofCycles.stream()
                .flatMap(some -> some.of(cycle).stream())
                .filter(screen -> AccessRules.opens(role, own + screen.path()))
                .toList();
        var here = screens.stream()
                .filter(screen -> within(path, screen.path()))
                .max(Comparator.comparingInt(screen -> screen.path().length()))
                .orElse(screens.getFirst());
        return new CycleRoomView(
                cycle.slug(),
                cycle.title(),
                names.of(cycle),
                Choices.of(cycle.state()),
                cycle.visible(),
                Stream.of(CycleTab.values())
                        .filter(tab -> screens.stream().anyMatch(screen -> screen.tab() == tab))
                        .map(tab -> new RoomView(
                                tab.label(),
                                here.tab() == tab,
                                screens.stream()
                                        .filter(screen -> screen.tab() == tab)
                                        .map(screen -> new RoomView.Screen(
                                                screen.label(), own + screen.path(), screen == here, screen.count()))
                                        .toList()))
                        .toList());
    }
}
