package com.intellisend.kernel;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;

/**
 * What a number alone tells of the line behind it.
 *
 * <p>In the US and Canada mobiles and landlines share their numbers, and numbers move from one to the other; so most are
 * {@link #MAY_BE_MOBILE}, and only the carrier knows.
 */
public enum PhoneLine {
    MAY_BE_MOBILE(""),
    LANDLINE("landline"),
    TOLL_FREE("toll-free number"),
    INTERNET("internet line"),
    PREMIUM_RATE("premium-rate number"),
    PAGER("pager"),
    SERVICE("service number of a company");

    private final String words;

    PhoneLine(String words) {
        this.words = words;
    }

    static PhoneLine of(PhoneNumberType type) {
        return switch (type) {
            case FIXED_LINE -> LANDLINE;
            case TOLL_FREE -> TOLL_FREE;
            case VOIP -> INTERNET;
            case PREMIUM_RATE, SHARED_COST -> PREMIUM_RATE;
            case PAGER -> PAGER;
            case UAN, VOICEMAIL -> SERVICE;
            case MOBILE, FIXED_LINE_OR_MOBILE, PERSONAL_NUMBER, UNKNOWN -> MAY_BE_MOBILE;
        };
    }

    public boolean mayBeMobile() {
        return this == MAY_BE_MOBILE;
    }

    /** Nobody reads texts there; what is left may be a person's, or may take texts although it is not mobile. */
    public boolean takesNoTexts() {
        return this == PREMIUM_RATE || this == PAGER || this == SERVICE;
    }

    public String words() {
        return words;
    }
}
