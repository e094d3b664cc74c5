// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readers.h"

#include <QAccessibleWidget>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Qt 6.4 counts a scroll bar only while it shows, and reads beyond the end of a list when it is
// asked for one that has just gone.
QAccessibleInterface *readerOfScrollArea(const QString &type, QObject *object)
{
    if (type != "QScrollArea"_L1 && type != "QAbstractScrollArea"_L1)
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Client);
}

} // namespace

void installReaders()
{
    QAccessible::installFactory(&readerOfScrollArea);
}

} // namespace tidemark
