// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blocks/blocks.h"
#include "core/blocks/layouttext.h"
#include "core/select/selection.h"
#include "ui/desk.h"
#include "ui/parts/entrypanel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tidemark {

class FieldRow;

/// What the report is made of: a ready layout or one that the plan keeps, with its blocks switched
/// and ordered, and the rows that the report is restricted to. What is changed of a layout that the
/// plan keeps is a change of the plan; of a ready one it holds until another layout is chosen.
class LayoutPanel : public EntryPanel {
    Q_OBJECT
public:
    explicit LayoutPanel(const Desk &desk, QWidget *parent = nullptr);

    /// As it is chosen and changed here.
    const Layout &layout() const { return m_layout; }
    /// The chosen one, to choose() it again another time: the id of one that the plan keeps, or the
    /// name of a ready one. One that is gone is passed over.
    QString layoutKey() const;
    void choose(const QString &key);
    Selection only() const;
    /// What the rows are restricted to, as it was typed.
    QString onlyText() const;

    Result<void> flush() override;

Q_SIGNALS:
    /// Another layout, or other rows.
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void follow();
    void fillLayouts();
    void choose(int index);
    void show(const Layout &layout);
    void fillBlocks();
    void addBlock(const QString &key, const QStringList *options);
    static report::BlockChoice choiceOf(const QTreeWidgetItem *item);
    void takeBlocks();
    void showOptions();
    void move(int step);
    void showButtons();
    void keep();
    void discard();
    Result<void> rename(const QString &name);
    const Layout *kept() const;

    Desk m_desk;
    Layout m_layout; ///< with an id where the plan keeps it
    bool m_filling = false;
    QComboBox *m_layouts;
    QLabel *m_purpose;
    FieldRow *m_name; ///< of one that the plan keeps
    QTreeWidget *m_blocks;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_keep;
    QPushButton *m_discard;
    QCheckBox *m_numbered;
    QPushButton *m_standing; ///< of a covering item
    QLineEdit *m_only;
};

} // namespace tidemark
