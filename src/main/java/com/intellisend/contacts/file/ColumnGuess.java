package com.intellisend.contacts.file;

import com.intellisend.contacts.ColumnTarget;
import com.intellisend.contacts.ContactField;
import com.intellisend.contacts.CustomerType;
import com.intellisend.contacts.FileShape.Column;
import com.intellisend.contacts.PhoneSpelling;
import com.intellisend.contacts.WrittenTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses from the first rows whether they have a header and what each column is, by its name first and by its values second. */
final class ColumnGuess {

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}(-[0-9]{4})?");
    private static final Pattern STATE = Pattern.compile(
            "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]");
    private static final Pattern STREET = Pattern.compile("[0-9]+ .*[A-Za-z]{2,}.*");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}.'’ -]{0,40}");
    private static final Pattern PERSON = Pattern.compile("\\p{L}[\\p{L}.'’-]*,? \\p{L}[\\p{L}.'’ -]{1,60}");
    private static final Set<ColumnTarget> MAY_REPEAT =
            EnumSet.of(ColumnTarget.IGNORE, ColumnTarget.TAGS, ColumnTarget.DATE, ColumnTarget.ADDRESS);
    private static final int SAMPLES = 5;

    private final List<List<String>> rows;
    private final boolean header;

    /** @param rows the first rows of the file, none of them blank, at least one */
    ColumnGuess(List<List<String>> rows) {
        this.rows = rows;
        this.header = firstRowIsHeader();
    }

    boolean hasHeader() {
        return header;
    }

    List<Column> columns() {
        List<String> first = rows.get(0);
        int width =
                header ? first.size() : rows.stream().mapToInt(List::size).max().orElse(0);
        List<ColumnTarget> targets = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            targets.add(header && i < first.size() ? byName(first.get(i), i) : ColumnTarget.IGNORE);
        }
        keepTheSurest(targets);
        guessByValues(targets);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            boolean named = header && i < first.size() && !first.get(i).isBlank();
            columns.add(new Column(
                    named ? ContactField.clean(first.get(i)) : "Column " + (i + 1),
                    targets.get(i),
                    samples(i),
                    targets.get(i) == ColumnTarget.DATE ? dateOf(first.get(i)) : null));
        }
        return columns;
    }

    private boolean firstRowIsHeader() {
        List<String> first = rows.get(0);
        boolean holdsAValue = first.stream()
                .anyMatch(cell -> EMAIL.matcher(cell.strip()).matches()
                        || (cell.chars().filter(Character::isDigit).count() >= 7 && PhoneSpelling.looksLikeOne(cell)));
        return !holdsAValue
                && (first.stream().anyMatch(cell -> HeaderWords.of(cell).isPresent())
                        || first.stream()
                                .noneMatch(cell ->
                                        cell.chars().filter(Character::isDigit).count() > 4));
    }

    private ColumnTarget byName(String name, int column) {
        HeaderWords.Guess guess = HeaderWords.of(name).orElse(null);
        if (guess == null) {
            return ColumnTarget.IGNORE;
        }
        boolean against = guess.doubt() > 0
                && switch (guess.target()) {
                    case CUSTOMER_TYPE ->
                        share(column, value -> CustomerType.read(value).isPresent()) < 0.9;
                    case DATE -> share(column, ColumnGuess::isDay) < 0.5;
                    default -> false;
                };
        return against ? ColumnTarget.IGNORE : guess.target();
    }

    private static boolean isDay(String value) {
        return WrittenTime.day(value).isPresent();
    }

    private static @Nullable String dateOf(String header) {
        return HeaderWords.of(header).map(HeaderWords.Guess::date).orElse(null);
    }

    /** Of several phones the mobile one; of several names the first; a full name only where its parts are not given. */
    private void keepTheSurest(List<ColumnTarget> targets) {
        for (ColumnTarget target : ColumnTarget.values()) {
            if (!MAY_REPEAT.contains(target)) {
                int best = best(targets, target);
                targets.replaceAll(each -> each == target ? ColumnTarget.IGNORE : each);
                if (best >= 0) {
                    targets.set(best, target);
                }
            }
        }
        boolean last = targets.contains(ColumnTarget.LAST_NAME);
        boolean first = targets.contains(ColumnTarget.FIRST_NAME);
        int full = targets.indexOf(ColumnTarget.FULL_NAME);
        if (full >= 0 && (first || last)) {
            targets.set(full, first ? ColumnTarget.IGNORE : ColumnTarget.FIRST_NAME);
        }
    }

    private int best(List<ColumnTarget> targets, ColumnTarget target) {
        int best = -1;
        int leastDoubt = Integer.MAX_VALUE;
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) == target) {
                int doubt = HeaderWords.of(rows.get(0).get(i))
                        .map(HeaderWords.Guess::doubt)
                        .orElse(9);
                if (target == ColumnTarget.PHONE && values(i).isEmpty() && rows.size() > 1) {
                    doubt += 5;
                }
                if (doubt < leastDoubt) {
                    leastDoubt = doubt;
                    best = i;
                }
            }
        }
        return best;
    }

    private void guessByValues(List<ColumnTarget> targets) {
        guess(targets, ColumnTarget.PHONE, 0.5, PhoneSpelling::looksLikeOne);
        guess(targets, ColumnTarget.EMAIL, 0.7, value -> EMAIL.matcher(value).matches());
        if (!header) {
            guess(
                    targets,
                    ColumnTarget.STATE,
                    0.8,
                    value -> STATE.matcher(value).matches());
            guess(targets, ColumnTarget.ZIP, 0.8, value -> ZIP.matcher(value).matches());
            guess(
                    targets,
                    ColumnTarget.CUSTOMER_TYPE,
                    0.9,
                    value -> CustomerType.read(value).isPresent());
            guess(
                    targets,
                    ColumnTarget.ADDRESS,
                    0.6,
                    value -> STREET.matcher(value).matches());
            guessNames(targets);
        }
    }

    /** Without a header: one column of two words is the whole name; else the first two columns of words are its parts. */
    private void guessNames(List<ColumnTarget> targets) {
        if (guess(
                        targets,
                        ColumnTarget.FULL_NAME,
                        0.7,
                        value -> PERSON.matcher(value).matches())
                == null) {
            Integer first = guess(
                    targets,
                    ColumnTarget.FIRST_NAME,
                    0.8,
                    value -> NAME.matcher(value).matches());
            if (first != null && first + 1 < targets.size() && targets.get(first + 1) == ColumnTarget.IGNORE) {
                if (share(first + 1, value -> NAME.matcher(value).matches()) >= 0.8) {
                    targets.set(first + 1, ColumnTarget.LAST_NAME);
                }
            }
        }
    }

    private @Nullable Integer guess(
            List<ColumnTarget> targets, ColumnTarget target, double needed, Predicate<String> fits) {
        if (targets.contains(target)) {
            return null;
        }
        Integer best = null;
        double bestShare = needed;
        for (int i = 0; i < targets.size(); i++) {
            double share = targets.get(i) == ColumnTarget.IGNORE ? share(i, fits) : 0;
            if (share >= bestShare && (best == null || share > bestShare)) {
                best = i;
                bestShare = share;
            }
        }
        if (best != null) {
            targets.set(best, target);
        }
        return best;
    }

    private double share(int column, Predicate<String> fits) {
        List<String> values = values(column);
        return values.isEmpty() ? 0 : (double) values.stream().filter(fits).count() / values.size();
    }

    private List<String> samples(int column) {
        return values(column).stream()
                .map(ContactField::clean)
                .distinct()
                .limit(SAMPLES)
                .map(value -> value.length() <= 60 ? value : value.substring(0, 60) + "…")
                .toList();
    }

    private List<String> values(int column) {
        return rows.stream()
                .skip(header ? 1 : 0)
                .filter(row -> column < row.size() && !row.get(column).isBlank())
                .map(row -> row.get(column).strip())
                .limit(100)
                .toList();
    }
}
