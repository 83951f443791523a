package fr.preau.registration;

/** Whether the person is written to. */
public enum Writing {
    BY_MAIL,
    NONE
}
