// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "core/draw/icon.h"
#include "resources/fonts.h"
#include "ui/dialogs/dialogask.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// TIDEMARK_THEME=light, dark or contrast, for tests and for whoever cannot find the menu.
std::optional<Appearance> appearanceAskedFor()
{
    const QString word = qEnvironmentVariable("TIDEMARK_THEME");
    if (word == u"light")
        return Appearance::Light;
    if (word == u"dark")
        return Appearance::Dark;
    if (word == u"contrast")
        return Appearance::HighContrast;
    return std::nullopt;
}

/// Where the sample goes: the officer's documents or, where nothing can be written there, the
/// program's own data.
QString documentsFolder()
{
    for (const auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::AppDataLocation}) {
        const QString folder = QStandardPaths::writableLocation(place);
        if (!folder.isEmpty() && QDir().mkpath(folder) && QFileInfo(folder).isWritable())
            return folder;
    }
    return QDir::homePath();
}

/// Ends the program once the window has been painted.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QApplication &application) : m_application(application) {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(&m_application, &QCoreApplication::quit,
                                      Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    QApplication &m_application;
};

} // namespace

int runWindow(QApplication &application, const WindowOptions &options)
{
    registerFonts();
    QApplication::setWindowIcon(programIcon());
    QSettings memory(QSettings::IniFormat, QSettings::UserScope, u"Tidemark"_s, u"Tidemark"_s);
    DialogAsk ask;
    MainWindow window({options.session, options.today, documentsFolder(), appearanceAskedFor()},
                      ask, memory);
    FirstPaint firstPaint(application);
    if (options.exitAfterFirstPaint)
        window.installEventFilter(&firstPaint);

    // Shown first, so that what goes wrong is told over a window and not out of the blue.
    window.show();
    if (options.sample)
        window.openSample();
    else if (!options.planPath.isEmpty())
        window.openPlan(options.planPath);
    return QApplication::exec();
}

} // namespace tidemark
