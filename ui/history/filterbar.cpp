// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filterbar.h"

#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/editors/dateeditor.h"
#include "ui/style.h"
#include "ui/widgets/plaintip.h"
#include "ui/widgets/wrappedrow.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseInTyping = 200; // ms
constexpr int dayWidth = 130;

// Fills a list anew with its first entry, which asks for nothing, and keeps what is chosen.
void refill(QComboBox &box, const QList<QPair<QString, QVariant>> &entries)
{
    const QVariant chosen = box.currentData();
    const QString any = box.itemText(0);
    const QSignalBlocker quiet(&box);
    box.clear();
    box.addItem(any);
    for (const auto &[text, data] : entries)
        box.addItem(text, data);
    box.setCurrentIndex(chosen.isValid() ? std::max(0, box.findData(chosen)) : 0);
}

void appendRows(QList<QPair<QString, QVariant>> &entries, const Plan &plan, const Theme &theme)
{
    for (const Id &objective : plan.objectives().childrenOf(theme.id)) {
        for (const Id &action : plan.actions().childrenOf(objective))
            entries.append({nameOf(plan, action), action.uuid()});
    }
    for (const Id &measure : plan.measures().childrenOf(theme.id))
        entries.append({nameOf(plan, measure), measure.uuid()});
}

} // namespace

FilterBar::FilterBar(words::DayOrder dayOrder, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_person(addChoice(u"history.person"_s, u"Anybody"_s))
    , m_action(addChoice(u"history.action"_s, u"Any action or measure"_s))
    , m_field(addChoice(u"history.field"_s, u"Any field"_s))
    , m_from(addDay(u"history.from"_s, u"From the day"_s, dayOrder, today))
    , m_until(addDay(u"history.until"_s, u"Until the day"_s, dayOrder, today))
    , m_clear(new QPushButton(u"Show &all"_s))
    , m_more(new QPushButton(u"More f&ilters"_s))
    , m_second(new QWidget)
{
    setTone(this, Tone::Panel);
    m_search->setObjectName(u"history.search"_s);
    m_search->setPlaceholderText(u"Find in the history"_s);
    m_search->setAccessibleName(u"Find in the history"_s);
    m_search->setClearButtonEnabled(true);
    if (auto *clear = m_search->findChild<QToolButton *>())
        clear->setAccessibleName(u"Clear the search"_s);
    m_search->installEventFilter(this);
    m_clear->setObjectName(u"history.clear"_s);
    m_person->setAccessibleName(u"Changed by"_s);
    m_action->setAccessibleName(u"Changes of the action or measure"_s);
    m_field->setAccessibleName(u"Changes of the field"_s);
    QList<QPair<QString, QVariant>> fields;
    for (const auto &[words, label] : fieldChoices())
        fields.append({words, label});
    refill(*m_field, fields);
    layOut();

    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseInTyping);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::tell);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::tell);
    connect(m_from, &Editor::finished, this, [this] { takeDay(*m_from, m_first); });
    connect(m_until, &Editor::finished, this, [this] { takeDay(*m_until, m_last); });
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    m_clear->setEnabled(false);
}

QComboBox *FilterBar::addChoice(const QString &name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->addItem(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(15);
    connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::tell);
    return box;
}

DateEditor *FilterBar::addDay(const QString &name, const QString &label, words::DayOrder order,
                              QDate today)
{
    auto *day = new DateEditor(order, today, words::YearMeant::Last, this);
    day->control()->setObjectName(name);
    day->control()->setAccessibleName(label);
    return day;
}

