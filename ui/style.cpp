// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/controls.h"
#include "ui/readers.h"
#include "ui/system.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFrame>
#include <QHeaderView>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QStyle>
#include <QStyleOption>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal textPoints = 10;
constexpr int beforeText = 6; ///< px before the text of a table's cell, and of its heading
constexpr auto reducedMotionProperty = "tidemarkReducedMotion";

const std::array<Palette, 4> &palettes()
{
    static const std::array all{lightPalette(), darkPalette(), highContrastPalette(),
                                highContrastDarkPalette()};
    return all;
}

bool isDark(const QColor &ground)
{
    return ground.lightness() < 128;
}

/// The system's own colours, as they are when Tidemark has set none.
QPalette systemPalette()
{
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

const Palette &chosen(Appearance appearance)
{
    const auto &[light, dark, contrastLight, contrastDark] = palettes();
    const bool darkSystem = isDark(systemPalette().color(QPalette::Window));
    switch (appearance) {
    case Appearance::Light:
        return light;
    case Appearance::Dark:
        return dark;
    case Appearance::HighContrast:
        return darkSystem ? contrastDark : contrastLight;
    case Appearance::System:
        break;
    }
    if (systemWantsContrast())
        return darkSystem ? contrastDark : contrastLight;
    return darkSystem ? dark : light;
}

/// Whether the cell stands under a heading: its text then begins where the heading's does.
bool hasHeading(const QStyleOptionViewItem &cell, const QWidget *view)
{
    const QHeaderView *headings = nullptr;
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        headings = tree->header();
    else if (const auto *table = qobject_cast<const QTableView *>(view))
        headings = table->horizontalHeader();
    return headings && !headings->isHidden() && !cell.displayAlignment.testFlag(Qt::AlignHCenter);
}

/// Fusion, with one crisp frame around the widget with the focus where neither the style sheet nor
/// the widget draws its own, and without pictures on the buttons of dialogs.
class TidemarkStyle : public QProxyStyle {
public:
    TidemarkStyle() : QProxyStyle(u"Fusion"_s) { installReaders(); }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override
    {
        QProxyStyle::polish(widget);
        behaveAsAll(widget);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element != PE_FrameFocusRect) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        if (qobject_cast<const QAbstractItemView *>(widget)
            || qobject_cast<const QPushButton *>(widget)
            || qobject_cast<const QToolButton *>(widget))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(drawPalette(option->palette).focus, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
        painter->restore();
    }

    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override
    {
        const auto *cell = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (!cell || !isOfCell(element) || !hasHeading(*cell, widget))
            return QProxyStyle::subElementRect(element, option, widget);
        QStyleOptionViewItem inside(*cell);
        inside.rect.setLeft(inside.rect.left() + beforeCell(*cell, widget));
        return QProxyStyle::subElementRect(element, &inside, widget);
    }

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override
    {
        const auto *cell = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (type != CT_ItemViewItem || !cell || !hasHeading(*cell, widget))
            return QProxyStyle::sizeFromContents(type, option, size, widget);
        const int before = beforeCell(*cell, widget);
        QStyleOptionViewItem inside(*cell);
        if (inside.rect.width() > before)
            inside.rect.setLeft(inside.rect.left() + before);
        return QProxyStyle::sizeFromContents(type, &inside, size, widget) + QSize(before, 0);
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override
    {
        return metric == PM_ToolBarExtensionExtent
                   ? px(24)
                   : QProxyStyle::pixelMetric(metric, option, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_ComboBox_Popup: // a list below the box, not a menu over it
            return 0;
        case SH_ComboBox_PopupFrameStyle: // the list has its own
            return QFrame::NoFrame;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
        }
    }

private:
    static bool isOfCell(SubElement element)
    {
        return element == SE_ItemViewItemText || element == SE_ItemViewItemDecoration
               || element == SE_ItemViewItemCheckIndicator;
    }

    // What Fusion leaves free before the text is part of it.
    int beforeCell(const QStyleOption &cell, const QWidget *view) const
    {
        return beforeText - pixelMetric(PM_FocusFrameHMargin, &cell, view) - 1;
    }
};

QPalette widgetPalette(const Palette &palette)
{
    QPalette widgets(palette.panel, palette.panel);
    const auto all = [&widgets](QPalette::ColorRole role, const QColor &colour) {
        widgets.setColor(QPalette::All, role, colour);
    };
    all(QPalette::Base, palette.paper);
    all(QPalette::AlternateBase, palette.panel);
    all(QPalette::ToolTipBase, palette.paper);
    all(QPalette::Highlight, palette.selection);
    all(QPalette::Button, palette.paper);
    all(QPalette::Mid, palette.line);
    all(QPalette::Dark, palette.border);
    all(QPalette::PlaceholderText, palette.inkSoft);
    all(QPalette::Link, palette.inProgress);
    all(QPalette::LinkVisited, palette.inProgress);
    all(QPalette::BrightText, palette.problem);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::HighlightedText}) {
        all(role, palette.ink);
        widgets.setColor(QPalette::Disabled, role, palette.disabled);
    }
    return widgets;
}

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

