// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"

#include "app/console.h"

#include <QString>

#include <cstdio>
#include <cstdlib>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

// Qt knows one message handler, a plain function, so what it needs to know stands here.
QtMessageHandler usualHandler = nullptr;
QString firstReason; // NOLINT(cert-err58-cpp): an empty string does not throw

bool isDisplayNamed()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

QString noWindow()
{
    const QString reason = isDisplayNamed() && !firstReason.isEmpty() ? firstReason.simplified()
                                                                      : u"there is no display"_s;
    return u"Tidemark cannot open its window here (%1). Its commands work without one: “tidemark "
           "report plan.tidemark -o report.pdf” writes a report, and “tidemark --help” lists the "
           "others.\n"_s.arg(reason);
}

[[noreturn]] void endWithoutWindow()
{
    std::fputs(noWindow().toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
    std::_Exit(static_cast<int>(Outcome::Failed));
}

void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isOfDisplays = QByteArrayView(context.category).startsWith("qt.qpa.");
    if (type == QtFatalMsg && message.contains("platform plugin"_L1))
        endWithoutWindow();
    else if (isOfDisplays && firstReason.isEmpty())
        firstReason = message;
    else if (!isOfDisplays && !message.startsWith("QStandardPaths:"_L1))
        usualHandler(type, context, message);
}

} // namespace

Startup::Startup()
{
    usualHandler = qInstallMessageHandler(&listen);
}

Startup::~Startup()
{
    qInstallMessageHandler(usualHandler);
}

} // namespace tidemark
