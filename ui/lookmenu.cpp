// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookmenu.h"

#include <QActionGroup>
#include <QSettings>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastText = 80;
constexpr int mostText = 200;

Appearance appearanceFrom(const QSettings &memory)
{
    const int stored = memory.value(u"look/appearance"_s).toInt();
    return stored < 0 || stored > int(Appearance::HighContrast) ? Appearance::System
                                                                : Appearance(stored);
}

} // namespace

LookMenu::LookMenu(QSettings &memory, std::optional<Appearance> forThisRun, QWidget *parent)
    : QMenu(u"&Appearance"_s, parent)
    , m_memory(memory)
{
    m_look.appearance = forThisRun.value_or(appearanceFrom(memory));
    m_look.textPercent = std::clamp(memory.value(u"look/text"_s, 100).toInt(), leastText, mostText);
    m_look.reducedMotion = memory.value(u"look/reducedMotion"_s, false).toBool();

    auto *one = new QActionGroup(this);
    addAppearance(u"Like the &system"_s, Appearance::System, one);
    addAppearance(u"&Light"_s, Appearance::Light, one);
    addAppearance(u"&Dark"_s, Appearance::Dark, one);
    addAppearance(u"&High contrast"_s, Appearance::HighContrast, one);
    addSeparator();
    addSize(u"L&arger text"_s, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
            [](int percent) { return std::min(percent + 10, mostText); });
    addSize(u"S&maller text"_s, {Qt::CTRL | Qt::Key_Minus},
            [](int percent) { return std::max(percent - 10, leastText); });
    addSize(u"&Usual size of text"_s, {Qt::CTRL | Qt::Key_0}, [](int) { return 100; });
    addSeparator();
    addMotion();
    applyLook(m_look);
}

void LookMenu::addAppearance(const QString &text, Appearance appearance, QActionGroup *one)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setChecked(m_look.appearance == appearance);
    one->addAction(action);
    connect(action, &QAction::triggered, this, [this, appearance] {
        m_look.appearance = appearance;
        m_memory.setValue(u"look/appearance"_s, int(appearance));
        apply();
    });
}

QAction *LookMenu::addSize(const QString &text, const QList<QKeySequence> &keys, int (*next)(int))
{
    QAction *action = addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [this, next] {
        m_look.textPercent = next(m_look.textPercent);
        m_memory.setValue(u"look/text"_s, m_look.textPercent);
        apply();
    });
    return action;
}

void LookMenu::addMotion()
{
    QAction *action = addAction(u"&Reduce motion"_s);
    action->setCheckable(true);
    action->setChecked(m_look.reducedMotion);
    connect(action, &QAction::toggled, this, [this](bool reduced) {
        m_look.reducedMotion = reduced;
        m_memory.setValue(u"look/reducedMotion"_s, reduced);
        apply();
    });
}

void LookMenu::apply()
{
    applyLook(m_look);
    Q_EMIT changed();
}

} // namespace tidemark
