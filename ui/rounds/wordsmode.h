// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/drafts.h"
#include "ui/desk.h"
#include "ui/widgets/background.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace tidemark {

class Form;
class WordsForm;

/// The words of a round's report: its texts in a list at the left, the one that is written beside
/// it with what it may be made of, and last the meeting and the sign-off. Escape leaves. Of a
/// closed round they count with a correction alone, and that is said.
class WordsMode : public QWidget {
    Q_OBJECT
public:
    explicit WordsMode(const Desk &desk, QWidget *parent = nullptr);

    void begin(Id round);
    /// Goes on to one of the texts, by its stored word ("purpose"), or to the sign-off
    /// ("sign_off").
    void showText(const QString &name);
    Result<void> flush();
    /// Follows the plan; where the round is gone, it leaves.
    void follow();
    /// Puts the focus where it was used last.
    void resume();
    /// Whether the suggestions are still being worked out.
    bool isWorking() const { return m_work.isRunning(); }

Q_SIGNALS:
    void left();
    void correctionWanted(tidemark::Id round);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A text of the report, or with no kind the meeting and the sign-off.
    struct Entry {
        std::optional<StatementKind> kind;
        Id theme;
        bool operator==(const Entry &) const = default;
    };
    QWidget *makeHead();
    void leave();
    void fillList();
    QList<Entry> entriesNow() const;
    QString nameOf(const Entry &entry) const;
    bool isWritten(const Entry &entry) const;
    void show(qsizetype place);
    void work();
    void suggest();
    const Round *round() const;

    Desk m_desk;
    Id m_round;
    QList<Entry> m_entries;
    Entry m_shown;
    QList<Draft> m_drafts;
    QLabel *m_title;
    QLabel *m_notice;
    QPushButton *m_correct;
    QListWidget *m_list;
    QScrollArea *m_scroll;
    Form *m_form = nullptr;
    WordsForm *m_text = nullptr; ///< m_form, where it is a text
    Background m_work;
};

} // namespace tidemark
