// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace tidemark {

/// A dialog of a sentence, some labelled fields, one place for what is still missing, and a verb
/// with Cancel beside it. The verb can always be pressed, and what is wrong is then said in words,
/// or is grey while something is missing, with what that is. On a small screen all but the buttons
/// scrolls.
class FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(const QString &title, const QString &explanation, const QString &verb,
               QWidget *parent);

    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;
    /// Adds a field under its label (with its Alt key), which is also its accessible name.
    void addField(const QString &label, QWidget *field);
    /// Adds something to be read, over the whole width.
    void addLines(QWidget *lines);
    /// What is still missing, as a sentence, with the field to go to; an empty sentence: nothing.
    struct Missing {
        QString sentence;
        QWidget *field = nullptr;
    };
    virtual Missing missing() const = 0;
    /// Keeps the verb grey while something is missing and says what; for dialogs that call it
    /// whenever something is entered.
    void showMissing();

private:
    void makeRoom();
    void say(const QString &sentence);
    void mark(QWidget *field, const QString &why);
    void lookAgain();
    void orderTabs();

    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    QFormLayout *m_form;
    QWidget *m_first = nullptr; ///< the first field
    QWidget *m_last = nullptr;
    QLabel *m_missing;
    QWidget *m_faulty = nullptr;       ///< the field that is marked
    QMetaObject::Connection m_looking; ///< to what is entered there
    QDialogButtonBox *m_buttons;
    QPushButton *m_yes;
};

} // namespace tidemark
