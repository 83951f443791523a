/**
 * Accounts of the centre's staff and their sign-in.
 *
 * <p>Tables: {@code staff_account}, {@code first_sign_in}, and Spring Session's two.
 */
@ApplicationModule(id = "staff", allowedDependencies = "platform")
@NullMarked
package fr.preau.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
