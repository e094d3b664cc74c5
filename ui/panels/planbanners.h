// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSettings;

namespace tidemark {

class Banner;
class Document;
class ViewState;

/// Over every page: why the plan can only be read, that its folder is copied to other computers,
/// that nobody has kept it for long, and which closed round or earlier state is looked at.
class PlanBanners : public QWidget {
    Q_OBJECT
public:
    /// `memory` keeps what the officer does not want to be told again.
    PlanBanners(Document &document, ViewState &view, QSettings &memory, QWidget *parent = nullptr);

Q_SIGNALS:
    void copyWanted();
    void tryAgainWanted();

private:
    void showSynced(QSettings &memory);
    void showMoment();
    QString frozenMoment() const;
    QString longPast() const;

    Document &m_document;
    ViewState &m_view;
    Banner *m_synced;
    Banner *m_past;
    Banner *m_moment;
};

} // namespace tidemark
