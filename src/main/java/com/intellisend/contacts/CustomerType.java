package com.intellisend.contacts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a person stands to the brand. */
public enum CustomerType {
    LEAD("Lead"),
    CUSTOMER("Customer"),
    PAST_CUSTOMER("Past customer"),
    OTHER("Other");

    private static final Map<String, CustomerType> SPELLINGS = Map.ofEntries(
            Map.entry("lead", LEAD),
            Map.entry("newlead", LEAD),
            Map.entry("prospect", LEAD),
            Map.entry("prospecto", LEAD),
            Map.entry("estimate", LEAD),
            Map.entry("customer", CUSTOMER),
            Map.entry("client", CUSTOMER),
            Map.entry("cliente", CUSTOMER),
            Map.entry("current", CUSTOMER),
            Map.entry("currentcustomer", CUSTOMER),
            Map.entry("existing", CUSTOMER),
            Map.entry("existingcustomer", CUSTOMER),
            Map.entry("activecustomer", CUSTOMER),
            Map.entry("member", CUSTOMER),
            Map.entry("pastcustomer", PAST_CUSTOMER),
            Map.entry("formercustomer", PAST_CUSTOMER),
            Map.entry("oldcustomer", PAST_CUSTOMER),
            Map.entry("inactivecustomer", PAST_CUSTOMER),
            Map.entry("pastclient", PAST_CUSTOMER),
            Map.entry("past", PAST_CUSTOMER),
            Map.entry("former", PAST_CUSTOMER),
            Map.entry("exclient", PAST_CUSTOMER),
            Map.entry("excliente", PAST_CUSTOMER),
            Map.entry("other", OTHER),
            Map.entry("otro", OTHER),
            Map.entry("vendor", OTHER),
            Map.entry("partner", OTHER),
            Map.entry("employee", OTHER));

    private final String words;

    CustomerType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Reads the spellings that lists in use have: {@code PAST_CUSTOMER}, {@code past customer}, {@code cliente}. */
    public static Optional<CustomerType> read(String spelling) {
        String letters = Normalizer.normalize(spelling, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return Optional.ofNullable(SPELLINGS.get(letters.toLowerCase(Locale.ROOT)));
    }
}