QString points(qreal factor, const Look &look)
{
    return QString::number(textPoints * factor * look.textPercent / 100, 'f', 1) + u"pt"_s;
}

/// resources/style/tidemark.qss with its @words replaced.
QString styleSheet(const Palette &palette, const Look &look)
{
    QFile file(u":/style/tidemark.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QHash<QString, QString> words{
        {u"paper"_s, palette.paper.name()},
        {u"panel"_s, palette.panel.name()},
        {u"selection"_s, palette.selection.name()},
        {u"lit"_s, palette.lit.name()},
        {u"ink"_s, palette.ink.name()},
        {u"inkSoft"_s, palette.inkSoft.name()},
        {u"line"_s, palette.line.name()},
        {u"track"_s, palette.track.name()},
        {u"border"_s, palette.border.name()},
        {u"grip"_s, between(palette.border, palette.panel).name()},
        {u"focus"_s, palette.focus.name()},
        {u"disabled"_s, palette.disabled.name()},
        {u"accent"_s, palette.inProgress.name()},
        {u"problem"_s, palette.problem.name()},
        {u"shade"_s, isDark(palette.paper) ? u"dark"_s : u"light"_s},
        {u"cell"_s, QString::number(beforeText) + u"px"_s},
        {u"titleSize"_s, points(1.5, look)},
        {u"sectionSize"_s, points(1.1, look)},
        {u"smallSize"_s, points(0.9, look)},
    };
    static const QRegularExpression word(u"@(\\w+)"_s);
    const QString text = QString::fromUtf8(file.readAll());
    QString sheet;
    qsizetype from = 0;
    for (const auto &match : word.globalMatch(text)) {
        sheet += QStringView(text).mid(from, match.capturedStart() - from);
        sheet += words.value(match.captured(1));
        from = match.capturedEnd();
    }
    return sheet + text.mid(from);
}

} // namespace

void applyLook(const Look &asked)
{
    Look look = asked;
    look.textPercent = std::clamp(asked.textPercent * systemTextPercent() / 100, 80, 225);
    const Palette &palette = chosen(look.appearance);
    QFont font(palette.fontFamily);
    font.setPointSizeF(textPoints * look.textPercent / 100);

    qApp->setProperty(reducedMotionProperty, look.reducedMotion || systemReducesMotion());
    QApplication::setStyle(new TidemarkStyle);
    QApplication::setPalette(widgetPalette(palette));
    qApp->setStyleSheet(styleSheet(palette, look));
    // Last, because a new style sheet gives menus and lists the fonts of Windows again.
    QApplication::setFont(font);
}

const Palette &drawPalette(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Active, QPalette::Base);
    const QColor ink = palette.color(QPalette::Active, QPalette::Text);
    const auto &all = palettes();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Palette &known) {
        return known.paper == ground && known.ink == ink;
    });
    if (it != all.end())
        return *it;
    return isDark(ground) ? all[1] : all[0];
}

bool reducedMotion()
{
    return qApp->property(reducedMotionProperty).toBool();
}

int px(int length)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const qreal dpi = screen ? screen->logicalDotsPerInchY() : 96;
    return qRound(length * QApplication::font().pointSizeF() / textPoints * dpi / 96);
}

bool isLow(const QWidget &page)
{
    constexpr int leastHeight = 460;
    return page.window()->height() < px(leastHeight);
}

void setTone(QWidget *widget, Tone tone)
{
    static constexpr std::array words{"plain", "title", "section", "quiet", "error", "primary",
                                      "flat",  "link",  "panel",   "paper", "notice"};
    widget->setProperty("tone", QLatin1String(words[static_cast<size_t>(tone)]));
    if (tone == Tone::Panel || tone == Tone::Paper || tone == Tone::Notice)
        widget->setAttribute(Qt::WA_StyledBackground);
}

void setState(QWidget *widget, const char *state, bool on)
{
    if (widget->property(state).toBool() == on)
        return;
    widget->setProperty(state, on);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    const auto inside = widget->findChildren<QWidget *>();
    for (QWidget *child : inside) {
        child->style()->unpolish(child);
        child->style()->polish(child);
    }
}

} // namespace tidemark
