// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/desk.h"
#include "ui/parts/entrypanel.h"

#include <QHash>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace tidemark {

class Form;

/// Beside the tree: every field of the current row, written through when it is left. What a verb
/// refuses stays in its field with the reason beside it.
class Inspector : public EntryPanel {
    Q_OBJECT
public:
    explicit Inspector(const Desk &desk, QWidget *parent = nullptr);
    ~Inspector() override;

    Result<void> flush() override;
    void setReadOnly(bool readOnly);

public Q_SLOTS:
    /// Puts the cursor into the current row's title, all of it selected.
    void editTitle();
    /// Puts the cursor into that field, by its stored name; nothing where the form has none.
    void editField(const QString &field);

Q_SIGNALS:
    /// Escape in a field with nothing to give up: the officer wants back to the tree.
    void left();

private:
    void follow();
    void bringIntoSight();
    void showRow(tidemark::Id row);
    void showBack();
    void showHowMany();
    Form *formFor(QLatin1String table);
    Form *makeForm(QLatin1String table);
    void showMade(tidemark::Id row);

    Desk m_desk;
    Id m_owner; ///< where the current form leads back to
    Form *m_form = nullptr;
    QHash<QString, Form *> m_forms; ///< by table; made when first needed
    bool m_readOnly;
    QPushButton *m_back;
    QLabel *m_howMany; ///< rows are selected, where they are several
    QStackedWidget *m_pages;
};

} // namespace tidemark
