// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/run.h"

#include "app/cli.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace tidemark::test {

Surroundings here()
{
    const QDate today(2021, 11, 15);
    return {{u"Ann Lee"_s, u"PC-1"_s, [today] { return QDateTime(today, QTime(9, 0), Qt::UTC); }},
            today};
}

Ran run(const QStringList &words)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Plan plan;
    const Outcome outcome = runCli(words, {out, err}, here(), plan);
    return {outcome, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
}

QString ran(const QStringList &words)
{
    const Ran done = run(words);
    if (done.outcome != Outcome::Done)
        qFatal("%s", qUtf8Printable(done.err));
    return done.out;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tidemark::test