void FilterBar::layOut()
{
    // A day and its word stay together where the row breaks.
    const auto withWord = [](const QString &text, DateEditor *day) {
        auto *words = new QLabel(text);
        words->setBuddy(day->control());
        auto *both = new QWidget;
        both->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        auto *row = new QHBoxLayout(both);
        row->setContentsMargins({});
        row->setSpacing(space::small);
        row->addWidget(words);
        row->addWidget(day);
        return both;
    };
    auto *first = new WrappedRow;
    for (QWidget *asked : QList<QWidget *>{m_search, m_person, m_action}) {
        asked->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        first->addWidget(asked);
    }
    m_more->setObjectName(u"history.more"_s);
    m_more->setCheckable(true);
    m_more->setAutoDefault(false);
    m_more->hide();
    connect(m_more, &QPushButton::toggled, this, &FilterBar::unfold);
    first->addWidget(m_more);
    auto *second = new WrappedRow(m_second);
    second->setContentsMargins({});
    second->addWidget(m_field);
    second->addWidget(withWord(u"From"_s, m_from));
    second->addWidget(withWord(u"until"_s, m_until));
    second->addGap();
    second->addWidget(m_clear);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::medium, space::small, space::medium, space::small);
    rows->setSpacing(space::small);
    for (WrappedRow *row : {first, second})
        row->setSpacing(space::small);
    rows->addLayout(first);
    rows->addWidget(m_second);
    m_field->setMinimumWidth(px(200));
    for (DateEditor *day : {m_from, m_until})
        day->setFixedWidth(px(dayWidth));
    setTabOrder(m_search, m_person);
    setTabOrder(m_person, m_action);
    setTabOrder(m_action, m_more);
    setTabOrder(m_more, m_field);
    setTabOrder(m_field, m_from->control());
    setTabOrder(m_from->control(), m_until->control());
    setTabOrder(m_until->control(), m_clear);
}

void FilterBar::setBrief(bool brief)
{
    m_more->setVisible(brief);
    unfold();
}

// What is filtered by is never out of sight.
void FilterBar::unfold()
{
    const bool inUse = m_action->currentIndex() > 0 || m_field->currentIndex() > 0
                       || m_first.isValid() || m_last.isValid();
    const bool all = m_more->isHidden() || m_more->isChecked() || inUse;
    m_action->setVisible(all);
    m_second->setVisible(all);
}

void FilterBar::setAuthors(const QStringList &authors)
{
    QList<QPair<QString, QVariant>> entries;
    for (const QString &author : authors)
        entries.append({author.isEmpty() ? u"Somebody"_s : author.simplified(), author});
    refill(*m_person, entries);
}

void FilterBar::setPlan(const Plan &plan)
{
    QList<QPair<QString, QVariant>> entries;
    for (const Theme *theme : plan.themes().rowsUnder({}))
        appendRows(entries, plan, *theme);
    refill(*m_action, entries);
}

HistoryFilter FilterBar::filter() const
{
    HistoryFilter filter;
    if (const QVariant author = m_person->currentData(); author.isValid())
        filter.author = author.toString();
    filter.row = Id(m_action->currentData().toUuid());
    filter.field = m_field->currentData().toString();
    filter.from = m_first;
    filter.until = m_last;
    filter.words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    return filter;
}

void FilterBar::clear()
{
    const QList<QObject *> all{m_search, m_person, m_action, m_field};
    for (QObject *part : all)
        part->blockSignals(true);
    m_search->clear();
    for (QComboBox *box : {m_person, m_action, m_field})
        box->setCurrentIndex(0);
    for (QObject *part : all)
        part->blockSignals(false);
    for (DateEditor *day : {m_from, m_until}) {
        day->setContent({});
        setState(day->control(), "faulty", false);
    }
    m_first = m_last = QDate();
    tell();
}

// What is no day stays in the field, to be put right, and asks for nothing.
void FilterBar::takeDay(DateEditor &editor, QDate &day)
{
    const QString typed = editor.content().trimmed();
    const auto found = words::dateFrom(typed);
    const bool faulty = !typed.isEmpty() && !found;
    setState(editor.control(), "faulty", faulty);
    const QString why = faulty ? words::noDay(typed) + u'.' : QString();
    editor.setToolTip(plainTip(why));
    editor.control()->setAccessibleDescription(why);
    if (found)
        editor.setContent(words::shortDate(*found));
    if (const QDate taken = found.value_or(QDate()); std::exchange(day, taken) != taken)
        tell();
}

void FilterBar::tell()
{
    m_typing.stop();
    m_clear->setEnabled(!filter().isEmpty());
    Q_EMIT changed();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || (key == Qt::Key_Escape && m_search->text().isEmpty())) {
            Q_EMIT left();
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tidemark
