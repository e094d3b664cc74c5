// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/statementwords.h"

#include "core/words/words.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace tidemark::words {

QString whatIsWritten(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Highlights:
        return u"what went well, a point each."_s;
    case StatementKind::Challenges:
        return u"what did not go well, and what is being done about it, a point each."_s;
    case StatementKind::Summary:
        return u"how the theme stands, in a few sentences."_s;
    case StatementKind::Purpose:
        return u"what the meeting is asked to do with the report, in a sentence or two."_s;
    case StatementKind::Recommendations:
        return u"what the meeting is asked to decide, a point each; left empty, it is made of the "
               "facts."_s;
    case StatementKind::Options:
        return u"what else could be done, and why it is not proposed."_s;
    case StatementKind::Reasons:
        return u"why this is recommended."_s;
    case StatementKind::Implications:
        return u"legal, financial, equality, climate and other implications, a paragraph each."_s;
    case StatementKind::Wards:
        return u"which wards the report is about, or that it is about all of them."_s;
    case StatementKind::Contact:
        return u"whom to ask about the report, and for it in another format: name or role, "
               "telephone, e-mail."_s;
    case StatementKind::BackgroundPapers:
        return u"which papers the report relies on, or that there are none."_s;
    case StatementKind::LeadMember:
        return u"the member of Cabinet or the portfolio holder who presents the report."_s;
    case StatementKind::KeyDecision:
        return u"yes or no, and why, or since when it has been in the forward plan."_s;
    case StatementKind::Exemption:
        return u"open, or exempt and under which paragraph."_s;
    case StatementKind::Appendices:
        return u"what goes with the item, a point each."_s;
    }
    return {};
}

QString notSigned(const QList<SignOffStep> &open)
{
    QStringList parts;
    for (const SignOffStep step : open)
        parts += step == SignOffStep::Draft      ? u"as a draft"_s
                 : step == SignOffStep::Director ? u"by the director"_s
                                                 : u"finally"_s;
    if (parts.isEmpty())
        return {};
    if (parts.size() == qsizetype(storedWords<SignOffStep>.size()))
        return u"Not signed off."_s;
    const QString last = parts.takeLast();
    return u"Not signed off %1."_s.arg(parts.isEmpty() ? last
                                                       : parts.join(u", "_s) + u" or "_s + last);
}

QString waitsForApproval(const Settings &settings, qsizetype moves)
{
    const QString by = settings.datesApprovedBy.simplified();
    if (by.isEmpty())
        return {};
    return (moves == 1   ? u"Waits for approval by %1"_s
            : moves == 2 ? u"Both wait for approval by %1"_s
                         : u"All of them wait for approval by %1"_s)
        .arg(by);
}

QString whoseApprovalCounts(const Settings &settings)
{
    const QString by = settings.datesApprovedBy.simplified();
    if (by.isEmpty())
        return {};
    return u"Only approval by %1 counts. Anybody else who agrees is named as “%2”, and the new "
           u"date "
           "waits for approval by %1."_s.arg(by, agreedBy(true));
}

QString datesCounted(const Settings &settings)
{
    const QString by = settings.datesApprovedBy.simplified();
    return by.isEmpty()
               ? QString()
               : u"A date that waits for approval by %1 counts as though it were approved"_s.arg(
                   by);
}

QString proposedInstead(const QString &approved)
{
    return approved.isEmpty() ? u"proposed"_s : u"proposed; %1 approved"_s.arg(approved);
}

QString pastDate(const Settings &settings, QDate to, QDate asAt, QDate decided)
{
    const QString asked = u"the date asked for, %1, is past"_s.arg(date(to));
    const QString by = settings.datesApprovedBy.simplified();
    return to < asAt ? asked : u"%1 when %2 meets on %3"_s.arg(asked, by, date(decided));
}

QString newDateAsked(const QString &lead)
{
    const QString whom = lead.simplified();
    return whom.isEmpty() ? u"A new date is asked for, but no lead officer is named"_s
                          : u"A new date is asked of %1"_s.arg(whom);
}

QString askForDate(const QString &lead, DateKind which)
{
    const QString whom = lead.simplified();
    return u"ask %1 to bring a new %2 for "_s.arg(whom.isEmpty() ? u"officers"_s : whom,
                                                  which == DateKind::Due ? u"date"_s : u"start"_s);
}

QString untilNewDate(QDate approved)
{
    const QString next = u" to its next meeting"_s;
    return approved.isValid() ? u"%1; %2 remains its approved date"_s.arg(next, date(approved))
                              : next;
}

QString overdueByApprovedDate(QDate approved)
{
    return u"%1, %2"_s.arg(overdueByApprovedDate(1), date(approved));
}

QString overdueByApprovedDate(int count)
{
    return count == 1 ? u"overdue by its approved date"_s : u"overdue by their approved dates"_s;
}

QString moreOverdueByApprovedDate(int overdue, int count)
{
    if (count == 0)
        return {};
    const QString more = overdue == 0 ? u", but %1"_s.arg(count) : u", and %1 more"_s.arg(count);
    return u"%1 %2 %3"_s.arg(more, count == 1 ? u"is"_s : u"are"_s, overdueByApprovedDate(count));
}

QString meeting(const Settings &settings, const Round *round)
{
    const QString body = settings.reportsTo.simplified();
    const QString day = round ? date(round->meetingOn) : QString();
    if (body.isEmpty() || day.isEmpty())
        return body.isEmpty() && !day.isEmpty() ? u"Meeting of %1"_s.arg(day) : body;
    return u"%1, %2"_s.arg(body, day);
}

} // namespace tidemark::words
