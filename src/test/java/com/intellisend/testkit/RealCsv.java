package com.intellisend.testkit;

import com.intellisend.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/** A file as brands really have it: a byte-order mark, five spellings of a phone, tags, a duplicate, lines that are no use. */
public record RealCsv(String name, String text, List<String> phones, int refused, int duplicates) {

    private static final List<String> FIRST =
            List.of("María", "José", "Ann", "Chris", "", "Guadalupe", "O'Neil", "Zoë");
    private static final List<String> LAST = List.of("Gómez", "Smith", "Nuñez, Jr.", "Lee", "Van der Berg");

    /** So many usable contacts, all with this tag and a consent, and a few lines that must be refused beside them. */
    public static RealCsv of(int usable, String tag) {
        StringBuilder csv =
                new StringBuilder("\uFEFFFirst Name,Last Name,Mobile Phone,City,Tags,Consent Source,Consent Date\r\n");
        List<String> phones = new ArrayList<>();
        while (phones.size() < usable) {
            PhoneNumber phone = InsideTenant.freshNumber();
            if (!phones.contains(phone.e164())) {
                line(csv, phones.size(), spelling(phone.e164(), phones.size()), tag);
                phones.add(phone.e164());
            }
        }
        line(csv, 3, spelling(phones.get(0), 1), tag);
        csv.append("\r\n");
        line(csv, 4, "12345", tag);
        line(csv, 5, "not a phone", tag);
        line(csv, 6, "1.52056E+10", tag);
        return new RealCsv(tag + phones.get(0), csv.toString(), phones, 3, 1);
    }

    private static void line(StringBuilder csv, int number, String phone, String tag) {
        csv.append(FIRST.get(number % FIRST.size()))
                .append(",\"")
                .append(LAST.get(number % LAST.size()))
                .append("\",\"")
                .append(phone)
                .append("\",Tucson,\"")
                .append(tag)
                .append("; roof\",web form,2026-05-01\r\n");
    }

    private static String spelling(String e164, int number) {
        String digits = e164.substring(2);
        return switch (number % 5) {
            case 0 -> "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6);
            case 1 -> digits.substring(0, 3) + "." + digits.substring(3, 6) + "." + digits.substring(6);
            case 2 -> "1-" + digits;
            case 3 -> e164;
            default -> " " + digits + " ";
        };
    }
}
