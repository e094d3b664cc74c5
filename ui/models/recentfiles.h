// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

class QSettings;

namespace tidemark {

/// A plan that was open on this computer.
struct RecentFile {
    QString path;
    QDateTime openedAt;     ///< UTC
    QDate asAt;             ///< the day it was last looked at as; null: today
    QString title = {};     ///< the plan's own, when it was open last
    QByteArray report = {}; ///< the look of the page Report when it was left

    /// The plan's title, or else the file's name; on one line.
    QString name() const;

    bool operator==(const RecentFile &) const = default;
};

/// The plans opened last, the newest first, kept from one start to the next. Whether they still
/// exist is not known here: to ask may take long where a drive is not connected.
class RecentFiles {
public:
    static constexpr int atMost = 10;

    explicit RecentFiles(QSettings &memory) : m_memory(memory) {}

    QList<RecentFile> list() const;
    /// Puts the file at the top; how it was looked at stays.
    void add(const QString &path, const QDateTime &openedAt, const QString &title = {});
    void remove(const QString &path);

    /// The day the file was last looked at as; null: today, or not known.
    QDate asAt(const QString &path) const;
    void setAsAt(const QString &path, QDate day);

    /// The look of the page Report when the plan was left; empty: not known.
    QByteArray report(const QString &path) const;
    void setReport(const QString &path, const QByteArray &look);

private:
    RecentFile known(const QString &path) const;
    void store(const QList<RecentFile> &files);

    QSettings &m_memory;
};

} // namespace tidemark
