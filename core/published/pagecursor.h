// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/published/page.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace tidemark::page {

/// What ends a line of a page; after a carriage return a line feed is still the same end.
bool endsLine(QChar c);

/// Walks a page line by line, past the blank ones. A line is left behind in no other way than by
/// saying what it was used for, or that it was not understood: so none is lost.
class PageCursor {
public:
    explicit PageCursor(QStringView text);

    bool atEnd() const { return m_at >= m_lines.size(); }
    /// The line `ahead` of the one the cursor stands at, tidied; empty beyond the end.
    QStringView look(qsizetype ahead = 0) const;
    /// Whether a blank line stands above that line.
    bool isAfterBlank(qsizetype ahead = 0) const;
    /// The number of the line the cursor stands at; the first is 1.
    int line() const;

    /// What the page calls the headings over its objectives, where it has two kinds of headings:
    /// "priority" of a page with "Priority 1", and "Objective 1.1" right below it.
    const QString &themeWord() const { return m_themeWord; }

    QString take(LineUse use);
    void drop();
    void note(int line, const QString &sentence);

    const QList<LineUse> &uses() const { return m_uses; }
    /// In the order of the lines.
    QList<PageRemark> notUnderstood() const;
    const QList<PageRemark> &notes() const { return m_notes; }

private:
    struct Line {
        int number = 0;
        QString text;
        bool afterBlank = false;
        bool beginsPage = false; ///< after a form feed
    };
    void addLine(QStringView raw);
    void dropPageMarks();
    void findThemeWord();

    QList<Line> m_lines; ///< those that are not blank
    qsizetype m_at = 0;
    bool m_fed = false; ///< the line to come is the first of a printed page
    QString m_themeWord;
    QList<LineUse> m_uses;
    QList<PageRemark> m_notUnderstood;
    QList<PageRemark> m_notes;
};

/// Whether a theme's or an objective's heading, an action or a measure begins `ahead` of the
/// cursor.
bool startsTheme(const PageCursor &cursor, qsizetype ahead = 0);
bool startsObjective(const PageCursor &cursor, qsizetype ahead = 0);
bool startsAction(const PageCursor &cursor, qsizetype ahead = 0);
bool startsMeasure(const PageCursor &cursor, qsizetype ahead = 0);
bool startsAnything(const PageCursor &cursor, qsizetype ahead = 0);

/// The percentage, stage or priority that stands above an action's title.
bool isAboveTitle(QStringView line);

/// Reads what begins at the cursor, which startsAction() or startsMeasure() have found there.
Action readAction(PageCursor &cursor);
Measure readMeasure(PageCursor &cursor);

} // namespace tidemark::page
