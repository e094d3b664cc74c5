// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recentfiles.h"

#include "core/base/escape.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QString inOneForm(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

auto withPath(const QString &path)
{
    return [path](const RecentFile &file) { return file.path == path; };
}

} // namespace

QString RecentFile::name() const
{
    return plainLine(title.trimmed().isEmpty() ? QFileInfo(path).completeBaseName()
                                               : title.trimmed());
}

QList<RecentFile> RecentFiles::list() const
{
    QList<RecentFile> files;
    const int count = std::min(m_memory.beginReadArray(u"recent"_s), atMost);
    for (int i = 0; i < count; ++i) {
        m_memory.setArrayIndex(i);
        const QString path = m_memory.value(u"path"_s).toString();
        if (!path.isEmpty())
            files.append({path, m_memory.value(u"openedAt"_s).toDateTime(),
                          m_memory.value(u"asAt"_s).toDate(), m_memory.value(u"title"_s).toString(),
                          m_memory.value(u"report"_s).toByteArray()});
    }
    m_memory.endArray();
    return files;
}

void RecentFiles::add(const QString &path, const QDateTime &openedAt, const QString &title)
{
    const QString one = inOneForm(path);
    auto files = list();
    const RecentFile file{one, openedAt, known(one).asAt, title, known(one).report};
    files.removeIf(withPath(one));
    files.prepend(file);
    store(files.mid(0, atMost));
}

void RecentFiles::remove(const QString &path)
{
    auto files = list();
    files.removeIf(withPath(inOneForm(path)));
    store(files);
}

RecentFile RecentFiles::known(const QString &path) const
{
    const auto files = list();
    const auto it = std::find_if(files.begin(), files.end(), withPath(inOneForm(path)));
    return it == files.end() ? RecentFile() : *it;
}

QDate RecentFiles::asAt(const QString &path) const
{
    return known(path).asAt;
}

QByteArray RecentFiles::report(const QString &path) const
{
    return known(path).report;
}

void RecentFiles::setReport(const QString &path, const QByteArray &look)
{
    auto files = list();
    const auto it = std::find_if(files.begin(), files.end(), withPath(inOneForm(path)));
    if (it == files.end() || it->report == look)
        return;
    it->report = look;
    store(files);
}

void RecentFiles::setAsAt(const QString &path, QDate day)
{
    auto files = list();
    const auto it = std::find_if(files.begin(), files.end(), withPath(inOneForm(path)));
    if (it == files.end() || it->asAt == day)
        return;
    it->asAt = day;
    store(files);
}

void RecentFiles::store(const QList<RecentFile> &files)
{
    m_memory.remove(u"recent"_s);
    m_memory.beginWriteArray(u"recent"_s, int(files.size()));
    for (int i = 0; i < files.size(); ++i) {
        m_memory.setArrayIndex(i);
        m_memory.setValue(u"path"_s, files[i].path);
        m_memory.setValue(u"openedAt"_s, files[i].openedAt);
        m_memory.setValue(u"asAt"_s, files[i].asAt);
        m_memory.setValue(u"title"_s, files[i].title);
        m_memory.setValue(u"report"_s, files[i].report);
    }
    m_memory.endArray();
}

} // namespace tidemark
