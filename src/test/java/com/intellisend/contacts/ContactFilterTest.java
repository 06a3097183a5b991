package com.intellisend.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class ContactFilterTest {

    @Test
    void an_address_is_read_as_it_is_written_and_blanks_stand_for_all() {
        assertThat(ContactFilter.read(" ", "", null, "", null)).isEqualTo(ContactFilter.ALL);
        assertThat(ContactFilter.read("solar", "ann", "past_customer", "OPTED_OUT", "over-90-days"))
                .isEqualTo(new ContactFilter(
                        "solar",
                        "ann",
                        CustomerType.PAST_CUSTOMER,
                        ConsentOnFile.OPTED_OUT,
                        new LastTexted(LastTexted.When.OVER, 90)));
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> ContactFilter.read(null, null, "VIP", null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("customerType")
                .hasMessageContaining("LEAD");
        assertThatThrownBy(() -> ContactFilter.read(null, null, null, null, "yesterday"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("within-30-days");
    }
}
