// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "tests/ui/inspectorbench.h"
#include "ui/dialogs/movereasondialog.h"
#include "ui/tree/plantreemodel.h"

#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// An adopted plan whose dates Cabinet approves.
struct WaitingBench : InspectorBench {
    WaitingBench()
    {
        perform(baseline(plan(), {2021, 4, 1}));
        view.setCurrent(id(u"3.1.6"));
    }

    void moveDue(const QString &approvedBy, const QString &to = u"30 Jun 2022"_s)
    {
        ask.moveReasons.append({u"The supplier is late."_s, approvedBy});
        type(u"action.due"_s, to);
    }
    QString due(int role = Qt::DisplayRole)
    {
        const auto &rows = *qobject_cast<QTreeView *>(tree.tree())->model();
        const auto found = rows.match(rows.index(0, 0), Qt::DisplayRole, u"3.1.6"_s, 1,
                                      Qt::MatchFlags(Qt::MatchExactly) | Qt::MatchRecursive);
        REQUIRE(found.size() == 1);
        return found.first().siblingAtColumn(PlanTreeModel::Due).data(role).toString();
    }
};

} // namespace

TEST_CASE("Who asks for a date to be moved is told whose approval counts")
{
    WaitingBench bench;
    bench.moveDue({});
    CHECK(bench.ask.movedApproval
          == u"Only approval by Cabinet counts. Anybody else who agrees is named as “agreed so far "
             u"by”, and the new date waits for approval by Cabinet.");
    CHECK(bench.ask.offeredNames.first() == u"Cabinet");
    const MoveReasonDialog dialog({u"Due of 3.1.6"_s, {}, {}, bench.ask.movedApproval}, nullptr);
    QStringList said;
    for (const auto *label : dialog.findChildren<QLabel *>())
        said.append(label->text());
    CHECK(said.join(u'\n').contains(bench.ask.movedApproval));

    bench.view.setCurrent({});
    bench.type(u"settings.dates_approved_by"_s, QString());
    bench.view.setCurrent(bench.id(u"3.1.6"));
    bench.moveDue({}, u"31 Jul 2022"_s);
    CHECK(bench.ask.movedApproval.isEmpty());
}

TEST_CASE("A date that waits for approval says so beside its field and in the tree")
{
    WaitingBench bench;
    bench.moveDue(u"Corporate Director"_s);
    CHECK(bench.label(u"action.due.hint"_s)
              .endsWith(u"; moved once, agreed so far by Corporate Director. Waits for approval by "
                        u"Cabinet."));
    CHECK(bench.due() == u"30 Jun 2022, waits for approval");
    CHECK(bench.due(Qt::ToolTipRole).startsWith(u"30 June 2022, moved once; originally "));
    CHECK(bench.due(Qt::ToolTipRole).endsWith(u". Waits for approval by Cabinet."));
    CHECK(bench.due(Qt::AccessibleTextRole).contains(u"Waits for approval by Cabinet"));

    bench.ask.days.append(bench.view.today());
    bench.click(u"action.approve"_s);
    CHECK(bench.label(u"action.due.hint"_s).endsWith(u"; moved once"));
    CHECK(bench.due() == u"30 Jun 2022, moved once");
    CHECK_FALSE(bench.due(Qt::ToolTipRole).contains(u"approval"));
}
