// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// The rules of the house: which room may know which. A link rule alone does not keep them, because
/// a header of Qt Widgets compiles in a room that links Qt Gui only; so the sources are read.
namespace tidemark::house {

/// A file of ours, by its path from the repository's root.
struct Source {
    QString path;
    QString text;
};

/// Every .h and .cpp file in core, ui, app and resources under the repository's root.
std::vector<Source> sourcesUnder(const QString &root);

/// What in this one file breaks a rule, a sentence for each; empty when all is well.
QStringList faultsIn(const Source &source);

/// What the table of rooms allows and no include of the sources uses, a sentence for each.
QStringList unusedIn(const std::vector<Source> &sources);

/// The circles among rooms that the files' includes make, each as "a -> b -> a".
QStringList circlesAmong(const std::vector<Source> &sources);

} // namespace tidemark::house
