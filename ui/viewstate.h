// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/changeset.h"
#include "core/rounds/moment.h"
#include "core/rounds/recording.h"
#include "core/words/words.h"

#include <QDate>
#include <QObject>

#include <optional>

namespace tidemark {

class Document;

/// Why a row is brought to the front: to be looked at, to have its next reading typed in, or to be
/// reported.
enum class Purpose { Look, Record, Report };

/// What the window is looking at: the plan at a moment, and the selected row. Panels follow it and
/// set it; none of it is stored in the plan.
///
/// The moment is now, any other day (worked out from updates, date moves and readings), or one that
/// is frozen: a closed round as it was issued, or the plan as a change left it. Pages and panels
/// read the shown plan here and listen here alone; changes are made to the document, which is
/// always the living plan.
///
/// The selected row may be any row of the plan. The tree marks the theme, objective or action it
/// belongs to; the inspector shows the form of its own kind (a measure, a reading, a judgement).
/// A null id stands for the plan itself: its settings.
class ViewState : public QObject {
    Q_OBJECT
public:
    explicit ViewState(QDate today, words::DayOrder dayOrder = words::DayOrder::DayMonthYear,
                       QObject *parent = nullptr);
    ~ViewState() override;

    /// Looks at this plan as at today, nothing selected; at none when it is null.
    void setDocument(const Document *document);

    /// The open plan with its file, or null.
    const Document *document() const { return m_document; }
    /// The plan at the moment that is looked at.
    const Plan &plan() const;
    QDate today() const { return m_today; }
    /// How days are typed on this computer, beside the British way.
    words::DayOrder dayOrder() const { return m_dayOrder; }
    QDate asAt() const { return m_moment ? m_moment->asAt : m_today; }
    /// An earlier day than today is looked at: of later ones nothing is known.
    bool isEarlier() const { return isFrozen() || asAt() < m_today; }
    Id current() const { return m_current; }
    /// The snapshot that is looked at; null: the living plan.
    Id snapshot() const { return m_snapshot; }
    /// A closed round or an earlier state is looked at: nothing in it can be changed.
    bool isFrozen() const { return m_moment && m_moment->frozen; }
    /// Whether what is shown can be changed: there is a writable plan, and it is not frozen.
    bool canEdit() const;
    /// The days that what is recorded can count for, and the one that it does count for. Where a
    /// round is collected past its last day that is the round's, until the officer says otherwise
    /// for the row that is selected.
    RecordingDays recordingDays() const;
    QDate recordingDay() const;
    void recordAsAtLookedAt(bool lookedAt);
    /// The day something is decided on that cannot be decided in the future: the recording day, or
    /// today where that is still to come.
    QDate dayOfDecision() const;
    /// "Q2 2021/22, version 1.0" of a closed round, "As it was on 4 Nov 2021 at 14:05" of an
    /// earlier state, "31 Oct 2021" of a day.
    QString momentName() const;
    /// Of what is frozen: "Q2 2021/22, version 1.0", "4 Nov 2021 at 14:05".
    QString frozenName() const { return m_moment ? m_moment->name : QString(); }

    /// Looks at the living plan as at a day. A day that is not valid is passed over.
    void setAsAt(QDate day);
    /// Looks at a closed round as it was issued; a sentence where its frozen copy is damaged.
    Result<void> setSnapshot(tidemark::Id id);
    /// Looks at a state of the plan that somebody has worked out, and that stays as it is.
    void setMoment(const tidemark::Moment &moment);
    void setCurrent(tidemark::Id row);
    /// Asks for a row to be brought to the front, on the page that shows it; for the report of what
    /// is looked at without a row.
    void goTo(tidemark::Id row, tidemark::Purpose purpose = Purpose::Look);

Q_SIGNALS:
    /// What is shown differs by this: somebody changed the plan, or the moment is another. For
    /// models, which follow row by row; panels listen to changed().
    void planChanged(const tidemark::ChangeSet &change);
    /// The living plan was changed by this, whatever is shown. For models of the journal.
    void livingChanged(const tidemark::ChangeSet &change);
    /// Another moment, after planChanged() where the plan is another too.
    void asAtChanged(QDate day);
    /// Something of the above, once, when every model has followed. Pages and panels listen to it.
    void changed();
    void currentChanged(tidemark::Id row);
    /// The officer says that what is recorded counts for another day.
    void recordingDayChanged();
    void rowWanted(tidemark::Id row, tidemark::Purpose purpose);

private:
    void follow(const ChangeSet &change);
    bool showsLiving() const;
    Moment momentAt(QDate day) const;
    ChangeSet workedOutAnew(const QString &title);
    void freeze(const Moment &moment, Id snapshot);

    const Document *m_document = nullptr;
    QDate m_today;
    words::DayOrder m_dayOrder;
    std::optional<Moment> m_moment; ///< none: today. A day to come has no plan of its own
    Id m_snapshot;                  ///< the version that m_moment shows
    Id m_current;
    bool m_asAtLookedAt = false; ///< chosen for the selected row, not for the round
};

} // namespace tidemark
