// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbooks/xlsx.h"

#include "core/words/words.h"
#include "core/words/workbookwords.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QLocale>
#include <QTemporaryDir>
#include <QTimeZone>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype mostCharacters = 32767; // of a cell, in UTF-16
constexpr qsizetype mostRows = 1048576;     // of a sheet
constexpr qsizetype widest = 60;            // characters of a column; longer texts are wrapped
constexpr qsizetype narrowest = 9;
constexpr qsizetype widestOnAPage = 200; // what can still be read on A4
constexpr double lineHeight = 15;        // points
constexpr double highest = 405;          // of a row

/// The text without what XML cannot hold, each such character a U+FFFD, and with the line ends of
/// a cell.
QString writable(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair =
            c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (c == u'\r')
            text[i] = u'\n';
        else if ((c < u' ' && c != u'\t' && c != u'\n') || c.isSurrogate() || c >= QChar(0xFFFE))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString cut(const QString &text)
{
    const QString remark = words::cutForExcel();
    qsizetype end = mostCharacters - remark.size();
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + remark;
}

qsizetype longestLine(const QString &text)
{
    qsizetype longest = 0;
    for (const QStringView line : QStringView(text).split(u'\n'))
        longest = std::max(longest, line.size());
    return longest;
}

qsizetype longestWord(const QString &text)
{
    qsizetype longest = 0;
    for (const QStringView word : QStringView(text).split(u' '))
        longest = std::max(longest, word.size());
    return longest;
}

/// In how many lines a cell is wrapped, words taking a little more room than their letters.
qsizetype linesOf(const ColumnCell &cell, qsizetype width)
{
    const QString text = cell.text();
    qsizetype lines = 0;
    for (const QStringView line : QStringView(text).split(u'\n'))
        lines += std::max<qsizetype>(1, (line.size() * 11 / 10 + width - 1) / width);
    return lines;
}

// Of 62.5 one.
int decimalsOf(double number)
{
    const QString digits = QString::number(number, 'f', QLocale::FloatingPointShortest);
    const auto point = digits.indexOf(u'.');
    return point < 0 ? 0 : int(std::min<qsizetype>(digits.size() - point - 1, 6));
}

/// Excel counts days from 1900, and believes that year to have had a 29 February.
std::optional<double> serialOf(QDate day)
{
    if (day < QDate(1900, 3, 1) || day.year() > 9999)
        return std::nullopt;
    return double(QDate(1899, 12, 30).daysTo(day));
}

/// A workbook that is being written; closed in any case, because only that frees it.
class Writing {
public:
    explicit Writing(const QString &path) : m_book(workbook_new(path.toUtf8().constData()))
    {
        if (!m_book)
            return;
        m_text = format();
        format_set_text_wrap(m_text);
        m_heading = format();
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
        format_set_bg_color(m_heading, 0xE6ECF2);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        m_date = format("dd mmm yyyy");
        m_number = format();
    }
    ~Writing()
    {
        if (m_book)
            workbook_close(m_book);
    }
    Q_DISABLE_COPY_MOVE(Writing)

    explicit operator bool() const { return m_book != nullptr; }
    QStringList remarks() const { return m_remarks; }

    void setProperties(const PlanWorkbook &book)
    {
        QByteArray title = writable(book.title).left(255).toUtf8();
        QByteArray author = writable(book.author).left(255).toUtf8();
        QByteArray comments = u"As at %1"_s.arg(words::date(book.asAt)).toUtf8();
        lxw_doc_properties properties = {};
        properties.title = title.data();
        properties.author = author.data();
        properties.company = author.data();
        properties.comments = comments.data();
        // Nothing would stand for now.
        properties.created = std::max<qint64>(
            1, QDateTime(book.asAt, QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch());
        workbook_set_properties(m_book, &properties);
    }

    void addAbout(const QList<QList<ColumnCell>> &lines)
    {
        begin(u"About"_s);
        for (qsizetype row = 0; row < lines.size(); ++row) {
            put(row, 0, lines[row][0], m_heading);
            put(row, 1, lines[row][1], nullptr);
        }
        setWidths({25, widest});
    }

    void add(const TableSheet &sheet)
    {
        begin(sheet.name);
        QList<qsizetype> widths;
        for (qsizetype column = 0; column < sheet.headings.size(); ++column) {
            const QString &heading = sheet.headings[column];
            put(0, column, heading, m_heading);
            // Beside the button of the filter, in up to three lines.
            widths.append(std::max({narrowest, longestWord(heading) + 3, heading.size() / 3 + 4}));
        }
        for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
            for (qsizetype column = 0; column < sheet.rows[row].size(); ++column) {
                const qsizetype width = put(row + 1, column, sheet.rows[row][column], nullptr);
                widths[column] = std::max(widths[column], std::min(width + 2, widest));
            }
        }
        setWidths(widths);
        const qsizetype shown = sheet.headings.size() - sheet.hiddenColumns;
        hideFrom(shown, sheet.headings.size());
        setHeights(sheet, widths.mid(0, shown));
        if (std::accumulate(widths.begin(), widths.begin() + shown, qsizetype(0)) <= widestOnAPage)
            worksheet_fit_to_pages(m_sheet, 1, 0);
        else if (sheet.fixedColumns > 0)
            worksheet_repeat_columns(m_sheet, 0, lxw_col_t(sheet.fixedColumns - 1));
        const auto last = lxw_row_t(sheet.rows.size());
        worksheet_freeze_panes(m_sheet, 1, lxw_col_t(sheet.fixedColumns));
        worksheet_autofilter(m_sheet, 0, 0, last, lxw_col_t(sheet.headings.size() - 1));
        worksheet_repeat_rows(m_sheet, 0, 0);
    }

    /// Writes it to its file.
    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    lxw_format *format(const char *numbers = nullptr)
    {
        lxw_format *made = workbook_add_format(m_book);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (numbers) {
            format_set_num_format(made, numbers);
            format_set_align(made, LXW_ALIGN_LEFT);
        }
        return made;
    }

    lxw_format *percentages(int decimals)
    {
        lxw_format *&known = m_percentages[decimals];
        if (!known) {
            known = workbook_add_format(m_book);
            format_set_align(known, LXW_ALIGN_VERTICAL_TOP);
            const QByteArray form = decimals ? "0." + QByteArray(decimals, '0') + '%' : "0%";
            format_set_num_format(known, form.constData());
        }
        return known;
    }

    void begin(const QString &name)
    {
        m_name = name;
        m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_set_footer(m_sheet, "&L&A&RPage &P of &N");
    }

    void setWidths(const QList<qsizetype> &widths)
    {
        for (qsizetype column = 0; column < widths.size(); ++column)
            worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column),
                                 double(widths[column]), nullptr);
    }

    void hideFrom(qsizetype first, qsizetype end)
    {
        lxw_row_col_options hidden = {};
        hidden.hidden = 1;
        if (first < end)
            worksheet_set_column_opt(m_sheet, lxw_col_t(first), lxw_col_t(end - 1),
                                     LXW_DEF_COL_WIDTH, nullptr, &hidden);
    }

    // Not every program finds the heights of rows when it opens a file.
    void setHeights(const TableSheet &sheet, const QList<qsizetype> &widths)
    {
        worksheet_set_row(m_sheet, 0, 3 * lineHeight, nullptr);
        for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
            qsizetype lines = 1;
            for (qsizetype column = 0; column < widths.size(); ++column)
                lines = std::max(lines, linesOf(sheet.rows[row][column], widths[column]));
            if (lines > 1)
                worksheet_set_row(m_sheet, lxw_row_t(row + 1),
                                  std::min(double(lines) * lineHeight, highest), nullptr);
        }
    }

    /// How many characters wide it is.
    qsizetype put(qsizetype row, qsizetype column, const ColumnCell &cell, lxw_format *look)
    {
        const auto r = lxw_row_t(row);
        const auto c = lxw_col_t(column);
        const auto number = [&]() -> std::optional<double> {
            if (const auto *whole = std::get_if<int>(&cell.value))
                return *whole;
            const auto *exact = std::get_if<double>(&cell.value);
            return exact && std::isfinite(*exact) ? std::optional(*exact) : std::nullopt;
        }();
        if (number && cell.isPercentage) {
            worksheet_write_number(m_sheet, r, c, *number / 100, percentages(decimalsOf(*number)));
            return cell.text().size() + 1;
        }
        if (number) {
            worksheet_write_number(m_sheet, r, c, *number, m_number);
            return textOf(cell.value).size();
        }
        const auto *day = std::get_if<QDate>(&cell.value);
        if (const auto serial = day ? serialOf(*day) : std::nullopt) {
            worksheet_write_number(m_sheet, r, c, *serial, m_date);
            return 11;
        }
        return putText(r, c, writable(cell.text()), look ? look : m_text);
    }

    qsizetype putText(lxw_row_t row, lxw_col_t column, QString text, lxw_format *look)
    {
        if (text.isEmpty())
            return 0;
        if (text.size() > mostCharacters) {
            char place[LXW_MAX_CELL_NAME_LENGTH];
            lxw_rowcol_to_cell(place, row, column);
            m_remarks.append(
                u"The text of cell %1 in the sheet “%2” is cut: it has %3 characters, and Excel "
                "takes 32,767."_s.arg(QLatin1String(place), m_name,
                                      words::number(double(text.size()), 0)));
            text = cut(text);
        }
        worksheet_write_string(m_sheet, row, column, text.toUtf8().constData(), look);
        return longestLine(text);
    }

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_number = nullptr;
    QHash<int, lxw_format *> m_percentages; ///< by their decimals
    QString m_name;                         ///< of the sheet
    QStringList m_remarks;
};

