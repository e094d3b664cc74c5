// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/readingspanel.h"

#include "core/document.h"
#include "core/measures/readings.h"
#include "core/pasted/pastedreadings.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/measures/readingsmodel.h"
#include "ui/measures/readingsview.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int mostSaid = 96; // of more the rest is scrolled to

// Only with one of these is there something to record; the day, target and state of the row to be
// typed in wait for it.
bool isContent(ReadingColumn column)
{
    return column == ReadingColumn::Value || column == ReadingColumn::Numerator
           || column == ReadingColumn::Denominator || column == ReadingColumn::Commentary;
}

// Why a cell cannot be cleared; empty: it can.
QString whyNotEmpty(ReadingColumn column, const ReadingDraft &draft, const QString &name)
{
    const bool isMade = column == ReadingColumn::Value && draft.numerator && draft.denominator;
    if (column == ReadingColumn::Rating || isMade)
        return u"%1 is worked out and cannot be empty."_s.arg(name);
    const bool canBe = isContent(column) || column == ReadingColumn::Target;
    return canBe ? QString() : u"%1 cannot be empty."_s.arg(name);
}

QString sentenceOf(const Error &error)
{
    return error.message.endsWith(u'.') ? error.message : error.message + u'.';
}

QStringList pastedText(const ChangeSet &change)
{
    const auto count = change.edits.size();
    if (count == 0)
        return {u"What was pasted is what is here already: nothing has changed."_s};
    QStringList said{count == 1 ? u"1 reading was pasted. Ctrl+Z undoes it."_s
                                : u"%1 readings were pasted. Ctrl+Z undoes it."_s.arg(count)};
    const auto known =
        std::count_if(change.edits.begin(), change.edits.end(), [](const AnyEdit &any) {
            return std::visit([](const auto &edit) { return edit.before.has_value(); }, any);
        });
    if (known > 0)
        said.append(u"%1 of a day that had one already: its new cells took the place of the old, "
                    "and what was not pasted stays, a stated rating and a commentary too."_s.arg(
                        known == 1 ? u"1 is"_s : u"%1 are"_s.arg(known)));
    return said;
}

// What the officer may not expect: a day still to come, a value that is not shown as typed.
QStringList surprises(const ChangeSet &change, const Measure &measure, QDate today)
{
    QStringList days;
    QStringList values;
    for (const AnyEdit &any : change.edits) {
        const auto *edit = std::get_if<Edit<Reading>>(&any);
        if (!edit || !edit->after)
            continue;
        const Reading &now = *edit->after;
        const bool dated = !edit->before || edit->before->asAt != now.asAt;
        if (dated && now.asAt > today)
            days.append(words::date(now.asAt));
        const double scale = std::pow(10.0, measure.decimals);
        const bool typed = now.value && (!edit->before || edit->before->value != now.value);
        if (typed && std::abs(std::round(*now.value * scale) / scale - *now.value) > 1e-9)
            values.append(u"%1 as %2"_s.arg(QString::number(*now.value, 'g', 12),
                                            words::number(*now.value, measure.decimals)));
    }
    QStringList said;
    if (!days.isEmpty())
        said.append(u"Still to come: %1."_s.arg(days.join(u", "_s)));
    if (!values.isEmpty())
        said.append(
            u"Kept as typed, but shown with the measure’s number of decimal places: %1."_s.arg(
                values.join(u", "_s)));
    return said;
}

} // namespace

