package com.intellisend.campaigns.pages;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class TypedConfirmationTest {

    private final TypedConfirmation confirmation = new TypedConfirmation();

    @Test
    void up_to_five_hundred_people_need_no_number_typed() {
        assertThatCode(() -> confirmation.check(500)).doesNotThrowAnyException();
    }

    @Test
    void more_need_their_own_number_as_people_write_it() {
        assertThatThrownBy(() -> confirmation.check(1_501))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1501");
        confirmation.type("1,500");
        assertThatThrownBy(() -> confirmation.check(1_501)).isInstanceOf(InvalidInput.class);
        confirmation.type(" 1,501 ");
        assertThatCode(() -> confirmation.check(1_501)).doesNotThrowAnyException();
    }
}
