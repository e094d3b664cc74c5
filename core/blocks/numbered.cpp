// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/numbered.h"

#include "core/blocks/contents.h"
#include "core/report/source.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

bool isNumberable(const Node &node)
{
    return node.role == Role::Paragraph && !node.runs.isEmpty()
           && (node.look == Look::Plain || node.look == Look::Lead);
}

/// Numbers what stands in one section, in order of reading.
class ParagraphNumbers {
public:
    explicit ParagraphNumbers(const QString &section) : m_section(section) {}

    void number(Nodes &nodes)
    {
        for (Node &node : nodes) {
            if (isNumberable(node))
                node.runs.prepend(
                    {u"%1.%2 "_s.arg(m_section, QString::number(++m_last)), Run::Manner::Strong});
            else if (node.role == Role::Section || node.role == Role::Group)
                number(node.children);
        }
    }

private:
    QString m_section;
    int m_last = 0;
};

QString appendixLetter(const QString &title)
{
    const QString word = u"Appendix "_s;
    return title.startsWith(word) ? title.mid(word.size(), 1) : QString();
}

// "8. 1 Economy" would read as a number of one kind.
QString apart(const Plan &plan, const Node &part, const QString &title)
{
    const auto *theme = plan.find<Theme>(rowOfNode(part.id));
    const bool isNumberedTheme = theme && nodeOf(*theme) == part.id && !theme->reference.isEmpty();
    return isNumberedTheme ? u"Theme "_s + title : title;
}

} // namespace

void numberParagraphs(Report &report, const Plan &plan)
{
    int last = 0;
    for (Node &whole : report.body) {
        for (Node &part : whole.children) {
            const bool isTitled = part.role == Role::Section && !part.children.empty()
                                  && part.children.front().role == Role::Heading;
            if (!isTitled || isContents(part))
                continue;
            QString &title = part.children.front().runs.front().text;
            QString number = appendixLetter(title);
            if (number.isEmpty()) {
                number = QString::number(++last);
                title = u"%1. %2"_s.arg(number, apart(plan, part, title));
            }
            ParagraphNumbers(number).number(part.children);
        }
    }
}

} // namespace tidemark::report