ReadingsPanel::ReadingsPanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ReadingsModel(desk.view, desk.refusals, this))
    , m_table(new ReadingsView)
    , m_later(new QLabel)
    , m_next(new QLabel)
    , m_said(new QLabel)
    , m_saying(new QScrollArea)
{
    m_table->setModel(m_model);
    m_table->setMinimumHeight(px(130));
    m_said->setObjectName(u"readings.said"_s);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->setContentsMargins(space::large, space::tight, space::large, space::tight);
    m_saying->setObjectName(u"readings.saying"_s);
    m_saying->setAccessibleName(u"What was not understood"_s);
    m_saying->setFrameShape(QFrame::NoFrame);
    m_saying->setWidgetResizable(true);
    m_saying->setWidget(m_said);
    setTone(m_said, Tone::Quiet);
    m_saying->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(makeTop());
    rows->addWidget(m_table, 1);
    rows->addWidget(m_saying);

    connect(m_model, &ReadingsModel::entered, this, &ReadingsPanel::enter);
    connect(m_table, &ReadingsView::typing, &desk.refusals,
            [this](bool isTyping) { m_desk.refusals.setPending(m_table, isTyping); });
    connect(m_table, &ReadingsView::givenUp, this, [this](const QModelIndex &cell) {
        m_model->forgetRefused(cell);
        sayRefusals();
    });
    connect(&desk.refusals, &Refusals::givenUp, this, [this] {
        m_model->showAgain();
        sayRefusals();
    });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const QString &command : {u"readings.paste"_s, u"readings.clear"_s, u"readings.delete"_s})
        m_table->addAction(desk.commands[command]);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                Q_EMIT readingChosen(index.isValid() ? m_model->readingAt(index.row()) : Id());
            });
    connect(&desk.view, &ViewState::changed, this, &ReadingsPanel::follow);
    // What was said of a change no longer holds after the next, or on another day.
    connect(&desk.view, &ViewState::changed, this, &ReadingsPanel::clearMessage);
    follow();
}

QWidget *ReadingsPanel::makeTop()
{
    auto *heading = new QLabel(u"Readings"_s);
    setTone(heading, Tone::Section);
    setTone(m_later, Tone::Quiet);
    m_later->setObjectName(u"readings.later"_s);
    m_later->setWordWrap(true); // on one line it would make the page wider, and the chart lower
    setTone(m_next, Tone::Quiet);
    m_next->setObjectName(u"readings.next"_s);
    m_next->setTextFormat(Qt::PlainText);
    m_next->setWordWrap(true);
    auto *paste = buttonOf(m_desk.commands[u"readings.paste"_s], u"readings.paste"_s);
    paste->setAccessibleName(u"Paste readings"_s);
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(space::large, space::tight, space::large, space::tight);
    row->setSpacing(space::small);
    row->addWidget(heading);
    row->addWidget(m_later, 1);
    row->addWidget(m_next, 1);
    row->addWidget(paste);
    row->addWidget(buttonOf(m_desk.commands[u"readings.delete"_s], u"readings.delete"_s));
    return top;
}

void ReadingsPanel::setMeasure(Id measure)
{
    if (measure == m_model->measure())
        return;
    m_table->finishTyping();
    m_model->setMeasure(measure);
    sayRefusals();
    follow();
    m_table->showLatest();
}

