package fr.preau.registration;

import java.util.List;

/** Places become something else, in a transaction that is still open: whoever plans to tell of it does so in the same one. */
public record PlacesChanged(List<Place> places) {

    public PlacesChanged {
        places = List.copyOf(places);
    }

    /** What somebody has on that day from now on. */
    public record Place(long registrationId, long dayId, PlaceState state) {}
}
