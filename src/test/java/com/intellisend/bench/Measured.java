package com.intellisend.bench;

/** One bench: it sets its scene, plays it, and writes down what it saw. */
interface Measured {

    /** How many of whatever it counts when nobody says another number. */
    int usualSize();

    void run(Stage stage, int size, Report report) throws Exception;
}
