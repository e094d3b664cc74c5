// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/phrases.h"

#include "core/blocks/standing.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::drafting {

namespace {

constexpr qsizetype mostNamed = 3;

} // namespace

QString countInWords(qsizetype count)
{
    static constexpr std::array<QStringView, 10> few{u"no",   u"one", u"two",   u"three", u"four",
                                                     u"five", u"six", u"seven", u"eight", u"nine"};
    return size_t(count) < few.size() ? few[size_t(count)].toString()
                                      : words::number(double(count), 0);
}

QString sayDay(QDate day, QDate asAt)
{
    return report::atDay(day, asAt).section(u' ', 1); // without "at" or "on"
}

QList<Suggestion> telling(const QString &one, const QString &many, const QString &ofMany,
                          const QList<Named> &all)
{
    if (all.isEmpty())
        return {};
    Suggestion told;
    QStringList names;
    for (const Named &named : all.first(std::min(all.size(), mostNamed))) {
        names.append(named.text);
        told.rows.append(named.row);
    }
    const QString what = all.size() == 1 ? one : many;
    const QString behind = all.size() > mostNamed ? u", %1 "_s.arg(ofMany) : u": "_s;
    told.sentence = words::ended(words::upperFirst(countInWords(all.size())) + u' ' + what + behind
                                 + words::listed(names));
    return {told};
}

} // namespace tidemark::drafting
