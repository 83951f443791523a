/** The ways in: password, mailed link, passkey, OpenID Connect, first account, invitation. */
@NullMarked
package fr.preau.staff.signin;

import org.jspecify.annotations.NullMarked;
