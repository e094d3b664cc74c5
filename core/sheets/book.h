// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QRgb>
#include <QString>
#include <QStringList>
#include <QTime>

/// The tables of other programs as values, read whole and understood no further than the file says
/// itself: that a cell is a date is known here, that its column holds due dates is not. Every
/// reader, from a workbook to the clipboard, makes the same Book.
namespace tidemark {

/// One cell that has something in it: a value, a note or a colour.
struct Cell {
    enum class Kind { Empty, Text, Number, Percent, Date, Bool, Error };

    int column = 0; ///< from 0
    Kind kind = Kind::Empty;
    /// What the cell says. Text: as it is, with line breaks as \n. Number: its digits as the file
    /// has them, without thousands separators, with the zeros that its format shows ("3.10") and
    /// never rounded. Percent: "29%". Date: "2027-03-31", or "2027-03-31 17:00" with a time. Bool:
    /// "TRUE" or "FALSE". Error: "#REF!".
    QString text;
    double number = 0;    ///< of Number; of Percent the fraction: 0.29 for 29%; of Bool 1 or 0
    QDate date;           ///< of Date
    QTime time;           ///< of Date, where it has one beside midnight
    bool formula = false; ///< the value is what the other program worked out last
    QString note;         ///< what was remarked beside the cell
    QRgb fill = 0;        ///< the colour behind it; 0: none
    QString font;         ///< its name, because é in Wingdings is an arrow; may be empty

    bool isEmpty() const { return kind == Kind::Empty; }
    bool operator==(const Cell &) const = default;
};

/// A row in which something stands.
struct Row {
    int index = 0; ///< from 0, as the other program counts them less one
    bool hidden = false;
    QList<Cell> cells; ///< in the order of their columns, each column once

    bool operator==(const Row &) const = default;
};

/// Cells shown as one. What it says stands in the first; what others in it hold is not shown.
struct MergedCells {
    int top = 0;
    int left = 0;
    int bottom = 0; ///< the last row in it
    int right = 0;  ///< the last column in it

    bool operator==(const MergedCells &) const = default;
};

/// One table.
struct Sheet {
    QString name; ///< of a table in a text, the heading above it
    bool hidden = false;
    QList<Row> rows; ///< in their order; rows in which nothing stands are left out
    QList<int> hiddenColumns;
    QList<MergedCells> merges;

    /// The cell there; one that is Empty where nothing stands.
    const Cell &at(int row, int column) const;
    /// How many columns the widest row has.
    int width() const;

    bool operator==(const Sheet &) const = default;
};

/// All tables of one file, or of what was copied.
struct Book {
    QList<Sheet> sheets;
    QStringList warnings; ///< whole sentences about what may not be as it looks

    bool operator==(const Book &) const = default;
};

/// "B7" of row 6 and column 1.
QString cellName(int row, int column);

} // namespace tidemark
