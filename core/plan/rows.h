// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/enums.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

/// The row types of a plan (design.md §2): plain values without behaviour. A null QDate or Id means
/// "none". Days are calendar days; moments are kept in UTC to the millisecond.
namespace tidemark {

/// What is said once of a plan. There is exactly one, under settingsId().
struct Settings {
    Id id;
    QString organisation;
    QString title;
    QString language = QStringLiteral("en-GB"); ///< BCP 47, of the plan's prose
    QDate baselinedOn;                          ///< when the plan was adopted; null: still a draft
    int dueSoonDays = 92;                       ///< window of "due soon", in days, 0 to 3660
    int yearStartMonth = 4;                     ///< first month of the financial year, 1 to 12
    Frequency roundLength = Frequency::Quarter;
    QString succeedingWord = QStringLiteral("Succeeding");
    QString achievedWord = QStringLiteral("Achieved");
    QString needsImprovementWord = QStringLiteral("Needs Improvement");
    QString closeToTargetWord = QStringLiteral("Close to target");
    QString monitoringWord = QStringLiteral("Monitoring");
    Shape succeedingShape = Shape::Star;
    QString succeedingColour = QStringLiteral("#00704F"); ///< "#RRGGBB", as all below
    Shape achievedShape = Shape::Tick;
    QString achievedColour = QStringLiteral("#00704F");
    Shape closeToTargetShape = Shape::HalfDisc;
    QString closeToTargetColour = QStringLiteral("#7A5600");
    Shape needsImprovementShape = Shape::Triangle;
    QString needsImprovementColour = QStringLiteral("#B4450B");
    Shape monitoringShape = Shape::Ring;
    QString monitoringColour = QStringLiteral("#57606A");
    QString reportsTo = QStringLiteral("Cabinet"); ///< the meeting that its reports go to
    /// Who has to approve that a date moves; empty: nobody, a report only notes it.
    QString datesApprovedBy = QStringLiteral("Cabinet");
    bool signsOff = false; ///< whether a round's report is signed off, step by step

    bool operator==(const Settings &) const = default;
};

/// A word of the council's own key, in which officers judge an action.
struct Judgement {
    Id id;
    QString word;
    QString meaning;
    Standing standing = Standing::Unstated;
    QString colour; ///< "#RRGGBB" as printed in the council's key
    Shape shape = Shape::Disc;
    bool requiresExplanation = false;
    int position = 0;

    bool operator==(const Judgement &) const = default;
};

/// A numbered priority of the plan with its narrative and its portfolio holder.
struct Theme {
    Id id;
    QString reference;
    QString title;
    QString narrative; ///< paragraphs, separated by blank lines
    QString leadMember;
    int position = 0;

    bool operator==(const Theme &) const = default;
};

struct Objective {
    Id id;
    Id theme;
    QString reference;
    QString title;
    QString description;
    int position = 0;

    bool operator==(const Objective &) const = default;
};

/// A piece of work somebody answers for. Its progress is not here: it is that of its last update.
struct Action {
    Id id;
    Id objective;
    QString reference;
    QString title;
    QString description;
    Priority priority = Priority::Normal;
    QDate start;
    QDate due;
    QDate originalStart; ///< null until the plan is baselined; never changed after
    QDate originalDue;
    QString leadOfficer;
    Hold hold = Hold::None;
    QDate heldSince; ///< the first day on which `hold` counts; null: it always did
    QString holdReason;
    ProgressSource progressSource = ProgressSource::Updates;
    int position = 0;

    bool operator==(const Action &) const = default;
};

/// One collection of updates, usually a quarter.
struct Round {
    Id id;
    QString name;
    QDate from; ///< first day of the period it covers
    QDate asAt; ///< last day of the period it covers
    RoundState state = RoundState::Open;
    QDate meetingOn = {}; ///< of the meeting that its report goes to

    bool operator==(const Round &) const = default;
};

/// What was reported of an action as at a date.
struct Update {
    Id id;
    Id action;
    QDate asAt;
    int progress = 0; ///< per cent, 0 to 100
    Id judgement;     ///< null: none given
    QString commentary;
    QString author;
    Id round; ///< null: outside a round
    QDateTime recordedAt;

    bool operator==(const Update &) const = default;
};

/// A change of an action's start or due date after the plan was baselined.
struct DateMove {
    Id id;
    Id action;
    DateKind which = DateKind::Due;
    QDate from;
    QDate to;
    QDate movedOn;
    QString reason;
    QString approvedBy;
    QDateTime recordedAt;
    QDate approvedOn = {}; ///< when a move that waited was approved; null: not recorded

    bool operator==(const DateMove &) const = default;
};

/// A change of what an officer has set of an action against its stage: what it was before, and
/// until when. The action itself holds what it is now.
struct HoldChange {
    Id id;
    Id action;
    Hold hold = Hold::None; ///< before the change, as the next two
    QDate heldSince;
    QString holdReason;
    QDate changedOn; ///< the first day on which what followed counts
    QDateTime recordedAt;

