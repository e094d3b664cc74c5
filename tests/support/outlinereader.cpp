// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outline.h"

#include "core/verbs/edits.h"
#include "tests/support/seed.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <limits>

namespace tidemark::test {

using namespace Qt::StringLiterals;

namespace {

using Match = QRegularExpressionMatch;

/// Each seed has its own ids, and with them another order among them.
QUuid idSpace()
{
    static const QUuid outlines(0x2b0d8a1e, 0x6f3c, 0x5a4e, 0x8d, 0x11, 0x6f, 0x75, 0x74, 0x6c,
                                0x69, 0x6e);
    return QUuid::createUuidV5(outlines, QByteArray::number(seed()));
}

/// Reads an outline line by line into a plan; what a line is follows from what stands above it.
class OutlineReader {
public:
    explicit OutlineReader(Plan &plan) : m_plan(plan) {}

    void read(const QString &outline)
    {
        const auto lines = outline.split(u'\n');
        const auto margin = marginOf(lines);
        for (const QString &line : lines) {
            if (!line.trimmed().isEmpty())
                readLine(indentOf(line) - margin, line.trimmed());
        }
    }

private:
    static qsizetype indentOf(const QString &line)
    {
        qsizetype blanks = 0;
        while (blanks < line.size() && line[blanks] == u' ')
            ++blanks;
        return blanks;
    }

    static qsizetype marginOf(const QStringList &lines)
    {
        auto margin = std::numeric_limits<qsizetype>::max();
        for (const QString &line : lines) {
            if (!line.trimmed().isEmpty())
                margin = std::min(margin, indentOf(line));
        }
        return margin;
    }

    void readLine(qsizetype indent, const QString &text)
    {
        if (indent == 0)
            readTheme(text);
        else if (text.startsWith("# "_L1))
            readMeasure(indent, text.sliced(2));
        else if (indent == 2)
            readObjective(text);
        else if (!m_measure.isNull() && indent == m_measureIndent + 2)
            readReading(text);
        else if (indent == 4)
            readAction(text);
        else
            readUnderAction(text);
    }

    void readTheme(const QString &text)
    {
        static const QRegularExpression form(uR"(^(\S+)\s+(.*?)(?:\s+\[([^\]]*)\])?$)"_s);
        const auto found = matched(form, text);
        Theme theme;
        theme.reference = wordFrom(found, 1);
        theme.title = wordFrom(found, 2);
        theme.leadMember = found.captured(3);
        theme.id = newId(u"theme "_s + found.captured(1));
        theme.position = int(m_plan.themes().size());
        m_theme = theme.id;
        m_objective = m_measure = {};
        m_plan.table<Theme>().put(theme);
    }

    void readObjective(const QString &text)
    {
        static const QRegularExpression form(uR"(^(\S+)\s+(.*)$)"_s);
        const auto found = matched(form, text);
        Objective objective;
        objective.theme = m_theme;
        objective.reference = wordFrom(found, 1);
        objective.title = wordFrom(found, 2);
        objective.id = newId(u"objective "_s + found.captured(1));
        objective.position = int(m_plan.objectives().childrenOf(m_theme).size());
        m_objective = objective.id;
        m_measure = {};
        m_plan.table<Objective>().put(objective);
    }

    void readAction(const QString &text)
    {
        static const QRegularExpression form(
            uR"(^(\S+)\s+(.*?)(?:\s+(-?\d+)%)?(?:\s+([-\d]*)\.\.([-\d]*))?)"
            uR"((?:\s+(High|Normal|Low))?(?:\s+\((on hold|cancelled)\))?(?:\s+\[([^\]]*)\])?$)"_s);
        const auto found = matched(form, text);
        Action action;
        action.objective = m_objective;
        action.reference = wordFrom(found, 1);
        action.title = wordFrom(found, 2);
        action.start = dateFrom(found.captured(4));
        action.due = dateFrom(found.captured(5));
        action.priority =
            fromStoredWord<Priority>(found.captured(6).toLower()).value_or(Priority::Normal);
        action.hold =
            fromStoredWord<Hold>(found.captured(7).replace(u' ', u'_')).value_or(Hold::None);
        action.leadOfficer = found.captured(8);
        action.id = newId(u"action "_s + found.captured(1));
        action.position = int(m_plan.actions().childrenOf(m_objective).size());
        m_action = action.id;
        m_measure = {};
        m_plan.table<Action>().put(action);
        if (!found.captured(3).isEmpty())
            addUpdate(outlineDay(), found.captured(3).toInt(), {}, {});
    }

    void readUnderAction(const QString &text)
    {
        static const QRegularExpression update(uR"(^([-\d]+) (-?\d+)%(?: ([^:]+))?(?:: (.*))?$)"_s);
        static const QRegularExpression step(uR"(^\[([x ])\] (.*?)(?: (\d{4}-\d\d-\d\d))?$)"_s);
        static const QRegularExpression move(uR"(^(start|due) ([-\d]+) -> ([-\d]+)(?:: (.*))?$)"_s);
        if (const auto found = update.match(text); found.hasMatch())
            addUpdate(dateFrom(found.captured(1)), found.captured(2).toInt(), found.captured(3),
                      found.captured(4));
        else if (const auto milestone = step.match(text); milestone.hasMatch())
            addMilestone(milestone);
        else
            addDateMove(matched(move, text));
    }

    void addUpdate(QDate asAt, int progress, const QString &judgement, const QString &commentary)
    {
        Update update;
        update.action = m_action;
        update.asAt = asAt;
        update.progress = progress;
        if (!judgement.isEmpty())
            update.judgement = idOf(m_plan, judgement);
        update.commentary = commentary;
        update.recordedAt = recordedOn(asAt, m_plan.updates());
        update.id = newId(u"update "_s + m_action.toString() + asAt.toString(Qt::ISODate));
        m_plan.table<Update>().put(update);
    }

