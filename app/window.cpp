// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/otherwindow.h"
#include "app/programfolder.h"
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

#include <functional>
#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// TIDEMARK_THEME=light, dark or contrast, for tests, and where the menu cannot be reached.
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

/// Does something once the window has been painted the next time.
class AfterPaint : public QObject {
public:
    AfterPaint(QWidget &window, std::function<void()> work)
        : QObject(&window)
        , m_work(std::move(work))
    {
        window.installEventFilter(this);
        window.update();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(this, m_work, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void()> m_work;
};

} // namespace

int runWindow(QApplication &, const WindowRequest &request, MainWindow::Setup setup,
              const QString &settingsFile)
{
    setup.showElsewhere = [session = setup.session](const QString &plan) {
        const auto program = Document::ownProgramWith(plan, session);
        return program && bringToFront(*program);
    };
    if (!request.plan.isEmpty() && setup.showElsewhere(request.plan))
        return 0;

    registerFonts();
    QApplication::setWindowIcon(programIcon());
    QSettings memory(settingsFile, QSettings::IniFormat);
    setup.documents = documentsFolder();
    setup.appearance = appearanceAskedFor();
    setup.advice =
        QStringList{setup.advice, settingsAdvice(memory, QCoreApplication::applicationVersion())}
            .join(u' ')
            .trimmed();
    DialogAsk ask(&memory);
    MainWindow window(setup, ask, memory);
    window.show();

    // The window is there at once, however large the plan; and what goes wrong is told over it and
    // not out of the blue.
    AfterPaint opening(window, [&] {
        if (request.sample)
            window.openSample();
        else if (!request.plan.isEmpty())
            window.openPlan(request.plan);
        if (request.exitAfterFirstPaint)
            new AfterPaint(window, &QApplication::quit);
    });
    return QApplication::exec();
}

void tellInWindow(const QString &sentence)
{
    registerFonts();
    QApplication::setWindowIcon(programIcon());
    DialogAsk().tell(u"Tidemark could not start"_s, {Error::Kind::Invalid, sentence.trimmed()});
}

} // namespace tidemark
