// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/accessbanner.h"

#include "core/base/escape.h"
#include "core/document.h"

#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace tidemark {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AccessBanner::AccessBanner(Document &document, QWidget *parent)
    : Banner(Icon::Locked, parent)
    , m_document(document)
    , m_timer(new QTimer(this))
{
    if (!m_document.isReadOnly())
        return;
    connect(addButton(u"Open a &copy…"_s), &QPushButton::clicked, this, &AccessBanner::copyWanted);
    connect(addButton(u"Try aga&in"_s), &QPushButton::clicked, this, &AccessBanner::tryAgainWanted);
    say(m_document.access().sentence);
    m_timer->setObjectName(u"follow"_s);
    connect(m_timer, &QTimer::timeout, this, &AccessBanner::follow);
    m_timer->start(2s);
}

void AccessBanner::follow()
{
    if (const auto followed = m_document.follow(); !followed) {
        // A share that does not answer may come back.
        if (followed.error().kind != Error::Kind::Io)
            m_timer->stop();
        say(u"What you see may be out of date. "_s + followed.error().message);
    } else if (m_document.isReleased()) {
        say(u"Nobody else has %1 open any more. Press “Try again” to work in it."_s.arg(
            quotedName(m_document.path())));
    } else {
        say(m_document.access().sentence);
    }
}

} // namespace tidemark
