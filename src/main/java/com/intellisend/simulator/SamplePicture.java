package com.intellisend.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What the simulated carrier holds for a picture that a phone sent: a drawn roof, for nothing is fetched from outside. */
final class SamplePicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private SamplePicture() {}

    /** The same address always gives the same picture. */
    static byte[] of(String url) {
        float hue = Math.floorMod(url.hashCode(), 360) / 360f;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.getHSBColor(hue, 0.18f, 0.96f));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.getHSBColor(hue, 0.10f, 0.80f));
        pen.fillRect(110, 170, 260, 120);
        pen.setColor(Color.getHSBColor(hue, 0.55f, 0.55f));
        pen.fillPolygon(new Polygon(new int[] {80, 240, 400}, new int[] {175, 60, 175}, 3));
        pen.setColor(Color.getHSBColor(hue, 0.45f, 0.35f));
        pen.fillRect(215, 215, 50, 75);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
