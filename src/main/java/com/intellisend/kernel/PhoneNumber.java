package com.intellisend.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164, such as {@code +15205550134}; numbers without a country code are read as US numbers.
 *
 * <p>Two spellings of one number are equal. An extension is not part of the value: a text cannot be sent to one.
 */
public record PhoneNumber(String e164) implements Comparable<PhoneNumber>, Serializable {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int AMERICA = 1;
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new InvalidPhoneNumber(e164);
        }
    }

    /** Reads any common spelling; refuses what is no valid number in its country with {@link InvalidPhoneNumber}. */
    public static PhoneNumber parse(String spelling) {
        return tryParse(spelling).orElseThrow(() -> new InvalidPhoneNumber(spelling));
    }

    /** A number and what it tells of its line. */
    public record Examined(PhoneNumber number, PhoneLine line) {}

    public static Optional<PhoneNumber> tryParse(String spelling) {
        return tryExamine(spelling).map(Examined::number);
    }

    /** The same with what the number tells of its line, for the price of one look. */
    public static Optional<Examined> tryExamine(String spelling) {
        if (spelling.length() > 60) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber parsed = LIBRARY.parse(spelling, "US");
            PhoneNumberType type = LIBRARY.getNumberType(parsed);
            return type == PhoneNumberType.UNKNOWN
                    ? Optional.empty()
                    : Optional.of(new Examined(
                            new PhoneNumber(LIBRARY.format(parsed, PhoneNumberFormat.E164)), PhoneLine.of(type)));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The way Americans write it: {@code (520) 555-0134}, and one from abroad with its country's code. */
    public String national() {
        try {
            Phonenumber.PhoneNumber parsed = LIBRARY.parse(e164, "US");
            return LIBRARY.format(
                    parsed,
                    parsed.getCountryCode() == AMERICA ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return e164.compareTo(other.e164);
    }

    @Override
    public String toString() {
        return e164;
    }
}
