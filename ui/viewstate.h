// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/changeset.h"
#include "core/rounds/moment.h"
#include "core/rounds/recording.h"
#include "core/select/selection.h"
#include "core/words/words.h"

#include <QDate>
#include <QObject>
#include <QSet>

#include <optional>

namespace tidemark {

class Document;

/// Why a row is brought to the front: to be looked at, to have its next reading typed in, or to be
/// reported.
enum class Purpose { Look, Record, Report };

/// What the window is looking at: the plan at a moment, the selected rows, and what is searched
/// for. Panels follow it and set it; none of it is stored in the plan.
///
/// The moment is now, any other day (worked out from updates, date moves and readings), or one that
/// is frozen: a closed round as it was issued, or the plan as a change left it. Pages and panels
/// read the shown plan here and listen here alone; changes are made to the document, which is
/// always the living plan.
///
/// The selected row may be any row of the plan. The tree marks the theme, objective or action it
/// belongs to; the inspector shows the form of its own kind (a measure, a reading, a judgement).
/// A null id stands for the plan itself: its settings. Several rows can be selected; the current
/// one is always among them, and is what commands work on.
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
    /// The selected rows, the current one among them; none where that is the plan itself.
    const QList<Id> &selected() const { return m_selected; }
    /// What is searched for, as it was typed; empty: nothing is.
    const QString &searchText() const { return m_searchText; }
    bool isSearching() const { return !m_search.isEmpty(); }
    /// Whether a theme, objective, action or measure is among what is searched for. A row that is
    /// edited out of it while it is looked at stays until something else is searched for.
    bool finds(Id row) const;
    /// How many rows are among what is searched for.
    struct Found {
        int inTree = 0; ///< themes, objectives and actions
        int measures = 0;
    };
    Found found() const;
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
    /// Selects this row alone.
    void setCurrent(tidemark::Id row);
    /// Selects several rows, and one of them as the current one.
    void setSelected(const QList<tidemark::Id> &rows, tidemark::Id current);
    void setSearch(const QString &text);
    /// Asks for a row to be brought to the front, on the page that shows it; for the report of what
    /// is looked at without a row. `field`, by its stored name, is what is to be put right there;
    /// where the row's form has none of that name, the row itself is gone to.
    void goTo(tidemark::Id row, tidemark::Purpose purpose = Purpose::Look,
              const QString &field = {});

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
    /// Other rows are selected, after currentChanged() where the current one is another too.
    void selectedChanged();
    /// Something else is searched for.
    void searchChanged();
    /// The officer says that what is recorded counts for another day.
    void recordingDayChanged();
    void rowWanted(tidemark::Id row, tidemark::Purpose purpose, const QString &field);

private:
    void follow(const ChangeSet &change);
    bool showsLiving() const;
    Moment momentAt(QDate day) const;
    ChangeSet workedOutAnew(const QString &title);
    void freeze(const Moment &moment, Id snapshot);
    void forgetWords();
    void deselectGone();

    const Document *m_document = nullptr;
    QDate m_today;
    words::DayOrder m_dayOrder;
    std::optional<Moment> m_moment; ///< none: today. A day to come has no plan of its own
    Id m_snapshot;                  ///< the version that m_moment shows
    Id m_current;
    QList<Id> m_selected;
    QString m_searchText;
    Selection m_search;
    QSet<Id> m_kept;                 ///< stay found although an edit took the words away
    mutable RowWords m_words;        ///< of rows, since the last change
    mutable QHash<Id, bool> m_finds; ///< by row: finds(), since the last change or search
    bool m_asAtLookedAt = false;     ///< chosen for the selected row, not for the round
};

} // namespace tidemark