void ReadingsPanel::choose(Id reading)
{
    const QModelIndex index = m_model->indexOf(reading);
    if (index.isValid() && index.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(index);
}

QDate ReadingsPanel::lastDay() const
{
    return m_model->lastDay();
}

bool ReadingsPanel::typeNext()
{
    const int last = m_model->rowCount() - 1;
    if (last < 0 || !m_model->readingAt(last).isNull())
        return false;
    m_table->setFocus();
    m_table->setCurrentIndex(m_model->index(last, int(ReadingColumn::Value)));
    m_table->showLatest();
    return true;
}

bool ReadingsPanel::editRefused(const Refusals::Place &place)
{
    const QModelIndex cell = m_model->indexOf(place);
    if (!cell.isValid())
        return false;
    m_table->setFocus();
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
    static_cast<QAbstractItemView *>(m_table)->edit(cell);
    return true;
}

Result<void> ReadingsPanel::flush()
{
    m_table->finishTyping();
    const QStringList refusals = m_model->refusals();
    if (refusals.isEmpty())
        return {};
    return Error{Error::Kind::Invalid, refusals.first()};
}

// Whether the next reading is due, and where it is typed.
QString ReadingsPanel::nextWords() const
{
    const auto *measure = m_desk.view.plan().find<Measure>(m_model->measure());
    const int last = m_model->rowCount() - 1;
    if (!measure || last < 0 || !m_model->readingAt(last).isNull())
        return {};
    const QDate due = nextReadingDay(m_desk.view.plan(), *measure, m_desk.view.asAt());
    return due > m_desk.view.asAt() ? u"The next is due on %1."_s.arg(words::shortDate(due))
                                    : u"The next is due: type it in the last row, or paste."_s;
}

void ReadingsPanel::follow()
{
    m_table->fitColumns(m_model->isRatio());
    const auto later = m_model->later();
    m_later->setText(later == 0   ? QString()
                     : later == 1 ? u"1 later reading is not shown: the plan is looked at as at an "
                                    "earlier day."_s
                                  : u"%1 later readings are not shown: the plan is looked at as at "
                                    "an earlier day."_s.arg(later));
    m_later->setVisible(later > 0);
    m_next->setText(nextWords());
    m_next->setVisible(later == 0);
}

// What is refused stays in its cell, marked, with the reason under the table.
void ReadingsPanel::enter(const QModelIndex &cell, const QString &text)
{
    const auto *measure = m_desk.document.plan().find<Measure>(m_model->measure());
    if (!measure)
        return;
    const auto column = static_cast<ReadingColumn>(cell.column());
    const auto draft = entryOf(column).parse(m_model->draftAt(cell.row()), text, *measure,
                                             m_desk.document.plan().settings().yearStartMonth);
    m_model->forgetRefused(cell);
    Result<void> done;
    QStringList noticed;
    if (!draft) {
        done = draft.error();
    } else if (m_model->readingAt(cell.row()).isNull() && !isContent(column)) {
        m_model->keep(*draft);
    } else {
        const auto change =
            recordReadings(m_desk.document.plan(), measure->id, {*draft}, m_desk.document.stamp());
        if (change)
            noticed = surprises(*change, *measure, m_desk.view.today());
        done = m_desk.write(change);
    }
    if (!done)
        m_model->refuse(cell, text, sentenceOf(done.error()));
    if (m_model->refusals().isEmpty())
        say(noticed, false);
    else
        sayRefusals();
}

void ReadingsPanel::paste()
{
    const Plan &plan = m_desk.document.plan();
    const auto *measure = plan.find<Measure>(m_model->measure());
    const QString text = QGuiApplication::clipboard()->text();
    if (!measure || !m_desk.view.canEdit() || text.trimmed().isEmpty())
        return;
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? current.row() : std::max(0, m_model->rowCount() - 1);
    PastePlace place;
    for (int column = current.isValid() ? current.column() : int(ReadingColumn::Value);
         column < ReadingsModel::columns; ++column) {
        if (!m_table->isColumnHidden(column))
            place.columns.append(static_cast<ReadingColumn>(column));
    }
    // One value is of the day that its row shows, a column of them is of period after period.
    const auto lines = text.trimmed().count(u'\n') + 1;
    for (int i = 0; i < lines; ++i)
        place.days.append(lines == 1 ? m_model->dayAt(row) : m_model->periodAt(row + i));

    const PastedReadings read = pastedReadings(text, plan, *measure, place);
    if (!read.problems.isEmpty()) {
        say(QStringList{u"Nothing was pasted."_s} + read.problems, true);
        return;
    }
    const auto change = recordReadings(plan, measure->id, read.drafts, m_desk.document.stamp());
    const QStringList noticed =
        change ? surprises(*change, *measure, m_desk.view.today()) : QStringList();
    const auto done = m_desk.document.perform(change);
    if (done)
        say(pastedText(*change) + read.notes + noticed, false);
    else
        say({u"Nothing was pasted."_s, sentenceOf(done.error())}, true);
}

void ReadingsPanel::clearChosen()
{
    const auto *measure = m_desk.document.plan().find<Measure>(m_model->measure());
    if (!measure || !m_desk.view.canEdit())
        return;
    QMap<int, ReadingDraft> drafts;
    QStringList cleared;
    QStringList kept;
    for (const QModelIndex &cell : chosenCells()) {
        m_model->forgetRefused(cell);
        const auto column = static_cast<ReadingColumn>(cell.column());
        const QString name =
            m_model->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        const ReadingDraft draft = drafts.value(cell.row(), m_model->draftAt(cell.row()));
        if (const QString why = whyNotEmpty(column, draft, name); !why.isEmpty()) {
            kept.append(why);
            continue;
        }
        const auto empty = entryOf(column).parse(draft, {}, *measure,
                                                 m_desk.document.plan().settings().yearStartMonth);
        if (!empty || cell.data(Qt::EditRole).toString().isEmpty())
            continue;
        drafts.insert(cell.row(), *empty);
        cleared.append(name);
    }
    kept.removeDuplicates();
    clear(drafts, cleared, kept);
}

void ReadingsPanel::clear(QMap<int, ReadingDraft> drafts, const QStringList &cells,
                          const QStringList &kept)
{
    const int next = m_model->rowCount() - 1;
    if (drafts.contains(next) && m_model->readingAt(next).isNull())
        m_model->keep(drafts.take(next));
    const bool one = cells.size() == 1;
    auto change = recordReadings(m_desk.document.plan(), m_model->measure(), drafts.values(),
                                 m_desk.document.stamp());
    if (change && !change->isEmpty())
        change->title = one ? u"Clear %1 of the reading of %2"_s.arg(
                            cells.first().toLower(), words::date(drafts.first().asAt))
                            : u"Clear %1 cells of readings"_s.arg(cells.size());
    const bool isChanged = change && !change->isEmpty();
    const auto done = m_desk.write(change);
    QStringList said = kept;
    if (!done)
        said.append(sentenceOf(done.error()));
    else if (isChanged)
        said.prepend((one ? u"%1 was cleared; the reading stays. Ctrl+Z undoes it, and Ctrl+Del "
                            "deletes the whole reading."_s.arg(cells.first())
                          : u"%1 cells were cleared; their readings stay. Ctrl+Z undoes it, and "
                            "Ctrl+Del deletes whole readings."_s.arg(cells.size())));
    else if (!kept.isEmpty())
        said.append(u"Ctrl+Del deletes the whole reading."_s);
    const QStringList refusals = m_model->refusals();
    say(refusals + said, !refusals.isEmpty());
}

void ReadingsPanel::removeChosen()
{
    QList<ChangeSet> removals;
    for (const int row : chosenRows()) {
        const auto one = removeRow(m_desk.document.plan(), m_model->readingAt(row));
        if (!one) {
            say({sentenceOf(one.error())}, true);
            return;
        }
        removals.append(*one);
    }
    const ChangeSet all =
        composed(removals, removals.size() == 1 ? removals.first().title : u"Delete readings"_s);
    const auto done = m_desk.document.perform(all);
    if (!done)
        say({sentenceOf(done.error())}, true);
    else if (!all.isEmpty())
        say({all.edits.size() == 1
                 ? u"The reading was deleted. Undo brings it back."_s
                 : u"%1 readings were deleted. Undo brings them back."_s.arg(all.edits.size())},
            false);
}

void ReadingsPanel::sayRefusals()
{
    say(m_model->refusals(), true);
}

// A refusal stays as long as what was refused stands in its cell.
void ReadingsPanel::clearMessage()
{
    if (!m_said->property("refused").toBool())
        say({}, false);
}

void ReadingsPanel::say(const QStringList &sentences, bool refused)
{
    const QString text = sentences.join(u'\n');
    m_said->setText(text);
    m_said->setProperty("tone", refused ? u"error"_s : u"quiet"_s);
    setState(m_said, "refused", refused);
    m_saying->setAccessibleName(text.isEmpty() ? u"What was not understood"_s : text);
    const int height = m_said->heightForWidth(width()) + space::small;
    m_saying->setFixedHeight(std::min(px(mostSaid), height));
    m_saying->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    // The table has become lower: the row in hand stays in sight.
    layout()->activate();
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
    QAccessibleEvent event(m_saying, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QModelIndexList ReadingsPanel::chosenCells() const
{
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    cells.removeIf(
        [this](const QModelIndex &cell) { return m_table->isColumnHidden(cell.column()); });
    std::sort(cells.begin(), cells.end());
    return cells;
}

QList<int> ReadingsPanel::chosenRows() const
{
    QList<int> rows;
    const auto cells = m_table->selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : cells) {
        const bool isReading = !m_model->readingAt(cell.row()).isNull();
        if (isReading && m_desk.view.canEdit() && !rows.contains(cell.row()))
            rows.append(cell.row());
    }
    return rows;
}

} // namespace tidemark