Error noRoom(const QString &why)
{
    return {Error::Kind::Io,
            u"The workbook could not be made in the folder for temporary files (%1). Look whether "
            "there is room on that drive, then try again."_s.arg(why)};
}

} // namespace

Result<Xlsx> toXlsx(const PlanWorkbook &book)
{
    for (const TableSheet &sheet : book.sheets) {
        if (sheet.rows.size() >= mostRows)
            return Error{Error::Kind::Invalid,
                         u"The sheet “%1” would have more rows than Excel takes. Write a .csv or "
                         "a .json instead."_s.arg(sheet.name)};
    }
    // This version of the library writes to files alone.
    const QTemporaryDir folder;
    if (!folder.isValid())
        return noRoom(folder.errorString());
    const QString path = folder.filePath(u"plan.xlsx"_s);
    Writing writing(path);
    if (!writing)
        return noRoom(u"out of memory"_s);
    writing.setProperties(book);
    writing.addAbout(book.about);
    for (const TableSheet &sheet : book.sheets)
        writing.add(sheet);
    if (const lxw_error error = writing.close(); error != LXW_NO_ERROR)
        return noRoom(QString::fromUtf8(lxw_strerror(error)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return noRoom(file.errorString());
    return Xlsx{file.readAll(), writing.remarks()};
}

} // namespace tidemark
