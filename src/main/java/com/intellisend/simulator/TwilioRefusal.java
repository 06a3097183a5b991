package com.intellisend.simulator;

/** A request that Twilio would refuse, with its own code, words and HTTP status. */
public class TwilioRefusal extends RuntimeException {

    private final int status;
    private final int code;

    private TwilioRefusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public static TwilioRefusal notAuthenticated() {
        return new TwilioRefusal(401, 20003, "Authenticate");
    }

    public static TwilioRefusal notFound(String path) {
        return new TwilioRefusal(404, 20404, "The requested resource " + path + " was not found");
    }

    public static TwilioRefusal tooMany() {
        return new TwilioRefusal(429, 20429, "Too Many Requests");
    }

    public static TwilioRefusal invalidParameter(String name) {
        return new TwilioRefusal(400, 20001, "Invalid value for parameter " + name);
    }

    static TwilioRefusal invalidTo(String to) {
        return new TwilioRefusal(400, 21211, "The 'To' number " + to + " is not a valid phone number.");
    }

    static TwilioRefusal noTo() {
        return new TwilioRefusal(400, 21604, "A 'To' phone number is required.");
    }

    static TwilioRefusal noSender() {
        return new TwilioRefusal(
                400, 21603, "A 'From' or 'MessagingServiceSid' parameter is required to send a message.");
    }

    static TwilioRefusal noBody() {
        return new TwilioRefusal(400, 21602, "Message body is required.");
    }

    static TwilioRefusal bodyTooLong() {
        return new TwilioRefusal(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
    }

    static TwilioRefusal foreignSender(String from) {
        return new TwilioRefusal(
                400,
                21606,
                "The 'From' phone number provided (" + from
                        + ") is not a valid message-capable Twilio phone number for this destination.");
    }

    static TwilioRefusal noSuchService() {
        return new TwilioRefusal(400, 21701, "The Messaging Service does not exist.");
    }

    static TwilioRefusal emptyPool() {
        return new TwilioRefusal(400, 21704, "The Messaging Service contains no phone numbers.");
    }

    static TwilioRefusal invalidCallback(String url) {
        return new TwilioRefusal(400, 21609, "The 'StatusCallback' URL " + url + " is not a valid URL.");
    }

    static TwilioRefusal tooManyMedia() {
        return new TwilioRefusal(400, 21623, "Number of media files exceeds allowed limit");
    }

    static TwilioRefusal unsubscribed() {
        return new TwilioRefusal(400, 21610, "Attempt to send to unsubscribed recipient");
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
