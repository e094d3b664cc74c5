// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/textremarks.h"

#include "core/blocks/standing.h"
#include "core/paper/glyphs.h"
#include "core/rounds/rounds.h"
#include "core/rules/asat.h"
#include "core/rules/facts.h"
#include "core/words/names.h"
#include "core/words/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::publishing {

namespace {

using Kind = Remark::Kind;
using report::Source;

/// The words of a text without the punctuation around them; an address is one.
QList<QStringView> wordsOf(QStringView text)
{
    const auto belongs = [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c == u'-' || c == u'\'' || c == u'’'
               || c == u'@' || c == u'.' || c == u'_';
    };
    QList<QStringView> words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype from = at;
        while (at < text.size() && belongs(text[at]))
            ++at;
        QStringView word = text.sliced(from, at - from);
        while (word.endsWith(u'.') || word.endsWith(u'-') || word.endsWith(u'\''))
            word.chop(1);
        if (!word.isEmpty())
            words.append(word);
    }
    return words;
}

bool isAnyOf(QStringView word, std::initializer_list<QStringView> list)
{
    return std::any_of(list.begin(), list.end(), [&](QStringView one) {
        return word.compare(one, Qt::CaseInsensitive) == 0;
    });
}

bool isCapitalised(QStringView word)
{
    return word.size() > 1 && word[0].isUpper() && word[1].isLower();
}

bool isFormOfAddress(QStringView word)
{
    static constexpr std::array forms{u"Mr", u"Mrs", u"Ms", u"Miss", u"Mx", u"Dr", u"Prof"};
    return std::any_of(forms.begin(), forms.end(), [&](QStringView form) { return word == form; });
}

bool isMailAddress(QStringView word)
{
    const qsizetype at = word.indexOf(u'@');
    return at > 0 && word.indexOf(u'.', at) > at + 1;
}

// A word that no name of a person has and that roles and teams have.
bool isOfRole(QStringView word)
{
    return isAnyOf(word, {u"director",      u"head",        u"manager",    u"officer",
                          u"officers",      u"lead",        u"leader",     u"team",
                          u"teams",         u"service",     u"services",   u"coordinator",
                          u"co-ordinator",  u"chief",       u"executive",  u"deputy",
                          u"assistant",     u"council",     u"cabinet",    u"committee",
                          u"board",         u"partnership", u"department", u"directorate",
                          u"unit",          u"group",       u"adviser",    u"advisor",
                          u"surveyor",      u"engineer",    u"solicitor",  u"treasurer",
                          u"secretary",     u"clerk",       u"inspector",  u"supervisor",
                          u"administrator", u"analyst",     u"member",     u"portfolio",
                          u"planning",      u"housing",     u"finance",    u"of",
                          u"for",           u"and",         u"the"});
}

// "Sam Okafor", "J. Day", "Ann-Marie O'Neill": two to four words, and none that roles have.
bool isPerson(const QString &lead)
{
    const auto words = wordsOf(lead);
    const bool plain = std::all_of(lead.begin(), lead.end(), [](QChar c) {
        return c.isLetter() || c.isMark() || c.isSpace() || c == u'-' || c == u'.' || c == u'\''
               || c == u'’';
    });
    return plain && words.size() >= 2 && words.size() <= 4
           && std::all_of(words.begin(), words.end(),
                          [](QStringView word) { return word[0].isUpper() && !isOfRole(word); });
}

/// Collects the remarks on the texts of a report.
class Texts {
public:
    Texts(const Source &source, const report::Report &report) : m_source(source), m_report(report)
    {}

    QList<Remark> remarks()
    {
        lookAtLengths();
        lookAtLeads();
        forEachNode(m_report, [&](const report::Node &node, int) {
            if (!node.runs.isEmpty())
                lookAt(node);
        });
        lookAtGlyphs();
        return m_remarks;
    }

private:
    // What is printed in several places is told once.
    void note(Kind kind, Id row, const QString &sentence, const QString &field = {})
    {
        if (!m_told.contains(sentence))
            m_remarks.append({kind, sentence, row, field});
        m_told.insert(sentence);
    }

    QString named(Id row) const { return nameOf(m_source.plan, row); }

    void measure(Id row, const QString &what, const QString &text, qsizetype most,
                 QLatin1String field)
    {
        measure({row, field}, row, what, text, most);
    }

    void measure(const Place &place, Id of, const QString &what, const QString &text,
                 qsizetype most)
    {
        const qsizetype length = text.trimmed().size();
        if (length > most)
            note(Kind::Long, place.row,
                 u"The %1 of %2 has %3, where a report likes up to %4: shorten it."_s.arg(
                     what, named(of), words::counted(length, u"character"_s, u"characters"_s),
                     words::number(double(most), 0)),
                 place.field);
    }

    void measureTitle(Id row, const QString &title)
    {
        measure(row, u"title"_s, title, longestTitle, "title"_L1);
    }

