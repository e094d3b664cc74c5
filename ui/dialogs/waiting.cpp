// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/waiting.h"

#include "ui/style.h"

#include <QApplication>
#include <QEventLoop>
#include <QLabel>
#include <QProgressBar>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 500; // ms

/// Until the loop is told to quit, or Cancel is pressed.
void waitAloud(const QString &what, QEventLoop &loop)
{
    QProgressDialog dialog({}, u"Cancel"_s, 0, reducedMotion() ? 1 : 0,
                           QApplication::activeWindow());
    auto *label = new QLabel(what);
    label->setTextFormat(Qt::PlainText); // it may name a file
    label->setAlignment(Qt::AlignCenter);
    dialog.setLabel(label);
    dialog.setWindowTitle(u"One moment"_s);
    dialog.setWindowModality(Qt::ApplicationModal);
    dialog.setMinimumDuration(0);
    if (auto *bar = dialog.findChild<QProgressBar *>())
        bar->setAccessibleName(what);
    QObject::connect(&dialog, &QProgressDialog::canceled, &loop, &QEventLoop::quit);
    dialog.show();
    loop.exec();
}

} // namespace

bool waitFor(const QString &what, std::function<void()> work)
{
    auto *thread = QThread::create(std::move(work));
    QEventLoop loop;
    bool finished = false;
    QObject::connect(thread, &QThread::finished, &loop, [&] {
        finished = true;
        loop.quit();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!finished)
        waitAloud(what, loop);
    return finished;
}

} // namespace tidemark
