// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page.h"

namespace tidemark {

void Page::showRow(Id, Purpose) {}

void Page::run(const QString &) {}

bool Page::can(const QString &) const
{
    return true;
}

void Page::restoreLook(const QByteArray &) {}

} // namespace tidemark