    void lookAtLengths()
    {
        measureTitle(settingsId(), m_source.plan.settings().title);
        for (const Theme *theme : report::themesIn(m_source)) {
            measureTitle(theme->id, theme->title);
            measure(theme->id, u"narrative"_s, theme->narrative, longestDescription,
                    "narrative"_L1);
            for (const Objective *objective : m_source.plan.objectives().rowsUnder(theme->id)) {
                measureTitle(objective->id, objective->title);
                measure(objective->id, u"description"_s, objective->description, longestDescription,
                        "description"_L1);
            }
        }
        for (const Action *action : report::actionsIn(m_source))
            lookAtLengthsOf(*action);
        for (const Measure *row : report::measuresIn(m_source)) {
            measureTitle(row->id, row->title);
            measure(row->id, u"description"_s, row->description, longestDescription,
                    "description"_L1);
            if (const Reading *last = lastReading(m_source.plan, row->id, m_source.asAt))
                measure({last->id, u"commentary"_s}, row->id, u"comment"_s, last->commentary,
                        longestCommentary);
        }
    }

    void lookAtLengthsOf(const Action &action)
    {
        measureTitle(action.id, action.title);
        measure(action.id, u"description"_s, action.description, longestDescription,
                "description"_L1);
        measure(action.id, u"commentary"_s, report::commentaryOn(m_source, action),
                longestCommentary, "commentary"_L1);
        measure(action.id, u"reason for the hold"_s,
                heldAs(m_source.plan, action, m_source.asAt).reason, longestReason,
                "hold_reason"_L1);
        for (const DateKind which : {DateKind::Start, DateKind::Due}) {
            const auto moves = movesOf(m_source.plan, action.id, which, m_source.asAt);
            if (!moves.isEmpty())
                measure(action.id, u"reason for the last move"_s, moves.last()->reason,
                        longestReason, QLatin1String(storedWord(which)));
        }
    }

    void lookAtLeads()
    {
        QList<std::pair<Id, QString>> leads;
        const auto add = [&](Id row, const QString &lead) {
            if (!lead.trimmed().isEmpty())
                leads.append({row, lead.simplified()});
        };
        for (const Action *action : report::actionsIn(m_source))
            add(action->id, action->leadOfficer);
        for (const Measure *row : report::measuresIn(m_source))
            add(row->id, row->leadOfficer);
        const auto persons = std::count_if(leads.begin(), leads.end(),
                                           [](const auto &lead) { return isPerson(lead.second); });
        if (2 * persons >= leads.size())
            return;
        for (const auto &[row, lead] : leads) {
            if (isPerson(lead))
                note(Kind::Person, row,
                     u"%1 is led by %2, a person, where most leads of this report are roles: name "
                     "the role."_s.arg(named(row), lead),
                     u"lead_officer"_s);
        }
    }

    void lookAt(const report::Node &node)
    {
        const QString text = report::textOf(node.runs);
        const auto words = wordsOf(text);
        const Id row = m_rows[node.id] = rowOf(m_source, node);
        const auto noteOf = [&](Kind kind, QStringView found, const QString &sentence) {
            const Place place = placeOfWord(m_source, row, found);
            note(kind, place.row, sentence, place.field);
        };
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QStringView word = words[i];
            if (isFormOfAddress(word) && i + 1 < words.size() && isCapitalised(words[i + 1]))
                noteOf(Kind::Person, words[i + 1],
                       u"%1 names “%2 %3”: say what the person does instead, or be sure that they "
                       "agree."_s.arg(named(row), word, words[i + 1]));
            // Whom to turn to is said of the whole report.
            else if (isMailAddress(word) && row != settingsId()
                     && !m_source.plan.find<Statement>(row))
                noteOf(Kind::Person, word,
                       u"%1 has the address %2: leave it out, or be sure that it may be "
                       "published."_s.arg(named(row), word));
            else if (isPlaceholder(word))
                noteOf(Kind::Unfinished, word,
                       u"%1 says “%2”: write what is meant."_s.arg(named(row), word));
        }
        for (const QStringView mark : {u"???", u"[insert"}) {
            if (text.contains(mark, Qt::CaseInsensitive))
                noteOf(Kind::Unfinished, mark,
                       u"%1 says “%2”: write what is meant."_s.arg(named(row), mark));
        }
    }

    void lookAtGlyphs()
    {
        for (const report::Unprintable &found : report::unprintableIn(m_report)) {
            const Id row = m_rows.value(found.node, settingsId());
            note(Kind::Glyph, row,
                 u"%1 has what no font of the report can print, and %2 stands in its place: %3. "
                 "Write it in words or leave it out."_s.arg(
                     named(row), QString(QChar::ReplacementCharacter), found.characters));
        }
    }

    const Source &m_source;
    const report::Report &m_report;
    QHash<report::NodeId, Id> m_rows; ///< that its texts are of
    QSet<QString> m_told;
    QList<Remark> m_remarks;
};

} // namespace

bool isPlaceholder(QStringView word)
{
    return isAnyOf(word, {u"TBC", u"TBA", u"TBD", u"TODO", u"lipsum", u"lorem"})
           || (word.size() >= 3 && word.count(u'X') == word.size());
}

QList<Remark> remarksOnTexts(const Source &source, const report::Report &report)
{
    return Texts(source, report).remarks();
}

} // namespace tidemark::publishing
