// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr std::array<const char *, iconCount> names{
    "new",          "open",         "import",        "recent",      "undo",     "redo",
    "add",          "add-theme",    "add-objective", "add-action",  "edit",     "delete",
    "up",           "down",         "indent",        "outdent",     "renumber", "report",
    "print",        "preview",      "export-pdf",    "export-html", "search",   "calendar",
    "problem",      "saved",        "locked",        "settings",    "help",     "close",
    "overview",     "plan",         "timeline",      "measures",    "rounds",   "changes",
    "history",      "zoom-in",      "zoom-out",      "previous",    "next",     "chevron-up",
    "chevron-down", "chevron-left", "chevron-right"};

QByteArray drawingOf(QLatin1String name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An SVG drawn anew at every size: nothing is scaled up, whatever the screen.
class SvgIconEngine : public QIconEngine {
public:
    SvgIconEngine(const QByteArray &drawing, const QColor &enabled, const QColor &disabled)
        : m_drawing(drawing)
        , m_enabled(enabled)
        , m_disabled(disabled)
    {}

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray tinted = m_drawing;
        const QColor colour = mode == QIcon::Disabled ? m_disabled : m_enabled;
        tinted.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(tinted);
        const int side = std::min(area.width(), area.height());
        QRect square(0, 0, side, side);
        square.moveCenter(area.center());
        painter->save();
        if (mode == QIcon::Disabled && !m_drawing.contains("currentColor"))
            painter->setOpacity(0.4);
        renderer.render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SvgIconEngine(*this); }
    QString key() const override { return u"tidemark-svg"_s; }

private:
    QByteArray m_drawing;
    QColor m_enabled;
    QColor m_disabled;
};

} // namespace

QLatin1String fileName(Icon icon)
{
    return QLatin1String(names[static_cast<size_t>(icon)]);
}

QIcon iconOf(Icon icon, const Palette &palette)
{
    return iconOf(icon, palette, palette.ink);
}

QIcon iconOf(Icon icon, const Palette &palette, const QColor &colour)
{
    return QIcon(new SvgIconEngine(drawingOf(fileName(icon)), colour, palette.disabled));
}

QIcon programIcon()
{
    return QIcon(new SvgIconEngine(drawingOf("tidemark"_L1), {}, {}));
}

} // namespace tidemark
