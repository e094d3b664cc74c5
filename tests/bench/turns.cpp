// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"
#include "tests/bench/median.h"

#include "core/rounds/rounds.h"
#include "resources/fonts.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/dialogask.h"
#include "ui/mainwindow.h"
#include "ui/pages/pages.h"
#include "ui/pages/reportpage.h"
#include "ui/workspace.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

/// bench_turns RUNS PLAN: goes through a plan in the window and prints for each thing done there
/// the longest turn of the event loop, as the median of the runs, in milliseconds. That long the
/// window answers nothing.

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

/// An application that measures its turns: from the first event after a wait until the next wait,
/// also where an event handler waits in a loop of its own.
class Turns : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_timer.isValid())
            m_timer.start();
        return QApplication::notify(receiver, event);
    }
    void end()
    {
        if (m_timer.isValid())
            m_longest = std::max(m_longest, double(m_timer.nsecsElapsed()) / 1e6);
        m_timer.invalidate();
    }

    /// The longest turn until nothing is left to do, here or (while `isBusy`) in another thread.
    double longestOf(
        const std::function<void()> &work,
        const std::function<bool()> &isBusy = [] { return false; })
    {
        m_timer.invalidate(); // what a window before left to be freed is not this turn's
        m_longest = 0;
        QMetaObject::invokeMethod(this, work, Qt::QueuedConnection);
        for (int quiet = 0; quiet < 30;) {
            const double before = m_longest;
            processEvents();
            const bool wasIdle = !m_timer.isValid();
            end();
            QThread::msleep(5);
            quiet = wasIdle && m_longest == before && !isBusy() ? quiet + 1 : 0;
        }
        return m_longest;
    }

private:
    QElapsedTimer m_timer;
    double m_longest = 0;
};

/// Nobody is there to say who issues a version.
class BenchAsk : public DialogAsk {
public:
    std::optional<Issuing> howToIssue(const IssueQuestion & /*question*/) override
    {
        return Issuing{u"Ann"_s, {}, u"Given by word of mouth."_s};
    }
};

struct Flow {
    QString name;
    QList<double> turns = {};
};

/// One run through the plan, in a copy of its own.
class Run {
public:
    Run(Turns &application, const QString &plan, QList<Flow> &flows)
        : m_application(application)
        , m_plan(m_folder.filePath(u"plan.tidemark"_s))
        , m_flows(flows)
    {
        if (!QFile::copy(plan, m_plan))
            qFatal("%s cannot be copied", qUtf8Printable(plan));
    }

    void goThrough()
    {
        MainWindow window({bench::session(), QDate(2022, 4, 30), m_folder.path(), {}}, m_ask,
                          m_memory);
        window.resize(1280, 800);
        window.show();
        measure(u"Open"_s, [&] { window.openPlan(m_plan); });
        if (!window.workspace())
            qFatal("the plan cannot be opened");
        for (const PageEntry &entry : pages()) {
            const auto kind = PageKind(&entry - &pages().first());
            measure(QString(entry.name).remove(u'&'), [&] { window.workspace()->showPage(kind); });
        }
        type(window);
        const Plan &plan = window.workspace()->document().plan();
        perform(u"Open a round"_s, window, [&] {
            return beginRound(plan, periodOf({2022, 2, 1}, Frequency::Quarter, 4));
        });
        // As its command does it: the version is made beside the window.
        window.workspace()->showPage(PageKind::Rounds);
        measure(u"Close a round"_s, [&] { window.commands()[u"rounds.close"_s]->trigger(); });
        if (openRound(plan))
            qFatal("the round is still open");
        measure(u"Changes after it"_s, [&] { window.workspace()->showPage(PageKind::Changes); });
    }

private:
    // The pages of a report are made beside the window, and are shown in the turn after.
    void measure(const QString &name, const std::function<void()> &work)
    {
        note(name, m_application.longestOf(work, [] {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                const auto *report = window->findChild<ReportPage *>();
                if (report && report->isBusy())
                    return true;
            }
            return false;
        }));
    }

    // A title, key by key, written by Tab and taken back.
    void type(MainWindow &window)
    {
        window.workspace()->showPage(PageKind::Plan);
        const Plan &plan = window.workspace()->document().plan();
        window.view().setCurrent(plan.actions().rows().first()->id);
        m_application.longestOf([] {});
        auto *title = window.findChild<QWidget *>(u"action.title"_s);
        if (!title)
            qFatal("there is no field to type in");
        title->setFocus();
        double longest = 0;
        for (const int key : {Qt::Key_N, Qt::Key_E, Qt::Key_W})
            longest = std::max(longest, m_application.longestOf([=] { press(title, key); }));
        note(u"Type a letter"_s, longest);
        measure(u"Write what was typed"_s, [=] { press(title, Qt::Key_Tab); });
        measure(u"Undo"_s, [&] { window.commands()[u"undo"_s]->trigger(); });
    }

    void note(const QString &name, double turn)
    {
        if (m_next == m_flows.size())
            m_flows.append({name});
        m_flows[m_next++].turns.append(turn);
    }

    static void press(QWidget *widget, int key)
    {
        const QString text = key == Qt::Key_Tab ? u"\t"_s : QString(QChar(key)).toLower();
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(widget, &event);
    }

    void perform(const QString &name, MainWindow &window,
                 const std::function<Result<ChangeSet>()> &verb)
    {
        measure(name, [&] {
            if (const auto done = window.workspace()->document().perform(verb()); !done)
                qFatal("%s", qUtf8Printable(done.error().message));
        });
    }

    Turns &m_application;
    QTemporaryDir m_folder;
    QString m_plan;
    QSettings m_memory{m_folder.filePath(u"memory.ini"_s), QSettings::IniFormat};
    BenchAsk m_ask;
    QList<Flow> &m_flows;
    qsizetype m_next = 0;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Turns application(argc, argv);
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock,
                     &application, &Turns::end);
    registerFonts();
    if (argc != 3) {
        std::fputs("usage: bench_turns RUNS PLAN\n", stderr);
        return 2;
    }
    QList<Flow> flows;
    for (int run = 0; run < QByteArray(argv[1]).toInt(); ++run)
        Run(application, QString::fromLocal8Bit(argv[2]), flows).goThrough();
    for (const Flow &flow : flows)
        std::printf("%s\t%.0f\n", qUtf8Printable(flow.name), bench::median(flow.turns));
    return 0;
}
