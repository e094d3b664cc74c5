// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/gauge.h"
#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "core/draw/stagebars.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QSizeF>
#include <QString>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

/// A report is a tree of values. Pure functions make it from a plan (planreport.h); writers turn
/// it into HTML (htmlwriter.h) and into pages (pages.h) that are printed, previewed and written as
/// PDF. Whatever a screen reader must be told is in the tree: what each part is (role, heading
/// level, header cells), in which order it is read, in which language, and a drawing's words.
namespace tidemark::report {

/// The name of a node: unique in its report, the same each time the same plan is reported, and fit
/// for an HTML id (no blanks).
using NodeId = QString;

/// A piece of running text. '\n' in it breaks the line.
struct Run {
    enum class Manner { Plain, Strong, Quiet };

    QString text;
    Manner manner = Manner::Plain;
    NodeId target = {};    ///< the node it leads to; empty: no link
    QString language = {}; ///< BCP 47, where it is not its node's

    bool operator==(const Run &) const = default;
};
using Runs = QList<Run>;

/// What a node is to somebody who cannot see it. Each corresponds to one element of HTML and one
/// structure type of PDF.
enum class Role {
    Section, ///< begins with its Heading
    Group,   ///< belongs together; means nothing more
    Article, ///< can be read by itself; named by its Heading
    Heading,
    Paragraph,
    List,
    ListItem,
    Table, ///< its runs are its caption, its children are Rows
    Row,
    HeaderCell,
    Cell,
    Figure
};

/// How a node is set. Writers decide what that comes to on their medium.
enum class Look {
    Plain,
    Lead,     ///< paragraph: the sentence to be read first
    Quiet,    ///< paragraph: said beside the main thing
    Value,    ///< paragraph: a large number
    Panel,    ///< group: on a ground of its own
    Card,     ///< article: framed; kept on one page where it fits
    Chapter,  ///< group: the opening of an objective
    Tiles,    ///< list: its items stand side by side, each framed
    Inline,   ///< list: short items follow one another on a line
    Numbered, ///< list and its items: each begins with its number, so it has no point
    NewPage   ///< section: begins on a new page
};

/// Which cells a header cell speaks for.
enum class Scope { None, Column, Row };

/// A shape before a node's text. It is decoration: the text says the same.
using Marker = Sign;

using Drawing = std::variant<Gauge, StageBars, Sparkline>;

/// A drawing, the words that stand for it, and its size on paper in millimetres.
struct Figure {
    Drawing drawing;
    QString title; ///< what it is of: "3.1.6 Digital Customer Service Improvement"
    QString alt;   ///< what it shows: describe(drawing)
    QSizeF size;

    bool operator==(const Figure &) const = default;
};

/// The paper of a section that is not set on that of the report.
struct Paper {
    bool landscape = false;
    bool a3 = false;

    bool operator==(const Paper &) const = default;
};

/// One part of a report. Only the fields that its role calls for are set.
struct Node {
    NodeId id;
    Role role = Role::Group;
    Look look = Look::Plain;
    QString language; ///< BCP 47, where it is not its parent's
    int level = 0;    ///< Heading: 1 to 6
    Runs runs;        ///< the text of Heading, Paragraph, ListItem and cells; a Table's caption
    std::optional<Marker> marker;
    std::optional<Figure> figure;
    Scope scope = Scope::None; ///< HeaderCell
    QList<int> widths;         ///< Table: how the columns share its width, as proportions
    /// Table: its columns of numbers, counted from 0, which are set to the right, their heads too.
    QList<int> numberColumns;
    /// Section: it begins on a new page of this paper, and what follows it on the report's own.
    std::optional<Paper> paper;
    /// In order of reading; of a cell, figures under its text. Where a Group or Article begins with
    /// a Figure, it stands beside the others.
    std::vector<Node> children;
};

/// A whole report with what is said of it on every page and in a file's properties.
struct Report {
    QString title;
    QString planTitle;
    QString organisation;
    QString edition;  ///< "Q1 2026/27, version 1.0", "DRAFT"; empty: nothing is said of it
    QString language; ///< BCP 47
    QDate asAt;
    QDateTime generatedAt; ///< as handed in by the caller
    std::vector<Node> body;
};

using Nodes = std::vector<Node>;

// How a node is made, for those that make reports.
Node section(const NodeId &id, Look look = Look::Plain);
Node group(const NodeId &id, Look look);
Node article(const NodeId &id, Look look);
Node heading(const NodeId &id, int level, const QString &text);
Node paragraph(const NodeId &id, const Runs &runs, Look look = Look::Plain);
Node paragraph(const NodeId &id, const QString &text, Look look = Look::Plain);
Node list(const NodeId &id, Look look = Look::Plain);
Node item(const NodeId &id, const Runs &runs);
Node figure(const NodeId &id, const Gauge &gauge, const QString &title, qreal side);
Node figure(const NodeId &id, const Drawing &drawing, const QString &title, const QSizeF &size);
Node table(const NodeId &id, const QString &caption, const QList<int> &widths,
           const QList<int> &numberColumns = {});
/// A row under `table`: of column headers, or of cells of which the first is the row's header.
Node headerRow(const Node &table, const QStringList &titles);
Node row(const Node &table, const QList<Runs> &cells);
/// Whether it only holds other nodes together, an article or not.
inline bool isGroup(const Node &node)
{
    return node.role == Role::Group || node.role == Role::Article;
}
/// Whether the row is one of column headers.
bool isHeaderRow(const Node &row);

void append(Nodes &nodes, Nodes more);

/// Leaves out of tables each column whose cells are empty in every row of all tables under one part
/// that have the same heads; the first is kept. Cells that are empty in what is left say “None”.
void dropEmptyColumns(Nodes &nodes);

/// Visits every node in order of reading; a parent comes before its children, which are one deeper.
void forEachNode(const Report &report,
                 const std::function<void(const Node &node, int depth)> &visit);

/// The text of some runs, one after the other.
QString textOf(const Runs &runs);

} // namespace tidemark::report
