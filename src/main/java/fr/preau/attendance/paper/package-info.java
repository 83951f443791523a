/**
 * Papers of a day and a cycle: the sign-in sheet with its signatures and scans, the certificate of
 * attendance with its code.
 */
@NamedInterface("paper")
@NullMarked
package fr.preau.attendance.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
