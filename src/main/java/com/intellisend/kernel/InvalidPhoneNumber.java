package com.intellisend.kernel;

/** What was given is not a telephone number that exists in its country's numbering plan. */
public class InvalidPhoneNumber extends Refusal {

    public InvalidPhoneNumber(String spelling) {
        super(Kind.INVALID, "invalid-phone-number", "“" + shortened(spelling) + "” is not a valid phone number");
        at("phone");
    }

    private static String shortened(String spelling) {
        return spelling.length() <= 40 ? spelling : spelling.substring(0, 40) + "…";
    }
}
