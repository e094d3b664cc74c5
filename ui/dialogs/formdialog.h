// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace tidemark {

/// A dialog of a sentence, some labelled fields, one place for what is still missing, and a verb
/// with Cancel beside it. The verb can always be pressed; what is wrong is then said in words.
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

private:
    void makeRoom();

    QFormLayout *m_form;
    QWidget *m_first = nullptr; ///< the first field
    QLabel *m_missing;
    QDialogButtonBox *m_buttons;
};

} // namespace tidemark
