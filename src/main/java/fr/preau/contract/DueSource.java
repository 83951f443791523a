package fr.preau.contract;

import java.util.List;

/** Tells what is due in a contract now; whoever keeps something of a contract answers. */
public interface DueSource {

    List<Due> of(Inside inside);

    /** One thing to do or to know, with the page where it is done. */
    record Due(String sentence, String href) {}
}
