// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

namespace tidemark {

/// Looks beside the window whether files are there: a drive that is away must not hold it up.
class FileLooker : public QObject {
    Q_OBJECT
public:
    explicit FileLooker(QObject *parent = nullptr);

    void look(const QStringList &paths);

Q_SIGNALS:
    /// The file has gone, or its drive is not connected.
    void missing(const QString &path);

private:
    QThreadPool m_threads; // last: waits for its work while the rest is still there
};

} // namespace tidemark
