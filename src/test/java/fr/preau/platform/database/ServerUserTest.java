package fr.preau.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ServerUserTest {

    @Test
    void anOrdinaryAccountRunsItsServerItself() {
        assertThat(ServerUser.choose(false, OptionalInt.empty(), () -> true).prefix())
                .isEmpty();
    }

    @Test
    void rootTakesANamespaceWhereThereAreAny() {
        assertThat(ServerUser.choose(true, OptionalInt.empty(), () -> true)).isEqualTo(new ServerUser.OwnNamespace());
        assertThat(ServerUser.choose(true, OptionalInt.of(0), () -> true)).isEqualTo(new ServerUser.OwnNamespace());
    }

    @Test
    void withoutNamespacesNobodyOwnsTheNewFiles() {
        assertThat(ServerUser.choose(true, OptionalInt.empty(), () -> false).prefix())
                .startsWith("setpriv", "--reuid=65534");
    }

    @Test
    void whoMadeTheFilesGoesOn() {
        assertThat(ServerUser.choose(true, OptionalInt.of(999), () -> true)).isEqualTo(new ServerUser.Account(999));
    }

    @Test
    void filesOfRootWithoutNamespacesAreRefusedWithTheRemedy() {
        assertThatThrownBy(() -> ServerUser.choose(true, OptionalInt.of(0), () -> false))
                .isInstanceOf(DataFolder.Unusable.class)
                .hasMessageContaining("chown -R");
    }
}
