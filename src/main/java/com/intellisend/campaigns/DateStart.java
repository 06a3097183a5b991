package com.intellisend.campaigns;

import com.intellisend.contacts.ContactDates;

/**
 * A drip that each person of the segment comes into on a day of their own.
 *
 * <p>Who was not taken in on the day because nothing ran is taken in up to {@link #CATCH_UP_DAYS} days later. February 29 is
 * February 28 in years that have none.
 *
 * @param name of the contact's date
 * @param offsetDays after it; negative for before it
 * @param yearly on each anniversary as well
 */
public record DateStart(String name, int offsetDays, boolean yearly) {

    /** So many days after the day somebody may still come in. */
    public static final int CATCH_UP_DAYS = 3;

    public DateStart {
        name = ContactDates.read(name);
    }
}
