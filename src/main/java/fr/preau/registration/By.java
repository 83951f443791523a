package fr.preau.registration;

/** Who made a change to a place. */
public sealed interface By {

    /** The word kept in the place's journal. */
    String word();

    /** The person whose place it is, by their link or the form. */
    record ThePerson() implements By {
        @Override
        public String word() {
            return "PERSON";
        }
    }

    /** The desk itself, when a seat comes free or an offer's time is over. */
    record TheDesk() implements By {
        @Override
        public String word() {
            return "DESK";
        }
    }

    /** Another program, with a token that organisers gave it; named as people read it. */
    record Program(String name) implements By {
        @Override
        public String word() {
            return name;
        }
    }

    /** An organiser, named by their address. */
    record Organiser(String email) implements By {
        @Override
        public String word() {
            return email;
        }
    }
}
