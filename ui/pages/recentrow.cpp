// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recentrow.h"

#include "core/base/escape.h"
#include "core/words/words.h"
#include "ui/style.h"
#include "ui/widgets/plaintip.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// A path that says where rather than how: "~/Documents/plan.tidemark" for the home folder's.
QString shownPlace(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    const bool within = folder == home || folder.startsWith(home + u'/');
    return plainLine(QDir::toNativeSeparators(within ? u'~' + path.mid(home.size()) : path));
}

} // namespace

RecentRow::RecentRow(const RecentFile &file, QWidget *parent)
    : QWidget(parent)
    , m_file(file)
    , m_open(new QPushButton(file.name().replace(u'&', u"&&"_s)))
    , m_where(new QLabel)
    , m_forget(new QPushButton(u"Remove from list"_s))
{
    const QString name = file.name();
    const QString when = words::dateTime(file.openedAt, QTimeZone::systemTimeZone());
    setTone(m_open, Tone::Link);
    m_open->setToolTip(plainTip(plainLine(QDir::toNativeSeparators(file.path))));
    m_open->setAccessibleName(u"Open %1"_s.arg(name));
    m_open->setAccessibleDescription(u"%1, opened %2"_s.arg(shownPlace(file.path), when));
    connect(m_open, &QPushButton::clicked, this, &RecentRow::openWanted);

    m_where->setTextFormat(Qt::PlainText);
    m_where->setText(u"%1 · opened %2"_s.arg(shownPlace(file.path), when));
    setPlainTip(*m_where, plainLine(QDir::toNativeSeparators(file.path)));
    setTone(m_where, Tone::Quiet);

    setTone(m_forget, Tone::Flat);
    m_forget->setAccessibleName(u"Remove %1 from the list"_s.arg(name));
    m_forget->hide();
    connect(m_forget, &QPushButton::clicked, this, &RecentRow::forgetWanted);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::tight, 0, space::tight);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_open, 0, 0, Qt::AlignLeft);
    grid->addWidget(m_where, 1, 0);
    grid->addWidget(m_forget, 0, 1, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
}

void RecentRow::showMissing()
{
    m_open->setEnabled(false);
    m_where->setText(u"%1 · not found: it has gone, or its drive is not connected"_s.arg(
        shownPlace(m_file.path)));
    m_open->setAccessibleDescription(m_where->text());
    m_forget->show();
}

} // namespace tidemark
