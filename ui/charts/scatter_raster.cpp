// Draws the points of a scatterplot into an image. Runs on a worker: values in, pixels out.
#include "analytics/core/parallel_for.h"
#include "ui/charts/scatter_markers.h"
#include "ui/charts/scatter_points.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace perennial::ui {
namespace {

constexpr double faded_opacity = 0.22;
constexpr std::size_t few_selected = 300; ///< up to here a dark edge helps; of more it makes a blot
constexpr int strip_rows = 32; ///< pixel rows one task fills; its counters stay in the cache
constexpr std::size_t lanes =
    8; ///< counters a pixel: one a segment, padded to a cache-friendly size
constexpr std::uint32_t sparse_neighbourhood = 2; ///< at most so many in 3 x 3 cells stand alone

constexpr std::uint8_t hidden_point = 0, base_point = 1, selected_point = 2;

/// From axis units to device pixels.
struct PixelMap {
    double left, high, perX, perY;

    explicit PixelMap(const ScatterImageRequest& r)
        : left(r.dataRect.left()), high(r.dataRect.bottom()),
          perX(r.pixels.width() / r.dataRect.width()),
          perY(r.pixels.height() / r.dataRect.height()) {}
    double x(float value) const { return (static_cast<double>(value) - left) * perX; }
    double y(float value) const { return (high - static_cast<double>(value)) * perY; }
};

/// One of the two layers: everybody, or the selection on top of everybody.
struct RasterLayer {
    const ScatterImageRequest& request;
    const std::vector<std::uint8_t>& state; ///< by position: hidden, base or selected
    std::uint8_t wanted;
    double opacity;

    bool holds(std::uint32_t slot) const {
        return state[request.points->positions()[slot]] == wanted;
    }
};

/// The view grown by half a marker, so that points at the edge are not cut.
QRectF grownView(const ScatterImageRequest& request, double pixels) {
    const double dx = pixels * request.dataRect.width() / request.pixels.width();
    const double dy = pixels * request.dataRect.height() / request.pixels.height();
    return request.dataRect.adjusted(-dx, -dy, dx, dy);
}

double markerSize(std::size_t points, double pixelRatio) {
    const double size = points <= 400 ? 10.0 : points <= 2'000 ? 8.5 : points <= 6'000 ? 7.0 : 5.5;
    return size * pixelRatio;
}

void drawSlots(QImage& image, const RasterLayer& layer, std::vector<std::uint32_t> slots,
               double size) {
    const ScatterPoints& points = *layer.request.points;
    const PixelMap map(layer.request);
    // Large markers are set apart by an edge; around small ones it would be all one sees.
    const bool large = size > 6.5 * layer.request.pixelRatio;
    const bool outlined = layer.wanted == selected_point && slots.size() <= few_selected;
    // Around many selected ones, edges of the background would hide each other: a white blot.
    const bool many = layer.wanted == selected_point && !outlined;
    const QColor edge = !large || many ? QColor()
                        : outlined     ? layer.request.colours.text
                                       : layer.request.colours.base;
    std::array<QImage, segment_count> sprites;
    for (std::size_t s = 0; s < segment_count; ++s) {
        sprites[s] =
            markerSprite(static_cast<Segment>(s), size, layer.request.colours, layer.opacity, edge);
    }
    // The segments that matter most are drawn last, so that the many do not bury the few.
    std::stable_sort(slots.begin(), slots.end(), [&](std::uint32_t a, std::uint32_t b) {
        return points.segments()[a] > points.segments()[b];
    });
    QPainter painter(&image);
    for (const std::uint32_t slot : slots) {
        const QImage& sprite = sprites[points.segments()[slot]];
        const int half = sprite.width() / 2;
        painter.drawImage(QPoint(static_cast<int>(std::floor(map.x(points.xs()[slot]))) - half,
                                 static_cast<int>(std::floor(map.y(points.ys()[slot]))) - half),
                          sprite);
    }
}

/// Slots of the layer in view; gives up, returning false, beyond `most`.
bool collectSlots(const RasterLayer& layer, std::size_t most, std::vector<std::uint32_t>& slots) {
    layer.request.points->visit(grownView(layer.request, 8.0 * layer.request.pixelRatio),
                                [&](std::uint32_t slot) {
                                    if (layer.holds(slot)) {
                                        slots.push_back(slot);
                                    }
                                    return slots.size() <= most;
                                });
    return slots.size() <= most;
}

/// Counts of one strip of pixel rows, by pixel and segment.
class StripCounter {
  public:
    StripCounter(const RasterLayer& layer, int stamp)
        : m_layer(layer), m_map(layer.request), m_width(layer.request.pixels.width()),
          m_stamp(stamp) {}

