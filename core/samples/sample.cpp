// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample.h"

#include "core/plan/json.h"
#include "core/verbs/edits.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// Reads the sample's JSON, in which rows stand inside the row they belong to. A field has its name
/// from fields.h; a judgement is given by its word; an id is made of the row's place, so that it is
/// always the same.
class SampleReader {
public:
    Result<Plan> plan(const QJsonObject &root)
    {
        const auto started = applied(startPlan(QString(), QString()), Plan());
        if (!started)
            return started;
        for (const Judgement *judgement : started->judgements().rowsUnder({}))
            m_judgements.insert(judgement->word, judgement->id);
        setSettings(root.value(u"settings"_s).toObject(), started->settings());
        each(root, u"themes"_s, [&](const QJsonObject &theme) { addTheme(theme); });
        if (!m_fault.isEmpty())
            return Error{Error::Kind::Corrupt,
                         u"The sample plan cannot be read: its %1 is wrong."_s.arg(m_fault)};
        return applied(m_content, *started);
    }

private:
    template <typename Visit>
    static void each(const QJsonObject &object, const QString &list, Visit &&visit)
    {
        for (const auto &value : object.value(list).toArray())
            visit(value.toObject());
    }

    template <typename Row> Id addRow(const QJsonObject &object, Row row)
    {
        static const QUuid names(0x3f5c2b1e, 0x8d0a, 0x4b6e, 0x9c, 0x44, 0x73, 0x61, 0x6d, 0x70,
                                 0x6c, 0x65);
        const QLatin1String table(tableName<Row>);
        const int place = m_places[table]++;
        row.id = Id(QUuid::createUuidV5(names, u"%1 %2"_s.arg(table).arg(place)));
        if constexpr (Arranged<Row>)
            row.position = m_positions[{table, parentOf(row)}]++;
        const auto read = rowFromJson(object, row);
        if (!read) {
            m_fault = u"%1 %2"_s.arg(table).arg(place + 1);
            return row.id;
        }
        m_content.edits.append(Edit<Row>{std::nullopt, *read});
        return row.id;
    }

    void setSettings(const QJsonObject &object, const Settings &before)
    {
        if (const auto after = rowFromJson(object, before))
            m_content.edits.append(Edit<Settings>{before, *after});
        else
            m_fault = u"settings"_s;
    }

    void addTheme(const QJsonObject &object)
    {
        const Id theme = addRow(object, Theme());
        each(object, u"measures"_s, [&](const QJsonObject &child) { addMeasure(child, theme); });
        each(object, u"objectives"_s,
             [&](const QJsonObject &child) { addObjective(child, theme); });
    }

    void addMeasure(const QJsonObject &object, Id theme)
    {
        Measure measure;
        measure.theme = theme;
        const Id id = addRow(object, measure);
        const QString officer = object.value(u"lead_officer"_s).toString();
        each(object, u"readings"_s, [&](const QJsonObject &child) {
            Reading reading;
            reading.measure = id;
            reading.author = officer;
            reading.recordedAt = eveningOf(child);
            addRow(child, reading);
        });
    }

    void addObjective(const QJsonObject &object, Id theme)
    {
        Objective objective;
        objective.theme = theme;
        const Id id = addRow(object, objective);
        each(object, u"actions"_s, [&](const QJsonObject &child) { addAction(child, id); });
    }

    // Where no original date is given, the date has never moved.
    void addAction(const QJsonObject &object, Id objective)
    {
        Action action;
        action.objective = objective;
        readJson(object.value(u"start"_s), action.originalStart);
        readJson(object.value(u"due"_s), action.originalDue);
        const Id id = addRow(object, action);
        const QString officer = object.value(u"lead_officer"_s).toString();
        each(object, u"updates"_s,
             [&](const QJsonObject &child) { addUpdate(child, id, officer); });
        each(object, u"milestones"_s, [&](const QJsonObject &child) {
            Milestone milestone;
            milestone.action = id;
            addRow(child, milestone);
        });
        each(object, u"moves"_s, [&](const QJsonObject &child) {
            DateMove move;
            move.action = id;
            move.recordedAt = eveningOf(child);
            addRow(child, move);
        });
    }

    void addUpdate(QJsonObject object, Id action, const QString &officer)
    {
        Update update;
        update.action = action;
        update.author = officer;
        update.recordedAt = eveningOf(object);
        update.judgement = m_judgements.value(object.take(u"judgement"_s).toString());
        addRow(object, update);
    }

    static QDateTime eveningOf(const QJsonObject &object)
    {
        QDate day;
        readJson(object.value(object.contains(u"as_at"_s) ? u"as_at"_s : u"moved_on"_s), day);
        return QDateTime(day, QTime(17, 0), Qt::UTC);
    }

    ChangeSet m_content;
    QHash<QString, Id> m_judgements;
    QHash<QLatin1String, int> m_places; ///< rows so far, by table
    QHash<std::pair<QLatin1String, Id>, int> m_positions;
    QString m_fault;
};

} // namespace

Result<Plan> samplePlan()
{
    QFile file(u":/sample/customer-focus.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, u"The sample plan is not part of this program."_s};
    return SampleReader().plan(QJsonDocument::fromJson(file.readAll()).object());
}

} // namespace tidemark