    bool operator==(const HoldChange &) const = default;
};

/// A dated step of an action.
struct Milestone {
    Id id;
    Id action;
    QString title;
    QDate due;
    QDate doneOn; ///< null: not done
    int position = 0;

    bool operator==(const Milestone &) const = default;
};

/// A number that shows whether a theme, or one objective of it, works.
struct Measure {
    Id id;
    Id theme;
    Id objective; ///< null: of the whole theme
    QString reference;
    QString title;
    QString description;
    QString unit;
    Direction direction = Direction::None;
    std::optional<double> target;     ///< with Direction::InRange: the lower end
    std::optional<double> targetHigh; ///< with Direction::InRange: the upper end
    std::optional<double> tolerance;
    ToleranceKind toleranceKind = ToleranceKind::Absolute;
    Frequency frequency = Frequency::Quarter;
    Accumulation accumulation = Accumulation::PerPeriod;
    QString numeratorName; ///< with denominatorName: what a ratio is made of
    QString denominatorName;
    int decimals = 0; ///< digits shown after the decimal point, 0 to 6
    QString leadOfficer;
    int position = 0;

    bool operator==(const Measure &) const = default;
};

/// A measure's target for one period, where it differs from the measure's own.
struct PeriodTarget {
    Id id;
    Id measure;
    QDate periodEnd;
    std::optional<double> target;
    std::optional<double> targetHigh;

    bool operator==(const PeriodTarget &) const = default;
};

/// A measure's value as at a date.
struct Reading {
    Id id;
    Id measure;
    QDate asAt;
    std::optional<double> value; ///< none: known to be missing
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> target; ///< the target in force when the value was recorded
    std::optional<double> targetHigh;
    ReadingState state = ReadingState::Final;
    std::optional<Rating> statedRating; ///< given by an officer or an import, not computed
    QString statedWord;                 ///< the rating in the words it was given in
    QString commentary;
    QString author;
    QDateTime recordedAt;

    bool operator==(const Reading &) const = default;
};

/// A version: the plan as it was when a round was issued, and what was computed of it then. Frozen,
/// never edited. core/versions knows what `content` and `checksum` are made of.
struct Snapshot {
    Id id;
    Id round;
    QString version; ///< "1.0", "1.1"
    QDateTime issuedAt;
    QString issuedBy;
    QString note;
    Id previous;        ///< the version issued before, of whatever round; null: the first
    QByteArray content; ///< compressed: whole, or what differs from `previous`
    QString checksum;   ///< SHA-256 in lower-case hex, of everything above and the checksum before

    bool operator==(const Snapshot &) const = default;
};

/// A report that the council makes again and again: which blocks it is made of, in their order. How
/// reports look is not of a round, so versions hold no layouts.
struct Layout {
    Id id;
    QString name;   ///< "Cabinet report"
    QString blocks; ///< their keys (core/blocks/blocks.h), separated by blanks; unknown ones too
    Id theme;       ///< the one theme it is of; null: the whole plan
    int position = 0;

    bool operator==(const Layout &) const = default;
};

/// What is written for the report of a round, or once for the reports of all rounds that have no
/// such words of their own. There is one of each kind, under statementId().
struct Statement {
    Id id;
    Id round; ///< null: standing words
    StatementKind kind = StatementKind::Highlights;
    Id theme; ///< of StatementKind::Summary; else null
    QString
        text; ///< paragraphs, separated by blank lines; a line that begins with "- " is a bullet

    bool operator==(const Statement &) const = default;
};

/// That somebody has agreed to the report of a round. There is one for each step, under
/// signOffId().
struct SignOff {
    Id id;
    Id round;
    SignOffStep step = SignOffStep::Draft;
    QString by;
    QDate on;
    QString note;

    bool operator==(const SignOff &) const = default;
};

/// The one Settings row's name, the same in every plan, so that two copies merge.
inline Id settingsId()
{
    return Id(QUuid(0x7d1de3a2, 0x5e77, 0x4c1d, 0x9a, 0x01, 0x74, 0x69, 0x64, 0x65, 0x6d, 0x6b));
}

/// The name of the one statement of that kind, so that two copies of a plan merge its text.
inline Id statementId(Id round, StatementKind kind, Id theme)
{
    return Id(QUuid::createUuidV5(settingsId().uuid(),
                                  QStringLiteral("statement %1 %2 %3")
                                      .arg(round.toString(), storedWord(kind), theme.toString())));
}

inline Id signOffId(Id round, SignOffStep step)
{
    return Id(QUuid::createUuidV5(
        settingsId().uuid(),
        QStringLiteral("sign-off %1 %2").arg(round.toString(), storedWord(step))));
}

} // namespace tidemark

// A list of them grows without moving each row by itself.
Q_DECLARE_TYPEINFO(tidemark::Settings, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Judgement, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Theme, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Objective, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Action, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Round, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Update, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::DateMove, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::HoldChange, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Milestone, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Measure, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::PeriodTarget, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Reading, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Snapshot, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Layout, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::Statement, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(tidemark::SignOff, Q_RELOCATABLE_TYPE);
