// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

#include <QWidget>

class QLayout;
class QPushButton;

namespace tidemark {

class EntryList;

/// One issued version of a round: who, when and with which note, what differs from the version
/// before it, and the ways to it.
class VersionCard : public QWidget {
    Q_OBJECT
public:
    /// `before` is the version issued before this one; null: it is the first.
    VersionCard(const Desk &desk, const Snapshot &version, Id before, QWidget *parent = nullptr);

    /// Says that the version is no longer what was issued.
    void markDamaged();
    /// Shows the ways to the words of its report and to correct it, which only the latest version
    /// has; grey, with the reason, where something is in the way.
    void offerCorrection(const QString &obstacle);
    void takeFocus();

Q_SIGNALS:
    void correctionWanted();
    void wordsWanted();

private:
    void addButtons();
    QPushButton *addButton(QLayout *row, const QString &words, const QString &name);
    void showDifferences(bool shown);

    Desk m_desk;
    Id m_version;
    Id m_before;
    QString m_name;                     ///< "Q2 2021/22, version 1.0"
    EntryList *m_differences = nullptr; ///< made when it is first looked at
    QPushButton *m_look = nullptr;
    QPushButton *m_words = nullptr;
    QPushButton *m_correct = nullptr;
};

} // namespace tidemark
