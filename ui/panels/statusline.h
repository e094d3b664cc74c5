// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark {

class Document;
class ViewState;

/// The one quiet line below: that everything is saved and since when, how many actions stand in
/// which stage, and how many problems there are.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    StatusLine(Document &document, ViewState &view, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The officer wants to see the list of problems.
    void problemsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString savedWords() const;
    QString countWords() const;
    void showProblems();

    Document &m_document;
    ViewState &m_view;
    QLabel *m_savedIcon;
    QLabel *m_saved;
    QLabel *m_counts;
    QPushButton *m_problems;
    QTimer m_later; ///< several changes in a row are looked at once
};

} // namespace tidemark