    void count(int firstRow, int endRow) {
        m_first = firstRow;
        m_end = endRow;
        m_counts.assign(static_cast<std::size_t>(endRow - firstRow) *
                            static_cast<std::size_t>(m_width) * lanes,
                        0);
        const ScatterPoints& points = *m_layer.request.points;
        const QRectF view = m_layer.request.dataRect;
        QRectF strip = view;
        strip.setBottom(view.bottom() - (firstRow - m_stamp) / m_map.perY);
        strip.setTop(view.bottom() - (endRow + m_stamp) / m_map.perY);
        points.visit(strip, [&](std::uint32_t slot) {
            if (m_layer.holds(slot)) {
                add(m_map.x(points.xs()[slot]), m_map.y(points.ys()[slot]),
                    points.segments()[slot]);
            }
            return true;
        });
    }

    /// Writes opaque mixed colours and total counts of the strip's pixels.
    void mix(QRgb* pixels, std::vector<std::uint32_t>& totals) const {
        const std::uint16_t* counts = m_counts.data();
        for (int row = m_first; row < m_end; ++row) {
            const auto start = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width);
            QRgb* line = pixels + start;
            std::uint32_t* total = totals.data() + start;
            for (int x = 0; x < m_width; ++x, counts += lanes) {
                total[x] = mixPixel(counts, line[x]);
            }
        }
    }

  private:
    void add(double px, double py, std::size_t segment) {
        // A stamp of several pixels is centred on the point.
        const int x0 = static_cast<int>(std::floor(px - 0.5 * (m_stamp - 1)));
        const int y0 = static_cast<int>(std::floor(py - 0.5 * (m_stamp - 1)));
        for (int y = std::max(y0, m_first); y < std::min(y0 + m_stamp, m_end); ++y) {
            for (int x = std::max(x0, 0); x < std::min(x0 + m_stamp, m_width); ++x) {
                std::uint16_t& n = m_counts[(static_cast<std::size_t>(y - m_first) *
                                                 static_cast<std::size_t>(m_width) +
                                             static_cast<std::size_t>(x)) *
                                                lanes +
                                            segment];
                n = static_cast<std::uint16_t>(n + (n != 0xFFFF ? 1 : 0));
            }
        }
    }

    std::uint32_t mixPixel(const std::uint16_t* counts, QRgb& pixel) const {
        std::uint32_t total = 0;
        std::array<double, 3> sum{};
        double weight = 0.0;
        for (std::size_t s = 0; s < segment_count; ++s) {
            if (counts[s] != 0) {
                total += counts[s];
                // Square roots let a minority colour still show beside a crowd.
                const double w = std::sqrt(static_cast<double>(counts[s]));
                const QRgb colour = m_colours[s];
                sum[0] += w * qRed(colour);
                sum[1] += w * qGreen(colour);
                sum[2] += w * qBlue(colour);
                weight += w;
            }
        }
        if (total != 0) {
            pixel = qRgb(static_cast<int>(sum[0] / weight), static_cast<int>(sum[1] / weight),
                         static_cast<int>(sum[2] / weight));
        }
        return total;
    }

    static std::array<QRgb, segment_count> rgbs(const Colours& colours) {
        std::array<QRgb, segment_count> result{};
        std::transform(colours.segments.begin(), colours.segments.end(), result.begin(),
                       [](const QColor& c) { return c.rgb(); });
        return result;
    }

    const RasterLayer& m_layer;
    PixelMap m_map;
    int m_width, m_stamp;
    int m_first = 0, m_end = 0;
    std::vector<std::uint16_t> m_counts;
    std::array<QRgb, segment_count> m_colours = rgbs(m_layer.request.colours);
};

/// The count that 99 % of the occupied pixels do not exceed: full colour from there on.
std::uint32_t fullCount(const std::vector<std::uint32_t>& totals) {
    std::array<std::size_t, 1024> histogram{};
    std::size_t occupied = 0;
    for (const std::uint32_t n : totals) {
        if (n != 0) {
            ++histogram[std::min<std::size_t>(n, histogram.size() - 1)];
            ++occupied;
        }
    }
    std::size_t below = 0;
    for (std::size_t n = 1; n < histogram.size(); ++n) {
        below += histogram[n];
        if (100 * below >= 99 * occupied) {
            return static_cast<std::uint32_t>(std::max<std::size_t>(n, 4));
        }
    }
    return static_cast<std::uint32_t>(histogram.size());
}

/// Turns opaque colours and counts into premultiplied colours, denser where more customers are.
void applyDensity(QImage& image, const std::vector<std::uint32_t>& totals, double opacity) {
    const std::uint32_t full = fullCount(totals);
    std::vector<int> alpha(full + std::size_t{1}, 0);
    for (std::uint32_t n = 1; n <= full; ++n) {
        const double share = std::log1p(n) / std::log1p(full);
        alpha[n] = static_cast<int>(std::lround(255.0 * opacity * (0.25 + 0.75 * share)));
    }
    const auto width = static_cast<std::size_t>(image.width());
    for (int row = 0; row < image.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        const std::uint32_t* total = totals.data() + static_cast<std::size_t>(row) * width;
        for (std::size_t x = 0; x < width; ++x) {
            if (total[x] != 0) {
                const QRgb c = line[x];
                line[x] = qPremultiply(
                    qRgba(qRed(c), qGreen(c), qBlue(c), alpha[std::min(total[x], full)]));
            }
        }
    }
}

