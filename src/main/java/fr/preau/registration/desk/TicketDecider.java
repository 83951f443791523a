package fr.preau.registration.desk;

import java.util.List;

/** Who decides what has gathered at the desk. */
interface TicketDecider {

    /** Decides and commits these requests, in their order; the returned action gives the answers, which hold now. */
    Runnable decide(List<Ticket> tickets);
}
