// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doubleclick.h"

#include <QDir>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

// A value called Default is the one that stands for its key.
const QString ours = u"Tidemark.Portable"_s;
const QString extension = u".tidemark"_s;
const QString kindOfPlan = extension + u"/Default"_s;
const QString command = ours + u"/shell/open/command/Default"_s;
const QString kindBefore = ours + u"/before"_s;

} // namespace

DoubleClick::DoubleClick(QSettings &classes, const QString &program)
    : m_classes(classes)
    , m_program(QDir::toNativeSeparators(program))
{}

bool DoubleClick::isOurs() const
{
    return m_classes.value(kindOfPlan).toString() == ours
           && m_classes.value(command).toString().startsWith(u'"' + m_program + u'"',
                                                             Qt::CaseInsensitive);
}

Result<void> DoubleClick::claim()
{
    const QString before = m_classes.value(kindOfPlan).toString();
    if (!before.isEmpty() && before != ours)
        m_classes.setValue(kindBefore, before);
    m_classes.setValue(ours + u"/Default"_s, u"Tidemark plan"_s);
    m_classes.setValue(ours + u"/DefaultIcon/Default"_s, m_program + u",0"_s);
    m_classes.setValue(command, u"\"%1\" \"%2\""_s.arg(m_program, u"%1"_s));
    m_classes.setValue(kindOfPlan, ours);
    return written();
}

Result<void> DoubleClick::giveBack()
{
    const QString before = m_classes.value(kindBefore).toString();
    if (!before.isEmpty())
        m_classes.setValue(kindOfPlan, before);
    else
        m_classes.remove(kindOfPlan);
    m_classes.remove(ours);
    m_classes.beginGroup(extension);
    const bool empty = m_classes.allKeys().isEmpty();
    m_classes.endGroup();
    if (empty)
        m_classes.remove(extension);
    return written();
}

Result<void> DoubleClick::written()
{
    m_classes.sync();
    if (m_classes.status() == QSettings::NoError)
        return {};
    return Error{Error::Kind::Io,
                 u"Windows does not let this account choose what opens a file. Open plans from "
                 "Tidemark itself, or ask the person who looks after this computer."_s};
}

} // namespace tidemark
