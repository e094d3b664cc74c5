// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outline.h"

#include <QStringList>

namespace tidemark::test {

using namespace Qt::StringLiterals;

namespace {

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"-"_s : text;
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// Writes a plan down, the counterpart of OutlineReader.
class OutlineWriter {
public:
    explicit OutlineWriter(const Plan &plan) : m_plan(plan) {}

    QString write()
    {
        for (const Theme *theme : m_plan.themes().rowsUnder({})) {
            line(0, orDash(theme->reference) + u' ' + orDash(theme->title)
                        + inBrackets(theme->leadMember));
            writeMeasures(2, theme->id, {});
            for (const Objective *objective : m_plan.objectives().rowsUnder(theme->id))
                writeObjective(*objective);
        }
        return m_text;
    }

private:
    void writeObjective(const Objective &objective)
    {
        line(2, orDash(objective.reference) + u' ' + orDash(objective.title));
        writeMeasures(4, objective.theme, objective.id);
        for (const Action *action : m_plan.actions().rowsUnder(objective.id))
            writeAction(*action);
    }

    void writeAction(const Action &action)
    {
        QString text = orDash(action.reference) + u' ' + orDash(action.title);
        const auto updates = m_plan.updates().rowsUnder(action.id);
        for (const Update *update : updates) {
            if (standsOnActionLine(*update))
                text += u" %1%"_s.arg(update->progress);
        }
        if (action.start.isValid() || action.due.isValid())
            text += u' ' + iso(action.start) + ".."_L1 + iso(action.due);
        if (action.priority != Priority::Normal)
            text += action.priority == Priority::High ? u" High"_s : u" Low"_s;
        if (action.hold != Hold::None)
            text += action.hold == Hold::OnHold ? u" (on hold)"_s : u" (cancelled)"_s;
        line(4, text + inBrackets(action.leadOfficer));
        for (const Update *update : updates) {
            if (!standsOnActionLine(*update))
                writeUpdate(*update);
        }
        writeSteps(action.id);
    }

    static bool standsOnActionLine(const Update &update)
    {
        return update.asAt == outlineDay() && update.judgement.isNull()
               && update.commentary.isEmpty();
    }

    void writeUpdate(const Update &update)
    {
        QString text = iso(update.asAt) + u" %1%"_s.arg(update.progress);
        if (const auto *judgement = m_plan.find<Judgement>(update.judgement))
            text += u' ' + judgement->word;
        line(6, text + afterColon(update.commentary));
    }

    void writeSteps(Id action)
    {
        for (const Milestone *step : m_plan.milestones().rowsUnder(action)) {
            line(6, (step->doneOn.isValid() ? u"[x] "_s : u"[ ] "_s) + orDash(step->title)
                        + (step->due.isValid() ? u' ' + iso(step->due) : QString()));
        }
        for (const DateMove *move : m_plan.dateMoves().rowsUnder(action)) {
            line(6, storedWord(move->which) + u' ' + orDash(iso(move->from)) + " -> "_L1
                        + orDash(iso(move->to)) + afterColon(move->reason));
        }
    }

    void writeMeasures(int indent, Id theme, Id objective)
    {
        for (const Measure *measure : m_plan.measures().rowsUnder(theme)) {
            if (measure->objective != objective)
                continue;
            line(indent, "# "_L1 + orDash(measure->title) + measureParts(*measure));
            for (const Reading *reading : m_plan.readings().rowsUnder(measure->id))
                writeReading(indent + 2, *reading);
        }
    }

    static QString measureParts(const Measure &measure)
    {
        QStringList parts;
        if (!measure.unit.isEmpty())
            parts += measure.unit;
        if (measure.direction != Direction::None)
            parts += QString(storedWord(measure.direction)).replace(u'_', u' ');
        if (measure.target) {
            parts +=
                "target "_L1 + QString::number(*measure.target)
                + (measure.targetHigh ? ".."_L1 + QString::number(*measure.targetHigh) : QString());
        }
        if (measure.tolerance) {
            parts += "tolerance "_L1 + QString::number(*measure.tolerance)
                     + (measure.toleranceKind == ToleranceKind::PercentOfTarget    ? u" %"_s
                        : measure.toleranceKind == ToleranceKind::PercentagePoints ? u" pp"_s
                                                                                   : QString());
        }
        return parts.isEmpty() ? QString() : " ("_L1 + parts.join("; "_L1) + u')';
    }

    void writeReading(int indent, const Reading &reading)
    {
        line(indent,
             iso(reading.asAt) + " = "_L1
                 + (reading.value ? QString::number(*reading.value) : u"-"_s)
                 + (reading.state == ReadingState::Provisional ? " provisional"_L1 : ""_L1)
                 + (reading.statedWord.isEmpty() ? QString() : ", "_L1 + reading.statedWord));
    }

    static QString inBrackets(const QString &text)
    {
        return text.isEmpty() ? QString() : " ["_L1 + text + u']';
    }

    static QString afterColon(const QString &text)
    {
        return text.isEmpty() ? QString() : ": "_L1 + text;
    }

    void line(int indent, const QString &text) { m_text += QString(indent, u' ') + text + u'\n'; }

    const Plan &m_plan;
    QString m_text;
};

} // namespace

QString outlineOf(const Plan &plan)
{
    return OutlineWriter(plan).write();
}

} // namespace tidemark::test
