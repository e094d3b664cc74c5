// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

Result<void> read(const Task &task)
{
    const auto document =
        Document::open(task.request.file, task.here.session, PlanFile::Purpose::Read);
    if (!document)
        return document.error();
    task.plan = (*document)->plan();
    const auto &access = (*document)->access();
    return access.isUpdatedInMemory ? say(task.console.err, QStringList{access.sentence})
                                    : Result<void>();
}

Result<void> say(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) == bytes.size())
        return {};
    return Error{Error::Kind::Io,
                 u"The answer could not be written (%1). Look whether there is room where it is "
                 "sent to, then try again."_s.arg(device.errorString())};
}

Result<void> say(QIODevice &device, const QStringList &lines)
{
    return say(device, (lines.join(u'\n') + u'\n').toUtf8());
}

} // namespace tidemark::commands
