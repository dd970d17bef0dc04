package nl.aanwezig.quality.chart;

import java.util.ArrayList;
import java.util.List;

/** Shares on top of each other through time. */
public final class StackPlot {

    /** @param style one of {@code l1} to {@code l3}; the first layer lies at the bottom */
    public record Layer(String label, String style, List<Double> shares) {

        public Layer {
            shares = List.copyOf(shares);
        }
    }

    private static final int WIDTH = 860;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int RIGHT = 700;
    private static final int BOTTOM = 280;
    private static final int LABEL_EVERY = 6;

    private StackPlot() {}

    public static String of(String id, String title, String axis, List<String> steps, List<Layer> layers) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, axis);
        int top = Svg.titleHeight() + 10;
        Scale x = new Scale(0, Math.max(1, steps.size() - 1), LEFT, RIGHT);
        double most = 0;
        for (int step = 0; step < steps.size(); step++) {
            double sum = 0;
            for (Layer layer : layers) {
                sum += layer.shares().get(step);
            }
            most = Math.max(most, sum);
        }
        Scale y = new Scale(0, Math.max(0.05, Math.ceil(most * 20) / 20), BOTTOM, top);
        for (double tick : y.ticks()) {
            svg.line(LEFT, y.at(tick), RIGHT, y.at(tick), "grid");
            svg.text(LEFT - 6, y.at(tick) + 4, "end", "tick", Math.round(tick * 100) + " %");
        }
        for (int step = 0; step < steps.size(); step += LABEL_EVERY) {
            svg.text(x.at(step), BOTTOM + 16, "middle", "tick", steps.get(step));
        }
        svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 34, "middle", "tick", axis);
        layers(svg, x, y, steps.size(), layers);
        return svg.end();
    }

    private static void layers(Svg svg, Scale x, Scale y, int steps, List<Layer> layers) {
        double[] base = new double[steps];
        int legend = Svg.titleHeight() + 30 + (layers.size() - 1) * 22;
        for (Layer layer : layers) {
            StringBuilder points = new StringBuilder();
            List<String> back = new ArrayList<>();
            for (int step = 0; step < steps; step++) {
                back.addFirst(Svg.point(x.at(step), y.at(base[step])));
                base[step] += layer.shares().get(step);
                points.append(Svg.point(x.at(step), y.at(base[step])));
            }
            back.forEach(points::append);
            svg.area(points.toString().strip(), layer.style(), layer.label());
            svg.dot(RIGHT + 26.0, legend - 4, 5, layer.style(), layer.label());
            svg.text(RIGHT + 40.0, legend, "start", "label", layer.label());
            legend -= 22;
        }
    }
}
