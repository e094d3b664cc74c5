// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/changes/changes.h"
#include "ui/panels/page.h"
#include "ui/widgets/background.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace tidemark {

class ChangesModel;
class MomentPicker;
class WrappingTree;

/// What changed between two moments that an officer chooses. Each line leads to its action; the
/// whole can be copied as text. It follows every change of the plan.
class ChangesPage : public Page {
    Q_OBJECT
public:
    explicit ChangesPage(const Desk &desk, QWidget *parent = nullptr);

    /// What is shown.
    const Changes &changes() const { return m_changes; }
    /// Whether something newer is being worked out.
    bool isComparing() const { return m_later.isActive() || m_comparing.isRunning(); }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeSummary();
    void fitHeight();
    void connectParts();
    void refreshLater();
    void refresh();
    void showCompared(const Result<Changes> &compared);
    void showChanges(const Changes &changes);
    void expandWhatIsRead();
    void say(const QString &summary, const QString &beside);
    void choose();
    void goTo(const QModelIndex &index);
    void copy();
    void drawMarks();

    Desk m_desk;
    MomentPicker *m_from;
    MomentPicker *m_to;
    QLabel *m_summary;
    QLabel *m_beside;
    ChangesModel *m_model;
    WrappingTree *m_tree;
    Changes m_changes;
    bool m_chosen = false; ///< by the officer; until then the usual moments are
    bool m_outdated = true;
    QTimer m_later;
    Background m_comparing; // last: it waits for its work
};

} // namespace tidemark
