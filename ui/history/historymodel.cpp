// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "core/words/values.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QSize>
#include <QTimeZone>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesAtATime = 100;
constexpr int entriesASlice = 250; // about as many as are read while nobody notices

// The part of a change whose rows are there afterwards, or the part whose rows are gone.
ChangeSet partOf(const ChangeSet &change, bool gone)
{
    ChangeSet part{change.title, change.reason, {}};
    for (const AnyEdit &any : change.edits) {
        if (std::visit([](const auto &edit) { return !edit.after; }, any) == gone)
            part.edits.append(any);
    }
    return part;
}

QString doneBy(const JournalEntry &entry, const QString &what)
{
    switch (entry.kind) {
    case JournalEntry::Kind::Undo:
        return Document::undone(entry.title);
    case JournalEntry::Kind::Redo:
        return Document::doneAgain(entry.title);
    case JournalEntry::Kind::Create:
    case JournalEntry::Kind::Edit:
        break;
    }
    // What took back a single entry is called so here too, as Undo calls it.
    if (Document::doneAgain(entry.title) == entry.title)
        return entry.title;
    return what.isEmpty() ? entry.title : what;
}

QString textOf(const HistoryLine &line)
{
    QStringList texts{line.sentence(), line.entry.title};
    for (const words::EditWords &edit : line.edits)
        texts += {edit.what, edit.before, edit.after};
    return texts.join(u'\n');
}

QString authorOf(const JournalEntry &entry)
{
    return entry.author.isEmpty() ? u"Somebody"_s : entry.author.simplified();
}

QString withReason(const QString &text, const QString &reason)
{
    return reason.isEmpty() ? text : u"%1: %2"_s.arg(text, reason.simplified());
}

} // namespace

QString HistoryLine::sentence() const
{
    return words::ended(withReason(u"%1 by %2"_s.arg(done, authorOf(entry)), entry.reason));
}

HistoryModel::HistoryModel(Document &document, const ViewState &view, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &HistoryModel::readSlice);
    connect(&view, &ViewState::livingChanged, this, &HistoryModel::follow);
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_later.stop();
    m_rewind.reset();
    m_lines.clear();
    m_latest = 0;
    m_wanted = 0;
    m_complete = false;
    m_fault.clear();
    endResetModel();
    fetchMore({});
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !isReading();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (!m_rewind)
        m_rewind.emplace(m_document.rewind());
    m_wanted = linesAtATime;
    m_later.start();
}

void HistoryModel::readSlice()
{
    QList<HistoryLine> found;
    for (int i = 0; i < entriesASlice && m_wanted > 0; ++i) {
        const auto more = m_rewind->next();
        if (!more || !*more) {
            stop(more ? QString() : more.error().message);
            break;
        }
        m_latest = std::max(m_latest, m_rewind->entry().sequence);
        if (const auto line = lineOf(*m_rewind)) {
            found.append(*line);
            --m_wanted;
        }
    }
    if (m_wanted > 0)
        m_later.start();
    insert(int(m_lines.size()), found);
    Q_EMIT readOn();
}

void HistoryModel::stop(const QString &fault)
{
    m_complete = true;
    m_wanted = 0;
    m_fault = fault;
}

// What was read before stays true: entries are only ever added.
void HistoryModel::follow()
{
    if (!m_rewind)
        return;
    Rewind newer = m_document.rewind();
    QList<HistoryLine> found;
    qint64 latest = m_latest;
    while (true) {
        const auto more = newer.next();
        if (!more || !*more || newer.entry().sequence <= m_latest)
            break;
        latest = std::max(latest, newer.entry().sequence);
        if (const auto line = lineOf(newer))
            found.append(*line);
    }
    m_latest = latest;
    insert(0, found);
    Q_EMIT readOn();
}

// Rows that are gone have their names in the plan before, all others in the plan after.
std::optional<HistoryLine> HistoryModel::lineOf(Rewind &at) const
{
    const ChangeSet change = at.change() ? *at.change() : ChangeSet();
    if (!passes(m_filter, at.entry(), change))
        return std::nullopt;
    HistoryLine line{at.entry(), {}, words::editWords(partOf(change, false), at.plan()), {}};
    line.row = rowOf(change);
    if (const ChangeSet gone = partOf(change, true); !gone.isEmpty()) {
        at.takeBack();
        line.edits += words::editWords(gone, at.plan());
    }
    line.done = doneBy(line.entry, words::whatWasDone(change, line.edits, at.plan()));
    if (!hasWords(m_filter, textOf(line)))
        return std::nullopt;
    return line;
}

void HistoryModel::insert(int row, const QList<HistoryLine> &lines)
{
    if (lines.isEmpty())
        return;
    beginInsertRows({}, row, row + int(lines.size()) - 1);
    if (row == m_lines.size())
        m_lines.append(lines);
    else
        m_lines = m_lines.first(row) + lines + m_lines.sliced(row);
    endInsertRows();
}

int HistoryModel::rowOfEntry(Id entry) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const HistoryLine &line) {
        return line.entry.id == entry;
    });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryLine &line = m_lines[index.row()];
    if (role == Qt::AccessibleTextRole)
        return u"%1: %2"_s.arg(words::dateTime(line.entry.at, QTimeZone::systemTimeZone()),
                               line.sentence());
    if (role == Qt::SizeHintRole)
        return QSize(0, px(26));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return words::shortDateTime(line.entry.at, QTimeZone::systemTimeZone());
    case Who:
        return authorOf(line.entry);
    default:
        return withReason(line.done, line.entry.reason);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return u"When"_s;
    case Who:
        return u"Who"_s;
    default:
        return u"What was done"_s;
    }
}

} // namespace tidemark
