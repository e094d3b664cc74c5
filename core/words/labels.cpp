// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

// One table for every field of every row; a name that means the same everywhere stands once.
const QHash<QString, QString> &fieldLabels()
{
    static const QHash<QString, QString> labels{
        {u"organisation"_s, u"Organisation"_s},
        {u"title"_s, u"Title"_s},
        {u"language"_s, u"Language"_s},
        {u"baselined_on"_s, u"Adopted on"_s},
        {u"due_soon_days"_s, u"Due soon window"_s},
        {u"year_start_month"_s, u"Financial year starts in"_s},
        {u"round_length"_s, u"Length of a round"_s},
        {u"succeeding_word"_s, u"Word for better than target"_s},
        {u"achieved_word"_s, u"Word for on target"_s},
        {u"needs_improvement_word"_s, u"Word for worse than tolerated"_s},
        {u"close_to_target_word"_s, u"Word for worse, but tolerated"_s},
        {u"monitoring_word"_s, u"Word for without a target"_s},
        {u"succeeding_shape"_s, u"Shape for better than target"_s},
        {u"succeeding_colour"_s, u"Colour for better than target"_s},
        {u"achieved_shape"_s, u"Shape for on target"_s},
        {u"achieved_colour"_s, u"Colour for on target"_s},
        {u"close_to_target_shape"_s, u"Shape for worse, but tolerated"_s},
        {u"close_to_target_colour"_s, u"Colour for worse, but tolerated"_s},
        {u"needs_improvement_shape"_s, u"Shape for worse than tolerated"_s},
        {u"needs_improvement_colour"_s, u"Colour for worse than tolerated"_s},
        {u"monitoring_shape"_s, u"Shape for without a target"_s},
        {u"monitoring_colour"_s, u"Colour for without a target"_s},
        {u"word"_s, u"Word"_s},
        {u"meaning"_s, u"Meaning"_s},
        {u"standing"_s, u"Says"_s},
        {u"colour"_s, u"Colour"_s},
        {u"shape"_s, u"Shape"_s},
        {u"requires_explanation"_s, u"Requires an explanation"_s},
        {u"position"_s, u"Place in the list"_s},
        {u"reference"_s, u"Reference"_s},
        {u"narrative"_s, u"Narrative"_s},
        {u"lead_member"_s, u"Lead member"_s},
        {u"theme"_s, u"Theme"_s},
        {u"description"_s, u"Description"_s},
        {u"objective"_s, u"Objective"_s},
        {u"priority"_s, u"Priority"_s},
        {u"start"_s, u"Start"_s},
        {u"due"_s, u"Due"_s},
        {u"original_start"_s, u"Original start"_s},
        {u"original_due"_s, u"Original due"_s},
        {u"lead_officer"_s, u"Lead officer"_s},
        {u"hold"_s, u"On Hold or Cancelled"_s},
        {u"held_since"_s, u"On Hold or Cancelled since"_s},
        {u"hold_reason"_s, u"Reason for On Hold or Cancelled"_s},
        {u"progress_source"_s, u"Progress comes from"_s},
        {u"name"_s, u"Name"_s},
        {u"from_day"_s, u"From"_s},
        {u"to_day"_s, u"To"_s},
        {u"as_at"_s, u"As at"_s},
        {u"state"_s, u"State"_s},
        {u"action"_s, u"Action"_s},
        {u"progress"_s, u"Progress"_s},
        {u"judgement"_s, u"Judgement"_s},
        {u"commentary"_s, u"Commentary"_s},
        {u"author"_s, u"Author"_s},
        {u"round"_s, u"Round"_s},
        {u"recorded_at"_s, u"Recorded"_s},
        {u"which"_s, u"Date moved"_s},
        {u"moved_on"_s, u"Moved on"_s},
        {u"reason"_s, u"Reason"_s},
        {u"approved_by"_s, u"Approved by"_s},
        {u"approved_on"_s, u"Approved on"_s},
        {u"changed_on"_s, u"Changed on"_s},
        {u"done_on"_s, u"Done on"_s},
        {u"unit"_s, u"Unit"_s},
        {u"direction"_s, u"Direction"_s},
        {u"target"_s, u"Target"_s},
        {u"target_high"_s, u"Upper target"_s},
        {u"tolerance"_s, u"Tolerance"_s},
        {u"tolerance_kind"_s, u"Tolerance is in"_s},
        {u"frequency"_s, u"Frequency"_s},
        {u"accumulation"_s, u"Accumulation"_s},
        {u"numerator_name"_s, u"Numerator"_s},
        {u"denominator_name"_s, u"Denominator"_s},
        {u"decimals"_s, u"Decimal places"_s},
        {u"measure"_s, u"Measure"_s},
        {u"period_end"_s, u"Period ends"_s},
        {u"value"_s, u"Value"_s},
        {u"numerator"_s, u"Numerator"_s},
        {u"denominator"_s, u"Denominator"_s},
        {u"stated_rating"_s, u"Stated rating"_s},
        {u"stated_word"_s, u"Stated rating in words"_s},
        {u"version"_s, u"Version"_s},
        {u"issued_at"_s, u"Issued"_s},
        {u"issued_by"_s, u"Issued by"_s},
        {u"note"_s, u"Note"_s},
        {u"previous"_s, u"Version before"_s},
        {u"content"_s, u"Content"_s},
        {u"checksum"_s, u"Checksum"_s},
        {u"reports_to"_s, u"Reports go to"_s},
        {u"dates_approved_by"_s, u"Moves of dates are approved by"_s},
        {u"signs_off"_s, u"Reports are signed off"_s},
        {u"meeting_on"_s, u"Date of the meeting"_s},
        {u"kind"_s, u"Kind"_s},
        {u"text"_s, u"Text"_s},
        {u"step"_s, u"Step"_s},
        {u"signed_by"_s, u"Signed by"_s},
        {u"signed_on"_s, u"Signed on"_s},
        {u"blocks"_s, u"Parts"_s},
        {u"id"_s, u"Identity"_s},
    };
    return labels;
}

const QHash<QString, QString> &nouns()
{
    static const QHash<QString, QString> words{
        {u"settings"_s, u"plan settings"_s},      {u"progress_update"_s, u"update"_s},
        {u"date_move"_s, u"date move"_s},         {u"hold_change"_s, u"change of hold"_s},
        {u"period_target"_s, u"period target"_s}, {u"sign_off"_s, u"sign-off"_s},
    };
    return words;
}

} // namespace

QString field(QLatin1String name)
{
    return fieldLabels().value(name, name);
}

QString noun(QLatin1String table)
{
    return nouns().value(table, table);
}

} // namespace tidemark::words
