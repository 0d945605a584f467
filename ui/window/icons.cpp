#include "ui/window/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QString>

namespace perennial::ui {

namespace {

/// Tints at the moment of painting, so that a change of theme needs no new icon.
class TintedIconEngine : public QIconEngine {
  public:
    explicit TintedIconEngine(const QString& path) : m_shape(path) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
               QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        QPixmap shape = m_shape.pixmap(size, 1.0);
        QPainter painter(&shape);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role =
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        painter.fillRect(shape.rect(), QGuiApplication::palette().color(group, role));
        return shape;
    }
    QIconEngine* clone() const override { return new TintedIconEngine(*this); }

  private:
    QIcon m_shape;
};

} // namespace

QIcon themedIcon(const QString& name) {
    return QIcon(new TintedIconEngine(QStringLiteral(":/icons/%1.svg").arg(name)));
}

} // namespace perennial::ui
