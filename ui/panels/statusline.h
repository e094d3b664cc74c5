// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"
#include "ui/models/planproblems.h"
#include "ui/widgets/background.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace tidemark {

class ElidedLabel;

/// The one quiet line below: that everything is saved and since when, or what is not, or that
/// something is typed that has still to be written; what was just
/// undone; how many actions stand in which stage, and how many problems there are.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(const Desk &desk, QWidget *parent = nullptr);

    /// News of the plan, seen and heard; it stands until the plan changes again.
    void say(const QString &news);
    /// Entries that were refused and are not in the plan: "Progress of 3.1.6".
    void setUnsaved(const QStringList &entries);

Q_SIGNALS:
    /// The officer wants to see the entry that is not saved.
    void unsavedWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString savedWords() const;
    QString savedSince() const;
    void count();
    void showProblems();

    PlanProblems m_wrong;
    std::optional<QList<Problem>> m_found; ///< nothing: not counted yet
    Desk m_desk;
    QPushButton *m_goTo; ///< to the entry that is not saved
    QLabel *m_savedIcon;
    ElidedLabel *m_saved;
    ElidedLabel *m_news;
    ElidedLabel *m_counts;
    QPushButton *m_problems;
    QStringList m_unsaved;
    QTimer m_later;        ///< several changes in a row are looked at once
    QTimer m_countLater;   ///< the same for the counts
    Background m_counting; // last: it waits for its work
};

} // namespace tidemark
