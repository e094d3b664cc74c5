// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>

namespace tidemark {

/// One piece of work beside the window, so that the window never stands still. New work takes the
/// place of the old.
class Background : public QObject {
    Q_OBJECT
public:
    explicit Background(QObject *parent = nullptr);

    /// What is left to do in the window when the work is done.
    using Finish = std::function<void()>;
    /// `work` runs elsewhere and must know nothing of the window; its Finish runs here, unless the
    /// work has been cancelled or replaced by then.
    void run(std::function<Finish()> work);
    /// What the work can call to have something done here while it goes on, under the same
    /// condition.
    using Meanwhile = std::function<void(Finish)>;
    void run(std::function<Finish(const Meanwhile &)> work);
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// It has run for half a second and is still running.
    void slow();
    /// Done, or given up.
    void ended();

private:
    void end();

    bool m_running = false;
    std::atomic<int> m_latest = 0;
    QTimer m_patience;
    QThreadPool m_threads; // last: waits for its work while the rest is still there
};

} // namespace tidemark