    // A minute after the line before it, so that lines of one day keep their order.
    template <typename Row> QDateTime recordedOn(QDate day, const Table<Row> &table) const
    {
        return day.startOfDay(Qt::UTC).addSecs(60 * table.childrenOf(m_action).size());
    }

    void addMilestone(const Match &found)
    {
        Milestone step;
        step.action = m_action;
        step.title = wordFrom(found, 2);
        step.due = dateFrom(found.captured(3));
        step.doneOn =
            found.captured(1) == "x"_L1 ? (step.due.isValid() ? step.due : outlineDay()) : QDate();
        step.id = newId(u"milestone "_s + m_action.toString() + step.title);
        step.position = int(m_plan.milestones().childrenOf(m_action).size());
        m_plan.table<Milestone>().put(step);
    }

    void addDateMove(const Match &found)
    {
        DateMove move;
        move.action = m_action;
        move.which = fromStoredWord<DateKind>(found.captured(1)).value();
        move.from = dateFrom(found.captured(2));
        move.to = dateFrom(found.captured(3));
        move.reason = found.captured(4);
        move.movedOn = outlineDay();
        move.recordedAt = recordedOn(outlineDay(), m_plan.dateMoves());
        move.id = newId(u"move "_s + m_action.toString() + found.captured(0));
        m_plan.table<DateMove>().put(move);
    }

    void readMeasure(qsizetype indent, const QString &text)
    {
        static const QRegularExpression form(uR"(^(.*?)(?:\s+\(([^)]*)\))?$)"_s);
        const auto found = matched(form, text);
        Measure measure;
        measure.theme = m_theme;
        measure.objective = indent == 4 ? m_objective : Id();
        measure.title = wordFrom(found, 1);
        for (const QString &part : found.captured(2).split(u';', Qt::SkipEmptyParts))
            readMeasurePart(measure, part.trimmed());
        measure.id = newId(u"measure "_s + measure.title);
        measure.position = int(m_plan.measures().childrenOf(m_theme).size());
        m_measure = measure.id;
        m_measureIndent = indent;
        m_plan.table<Measure>().put(measure);
    }

    static void readMeasurePart(Measure &measure, const QString &part)
    {
        static const QRegularExpression target(uR"(^target ([-\d.]+?)(?:\.\.([-\d.]+))?$)"_s);
        static const QRegularExpression tolerance(uR"(^tolerance ([\d.]+)( %| pp)?$)"_s);
        if (const auto direction = fromStoredWord<Direction>(QString(part).replace(u' ', u'_'))) {
            measure.direction = *direction;
        } else if (const auto aim = target.match(part); aim.hasMatch()) {
            measure.target = aim.captured(1).toDouble();
            if (!aim.captured(2).isEmpty())
                measure.targetHigh = aim.captured(2).toDouble();
        } else if (const auto margin = tolerance.match(part); margin.hasMatch()) {
            measure.tolerance = margin.captured(1).toDouble();
            measure.toleranceKind = margin.captured(2) == " %"_L1 ? ToleranceKind::PercentOfTarget
                                    : margin.captured(2) == " pp"_L1
                                        ? ToleranceKind::PercentagePoints
                                        : ToleranceKind::Absolute;
        } else {
            measure.unit = part;
        }
    }

    void readReading(const QString &text)
    {
        static const QRegularExpression form(
            uR"(^([-\d]+) = (-|-?[\d.]+)( provisional)?(?:, (.*))?$)"_s);
        const auto found = matched(form, text);
        Reading reading;
        reading.measure = m_measure;
        reading.asAt = dateFrom(found.captured(1));
        if (found.captured(2) != "-"_L1)
            reading.value = found.captured(2).toDouble();
        reading.state =
            found.captured(3).isEmpty() ? ReadingState::Final : ReadingState::Provisional;
        reading.statedWord = found.captured(4);
        reading.statedRating =
            fromStoredWord<Rating>(reading.statedWord.toLower().replace(u' ', u'_'));
        reading.recordedAt = reading.asAt.startOfDay(Qt::UTC);
        reading.id = newId(u"reading "_s + m_measure.toString() + found.captured(1));
        m_plan.table<Reading>().put(reading);
    }

    static Match matched(const QRegularExpression &form, const QString &text)
    {
        auto found = form.match(text);
        if (!found.hasMatch())
            qFatal("cannot read this line of an outline: %s", qUtf8Printable(text));
        return found;
    }

    static QString wordFrom(const Match &found, int group)
    {
        return found.captured(group) == "-"_L1 ? QString() : found.captured(group);
    }

    static QDate dateFrom(const QString &text)
    {
        const auto date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid() && !text.isEmpty() && text != "-"_L1)
            qFatal("no such day in an outline: %s", qUtf8Printable(text));
        return date;
    }

    Id newId(QString name)
    {
        while (m_names.contains(name))
            name += u'\'';
        m_names.insert(name);
        return Id(QUuid::createUuidV5(m_idSpace, name));
    }

    const QUuid m_idSpace = idSpace();
    Plan &m_plan;
    QSet<QString> m_names;
    Id m_theme, m_objective, m_action, m_measure;
    qsizetype m_measureIndent = 0;
};

} // namespace

Plan planFrom(const QString &outline)
{
    Plan plan;
    if (!apply(startPlan(u"Norchester District Council"_s, u"Delivery Plan"_s), plan))
        qFatal("a new plan cannot be started");
    OutlineReader(plan).read(outline);
    return plan;
}

} // namespace tidemark::test