/// Points that stand nearly alone, which a single pixel would hide.
std::vector<std::uint32_t> sparseSlots(const RasterLayer& layer, std::size_t most) {
    constexpr int side = ScatterPoints::grid_side;
    const ScatterPoints& points = *layer.request.points;
    const QRectF view = layer.request.dataRect;
    const int r0 = points.rowOf(view.top()), r1 = points.rowOf(view.bottom());
    const int c0 = points.columnOf(view.left()), c1 = points.columnOf(view.right());
    std::vector<std::uint32_t> in_cell(static_cast<std::size_t>(side) * side, 0);
    const auto at = [&](int row, int column) -> std::uint32_t& {
        return in_cell[static_cast<std::size_t>(row) * side + static_cast<std::size_t>(column)];
    };
    for (int row = r0; row <= r1; ++row) {
        for (int column = c0; column <= c1; ++column) {
            std::uint32_t n = 0;
            for (std::uint32_t slot = points.cellBegin(row, column);
                 slot < points.cellEnd(row, column) && n <= sparse_neighbourhood; ++slot) {
                n += layer.holds(slot) ? 1 : 0;
            }
            at(row, column) = n;
        }
    }
    std::vector<std::uint32_t> result;
    for (int row = r0; row <= r1; ++row) {
        for (int column = c0; column <= c1; ++column) {
            std::uint32_t near = 0;
            for (int y = std::max(row - 1, r0); y <= std::min(row + 1, r1); ++y) {
                for (int x = std::max(column - 1, c0); x <= std::min(column + 1, c1); ++x) {
                    near += at(y, x);
                }
            }
            if (at(row, column) == 0 || near > sparse_neighbourhood || result.size() > most) {
                continue;
            }
            for (std::uint32_t slot = points.cellBegin(row, column);
                 slot < points.cellEnd(row, column); ++slot) {
                if (layer.holds(slot)) {
                    result.push_back(slot);
                }
            }
        }
    }
    return result;
}

void drawDensity(QImage& image, const RasterLayer& layer, const Progress& progress) {
    const auto height = static_cast<std::size_t>(image.height());
    std::vector<std::uint32_t> totals(static_cast<std::size_t>(image.width()) * height, 0);
    QImage density(image.size(), QImage::Format_ARGB32_Premultiplied);
    density.fill(Qt::transparent);
    // Lines of 32-bit pixels have no padding. One pointer for all threads: scanLine() counts calls.
    auto* const pixels = reinterpret_cast<QRgb*>(density.bits());
    const std::size_t occupied = layer.request.points->size();
    const int stamp = std::max(1, static_cast<int>(std::lround((occupied < 150'000 ? 2.0 : 1.0) *
                                                               layer.request.pixelRatio)));
    parallel_for(height, strip_rows, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        StripCounter strip(layer, stamp);
        strip.count(static_cast<int>(begin), static_cast<int>(end));
        strip.mix(pixels, totals);
    });
    progress.step(0.7, Stage::drawing);
    applyDensity(density, totals, layer.opacity);
    QPainter(&image).drawImage(0, 0, density);
    drawSlots(image, layer, sparseSlots(layer, scatter_marker_limit / 4),
              4.0 * layer.request.pixelRatio);
}

void drawLayer(QImage& image, const RasterLayer& layer, const Progress& progress) {
    std::vector<std::uint32_t> slots;
    if (collectSlots(layer, scatter_marker_limit, slots)) {
        const std::size_t n = slots.size();
        const double grown = layer.wanted == selected_point ? layer.request.pixelRatio : 0.0;
        drawSlots(image, layer, std::move(slots), markerSize(n, layer.request.pixelRatio) + grown);
    } else {
        drawDensity(image, layer, progress);
    }
}

} // namespace

QImage renderScatterImage(const ScatterImageRequest& request, const Progress& progress) {
    QImage image(request.pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (!request.points || image.isNull() || request.dataRect.isEmpty()) {
        return image;
    }
    const std::size_t n = request.points->size();
    std::vector<std::uint8_t> state(n, base_point);
    bool any_selected = false;
    if (request.visible.size() == n) {
        std::copy(request.visible.begin(), request.visible.end(), state.begin());
    }
    if (request.selected.size() == n) {
        for (std::size_t i = 0; i < n; ++i) {
            const bool top = request.selected[i] != 0 && state[i] != hidden_point;
            if (top) {
                state[i] = selected_point;
            }
            any_selected = any_selected || top;
        }
    }
    progress.step(0.1, Stage::drawing);
    drawLayer(image, {request, state, base_point, any_selected ? faded_opacity : 1.0}, progress);
    progress.step(0.8, Stage::drawing);
    if (any_selected) {
        drawLayer(image, {request, state, selected_point, 1.0}, progress);
    }
    image.setDevicePixelRatio(request.pixelRatio);
    progress.step(1.0, Stage::drawing);
    return image;
}

} // namespace perennial::ui
