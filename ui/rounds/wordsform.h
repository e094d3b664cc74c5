// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/drafts.h"
#include "ui/parts/form.h"

class QLabel;
class QListWidget;

namespace tidemark {

class LengthMeter;

/// One text of a round's report, written through as every field is, and under it what it may be
/// made of: sentences of facts or, of the covering item, the standing words. The row it is opened
/// for is the round.
class WordsForm : public Form {
    Q_OBJECT
public:
    WordsForm(const Desk &desk, StatementKind kind, Id theme, QWidget *parent = nullptr);

    /// What can be taken over, the most important first, and the day that it is made for.
    void suggest(const QStringList &sentences, QDate asAt);
    void focusText();

protected:
    void refreshRest() override;

private:
    QWidget *makeSuggestions();
    void showSuggestions();
    void takeChosen();
    void takeOver(const QStringList &sentences);
    QStringList offered() const;
    QString leadOfSuggestions() const;

    StatementKind m_kind;
    Id m_theme;
    QStringList m_sentences;
    QDate m_asAt;
    FieldRow *m_field;
    LengthMeter *m_length;
    QWidget *m_suggestions;
    QLabel *m_lead;
    QListWidget *m_list;
    QPushButton *m_take;
    QPushButton *m_takeAll;
};

} // namespace tidemark
