// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/council.h"

#include "core/plan/json.h"
#include "core/samples/councilyears.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QDate firstDay()
{
    return {2024, 4, 1};
}

QJsonArray listIn(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toArray();
}

/// Puts the rows of the plan in place, as they were adopted; the years that follow are
/// CouncilYears.
class CouncilReader {
public:
    explicit CouncilReader(CouncilYears &years) : m_years(years) {}

    void read(const QJsonObject &root)
    {
        m_years.begin(root.value("settings"_L1).toObject());
        for (const auto &theme : listIn(root, "themes"_L1))
            addTheme(theme.toObject());
    }

private:
    void addTheme(const QJsonObject &object)
    {
        const Id theme = m_years.add(object, Theme());
        for (const auto &child : listIn(object, "objectives"_L1))
            addObjective(child.toObject(), theme);
        for (const auto &child : listIn(object, "measures"_L1)) {
            Measure measure;
            measure.theme = theme;
            const QJsonObject course = child.toObject();
            m_years.follow(m_years.add(course, measure), course.value("first"_L1).toDouble(),
                           course.value("last"_L1).toDouble());
        }
    }

    void addObjective(const QJsonObject &object, Id theme)
    {
        Objective objective;
        objective.theme = theme;
        const Id id = m_years.add(object, objective);
        for (const auto &child : listIn(object, "actions"_L1)) {
            Action action;
            action.objective = id;
            action.leadOfficer = object.value("lead_officer"_L1).toString();
            m_years.promise(action);
            m_years.add(child.toObject(), action);
        }
    }

    CouncilYears &m_years;
};

} // namespace

Result<Plan> councilPlan()
{
    QFile file(u":/sample/council.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, u"The council's plan is not part of this program."_s};
    CouncilYears years(firstDay());
    CouncilReader(years).read(QJsonDocument::fromJson(file.readAll()).object());
    years.adopt();
    constexpr int closedQuarters = 8;
    // In its first quarter the plan was adopted, and nothing was collected.
    for (int quarter = 0; quarter < closedQuarters; ++quarter)
        years.liveThrough(firstDay().addMonths(3 + 3 * quarter));
    years.collectHalf(firstDay().addMonths(3 + 3 * closedQuarters));
    return years.plan();
}

} // namespace tidemark
