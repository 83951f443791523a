package fr.preau.registration;

/** Whether the person is written to. */
public enum Notification {
    BY_MAIL,
    NONE
}
