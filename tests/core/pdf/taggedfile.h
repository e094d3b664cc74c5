// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tidemark::test {

/// A PDF as a screen reader finds it, read back with QPDF.
struct TaggedFile {
    /// The structure tree, an element on each line, two blanks a level: its type, what else is said
    /// of it in square brackets, and its text.
    QString tree;
    /// The text of every heading, paragraph, caption, cell and point, in order of reading.
    QStringList texts;
    /// The bookmarks, two blanks a level.
    QString bookmarks;
    /// What breaks PDF/UA-1, as far as a program can tell; empty: nothing.
    QStringList faults;
};

TaggedFile readTagged(const QByteArray &pdf);

} // namespace tidemark::test
