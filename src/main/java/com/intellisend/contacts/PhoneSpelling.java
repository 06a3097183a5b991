package com.intellisend.contacts;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.PhoneNumber.Examined;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads telephone numbers as spreadsheets and people write them, and says in plain words why one cannot be read.
 *
 * <p>An extension is dropped, because a text cannot be sent to one; of several numbers in one cell the first that exists
 * is taken. Premium-rate numbers, pagers and service numbers of companies are refused: nobody reads texts there.
 */
public final class PhoneSpelling {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\+?[0-9]+(?:[.,][0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern DECIMAL = Pattern.compile("(\\+?[0-9]{7,15})[.,]0{1,4}");
    private static final Pattern FORMULA = Pattern.compile("=\\s*\"([^\"]*)\"");
    private static final Pattern WRAPPING =
            Pattern.compile("^[\\s'’`\"\\u00A0\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]+"
                    + "|[\\s'’`\"\\u00A0\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]+$");
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:[/;,|\\n\\r]|\\b(?:or|and|o|y)\\b)\\s*");
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)\\s*(?:;?ext\\.?|extn\\.?|x|#|anexo|int\\.?)\\s*=?\\s*[0-9]{1,7}\\s*$");

    private PhoneSpelling() {}

    /** Refuses with {@link InvalidInput} on the field {@code phone}. */
    public static Examined read(String spelling) {
        String bare = unwrapped(spelling);
        Examined read = PhoneNumber.tryExamine(bare)
                .filter(found -> !SCIENTIFIC.matcher(bare).matches())
                .or(() -> firstOfSeveral(bare))
                .orElseThrow(() -> new InvalidInput("phone", whyNot(bare)));
        if (read.line().takesNoTexts()) {
            throw new InvalidInput(
                    "phone", shown(bare) + " is a " + read.line().words() + "; nobody reads texts there.");
        }
        return read;
    }

    /** Whether this looks like a telephone number; for guessing columns. */
    public static boolean looksLikeOne(String spelling) {
        String bare = unwrapped(spelling);
        return SCIENTIFIC.matcher(bare).matches()
                || PhoneNumber.tryExamine(bare).or(() -> firstOfSeveral(bare)).isPresent();
    }

    private static String unwrapped(String spelling) {
        var formula = FORMULA.matcher(spelling.strip());
        String bare = WRAPPING.matcher(formula.matches() ? formula.group(1) : spelling)
                .replaceAll("");
        var decimal = DECIMAL.matcher(bare);
        if (decimal.matches()) {
            return decimal.group(1);
        }
        return SCIENTIFIC.matcher(bare).matches() ? writtenOut(bare) : bare;
    }

    /** {@code 5.205550101E9} still has all its digits; {@code 5.21E+09} has lost them and stays as it is. */
    private static String writtenOut(String scientific) {
        BigDecimal number = new BigDecimal(scientific.replace(',', '.').replace("+", ""));
        boolean complete =
                number.precision() >= 10 && number.stripTrailingZeros().scale() <= 0;
        return complete ? number.toPlainString() : scientific;
    }

    private static Optional<Examined> firstOfSeveral(String bare) {
        String withoutExtension = EXTENSION.matcher(bare).replaceAll("");
        for (String one : SEVERAL.split(withoutExtension, 6)) {
            Optional<Examined> number =
                    SCIENTIFIC.matcher(one).matches() ? Optional.empty() : PhoneNumber.tryExamine(one);
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    private static String shown(String bare) {
        return "“" + (bare.length() <= 40 ? bare : bare.substring(0, 40) + "…") + "”";
    }

    private static String whyNot(String bare) {
        String shown = shown(bare);
        if (bare.isBlank()) {
            return "The phone number is missing.";
        }
        if (SCIENTIFIC.matcher(bare).matches()) {
            return shown
                    + " is how a spreadsheet shortens a long number; its last digits are lost. Format the column as"
                    + " text (or as a number without decimals), save again, and upload that.";
        }
        String withoutExtension = EXTENSION.matcher(bare).replaceAll("");
        long digits = withoutExtension.chars().filter(Character::isDigit).count();
        if (digits == 0) {
            return shown + " is not a phone number: it has no digits.";
        }
        if (withoutExtension.startsWith("+") && !withoutExtension.startsWith("+1")) {
            return shown + " is not a number that exists in its country.";
        }
        if (digits == 7) {
            return shown + " has 7 digits: the area code is missing.";
        }
        if (digits < 10) {
            return shown + " has " + digits + (digits == 1 ? " digit" : " digits") + "; a US phone number has 10.";
        }
        if (digits > 11) {
            return shown + " has " + digits + " digits; a US phone number has 10.";
        }
        return shown + " is not a phone number that exists in the United States or Canada.";
    }
}
