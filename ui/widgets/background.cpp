// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/background.h"

namespace tidemark {

Background::Background(QObject *parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(500);
    connect(&m_patience, &QTimer::timeout, this, &Background::slow);
}

void Background::run(std::function<Finish()> work)
{
    run([work = std::move(work)](const Meanwhile &) { return work(); });
}

void Background::run(std::function<Finish(const Meanwhile &)> work)
{
    const int number = ++m_latest;
    m_running = true;
    if (!m_patience.isActive())
        m_patience.start();
    m_threads.clear();
    m_threads.start([this, number, work = std::move(work)] {
        if (number != m_latest)
            return;
        const auto here = [this, number](const Finish &what) {
            QMetaObject::invokeMethod(this, [this, number, what] {
                if (number == m_latest)
                    what();
            });
        };
        const Finish finish = work(here);
        here([this, finish] {
            end();
            finish();
        });
    });
}

void Background::cancel()
{
    ++m_latest;
    m_threads.clear();
    end();
}

void Background::end()
{
    m_running = false;
    m_patience.stop();
    Q_EMIT ended();
}

} // namespace tidemark
