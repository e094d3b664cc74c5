// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/sheetspart.h"

#include "core/base/escape.h"
#include "core/booktables/measureplace.h"
#include "core/plan/enums.h"
#include "core/words/values.h"
#include "core/words/words.h"
#include "ui/import/examples.h"
#include "ui/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastHeadingRow = 40; ///< the import looks no further

QString nameOfRole(Role role)
{
    static const QHash<Role, QString> names{{Role::Ignored, u"Leave out"_s},
                                            {Role::RowId, u"Tidemark’s own id"_s},
                                            {Role::Level, u"Level (1, 2, 3)"_s},
                                            {Role::Action, u"Action (its title)"_s},
                                            {Role::LeadOfficer, u"Lead officer"_s},
                                            {Role::LeadMember, u"Lead member"_s},
                                            {Role::OriginalDue, u"Original due date"_s},
                                            {Role::RevisedDue, u"Revised due date"_s},
                                            {Role::Status, u"Status (in words)"_s},
                                            {Role::Judgement, u"Judgement (RAG)"_s}};
    const auto known = names.constFind(role);
    return known != names.constEnd()
               ? *known
               : words::upperFirst(QString(storedWord(role)).replace(u'_', u' '));
}

const QList<Choice> &roleChoices()
{
    static const QList<Choice> choices = [] {
        QList<Choice> all;
        for (size_t i = size_t(Role::Ignored); i < storedWords<Role>.size(); ++i) {
            const Role role = Role(i);
            all.append({nameOfRole(role), QString(storedWord(role))});
        }
        return all;
    }();
    return choices;
}

QString sheetName(const Sheet &sheet)
{
    return sheet.name.isEmpty() ? u"the table"_s : words::quoted(plainLine(sheet.name));
}

} // namespace

SheetsPart::SheetsPart(QWidget *parent)
    : QWidget(parent)
    , m_import(refused({}))
    , m_sheet(new QComboBox)
    , m_take(new QCheckBox(u"Take its &rows"_s))
    , m_headingRow(new QSpinBox)
    , m_where(new QLabel)
    , m_remarks(new QLabel)
    , m_columns(new ChoiceGrid(u"import.column."_s))
{
    m_sheet->setObjectName(u"import.sheet"_s);
    m_sheet->setAccessibleName(u"Sheet"_s);
    m_sheet->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sheet->setMinimumContentsLength(16);
    m_take->setObjectName(u"import.takeSheet"_s);
    m_headingRow->setObjectName(u"import.headingRow"_s);
    m_headingRow->setAccessibleName(u"Row of the headings"_s);
    m_headingRow->setRange(1, lastHeadingRow);
    m_headingRow->setKeyboardTracking(false);
    m_where->setObjectName(u"import.where"_s);
    setTone(m_where, Tone::Quiet);
    m_remarks->setObjectName(u"import.remarks"_s);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    setTone(m_remarks, Tone::Quiet);
    layOut();
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &SheetsPart::showSheet);
    connect(m_take, &QCheckBox::clicked, this, [this](bool taken) {
        if (const Sheet *sheet = shownSheet())
            Q_EMIT sheetTaken(sheet->name, taken);
    });
    connect(m_headingRow, &QSpinBox::valueChanged, this, [this](int row) {
        if (const Sheet *sheet = shownSheet())
            Q_EMIT headingRowChosen(sheet->name, row);
    });
    connect(m_columns, &ChoiceGrid::chosen, this, &SheetsPart::chooseRole);
}

void SheetsPart::layOut()
{
    const auto labelled = [](const QString &text, QWidget *control) {
        auto *label = new QLabel(text);
        label->setBuddy(control);
        return label;
    };
    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(labelled(u"Sh&eet"_s, m_sheet));
    top->addWidget(m_sheet);
    top->addSpacing(space::small);
    top->addWidget(m_take);
    top->addSpacing(space::small);
    top->addWidget(labelled(u"&Headings in row"_s, m_headingRow));
    top->addWidget(m_headingRow);
    top->addWidget(m_where);
    top->addStretch(1);

    auto *inside = new QWidget;
    setTone(inside, Tone::Paper);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(m_columns);
    column->addWidget(m_remarks);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::medium, space::medium, space::medium, 0);
    all->setSpacing(space::medium);
    all->addLayout(top);
    all->addWidget(scroll, 1);
}

const Sheet *SheetsPart::shownSheet() const
{
    const int at = m_sheet->currentIndex();
    return at >= 0 && at < m_book.sheets.size() ? &m_book.sheets[at] : nullptr;
}

bool SheetsPart::isTaken(const Sheet &sheet) const
{
    return m_import && m_import->used.headingRows.contains(sheet.name)
           && m_mapping.sheets.value(sheet.name, true) && anyTableIn(sheet, m_mapping);
}

// Where the import finds the table, or else where one could be.
std::optional<TablePlace> SheetsPart::placeOf(const Sheet &sheet) const
{
    if (auto found = anyTableIn(sheet, m_mapping))
        return found;
    const int told = m_mapping.headingRows.value(sheet.name, 0) - 1;
    const int first = sheet.rows.isEmpty() ? 0 : sheet.rows.first().index;
    return tableAt(sheet, told >= 0 ? told : first, m_mapping);
}

void SheetsPart::setBook(const Book &book, const Mapping &mapping, const Result<Import> &import)
{
    m_book = book;
    m_mapping = mapping;
    m_import = import;
    const QString before = m_sheet->currentData().toString();
    {
        const QSignalBlocker quiet(m_sheet);
        m_sheet->clear();
        int firstTaken = -1;
        for (const Sheet &sheet : book.sheets) {
            const bool taken = isTaken(sheet);
            if (taken && firstTaken < 0)
                firstTaken = m_sheet->count();
            const QString name = sheet.name.isEmpty() ? u"Table"_s : plainLine(sheet.name);
            m_sheet->addItem(taken ? name : u"%1 (left out)"_s.arg(name), sheet.name);
        }
        const int again = before.isNull() ? -1 : m_sheet->findData(before);
        m_sheet->setCurrentIndex(again >= 0 ? again : std::max(0, firstTaken));
    }
    QStringList remarks = import ? import->remarks : QStringList{import.error().message};
    for (const Question &question : import ? import->questions : QList<Question>()) {
        if (question.choices.isEmpty())
            remarks.append(question.text + u' ' + question.assumed);
    }
    m_remarks->setText(plainLine(remarks.join(u'\n')).isEmpty() ? QString() : remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    showSheet();
}

void SheetsPart::showSheet()
{
    const Sheet *sheet = shownSheet();
    if (!sheet)
        return;
    m_place = placeOf(*sheet);
    m_take->setChecked(isTaken(*sheet));
    const QSignalBlocker quiet(m_headingRow);
    if (m_place)
        m_headingRow->setValue(m_place->headingRow + 1);
    m_where->setText(!m_place                    ? u"where nothing stands"_s
                     : m_place->headingRows == 2 ? u"and row %1"_s.arg(m_place->headingRow + 2)
                                                 : QString());
    showColumns();
}

void SheetsPart::showColumns()
{
    QList<ChoiceGrid::Line> lines;
    if (const Sheet *sheet = shownSheet(); sheet && m_place) {
        for (const TableColumn &column : m_place->columns)
            lines.append(lineOf(*sheet, column));
    }
    m_columns->setLines(lines);
}

ChoiceGrid::Line SheetsPart::lineOf(const Sheet &sheet, const TableColumn &column) const
{
    const Role told = m_mapping.roles.value(headingKey(column.heading), column.role);
    ChoiceGrid::Line line;
    line.key = QString::number(column.column);
    line.heading = plainLine(column.heading);
    const QString samples = samplesOf(cellsUnder(sheet, m_place->firstRow(), column.column));
    line.caption = samples.isEmpty() ? u"Nothing stands below it"_s : samples;
    line.choices = roleChoices();
    line.chosen = QString(storedWord(told == Role::Unknown ? Role::Ignored : told));
    const QString beginning = u"The column %1 "_s.arg(words::quoted(column.heading));
    for (const QString &remark : m_place->remarks) {
        if (remark.startsWith(beginning) && column.role == Role::Ignored)
            line.note = plainLine(remark);
    }
    if (line.note.isEmpty() && column.role == Role::Unknown)
        line.note = u"The plan has no field that is called so."_s;
    return line;
}

void SheetsPart::chooseRole(const QString &column, const QString &role)
{
    const Sheet *sheet = shownSheet();
    const auto chosen = fromStoredWord<Role>(role);
    if (!sheet || !m_place || !chosen)
        return;
    for (const TableColumn &each : m_place->columns) {
        if (QString::number(each.column) != column)
            continue;
        Q_EMIT roleChosen(sheet->name, m_place->headingRow + 1, headingKey(each.heading), *chosen);
        return;
    }
}

QString SheetsPart::summary() const
{
    QStringList taken;
    for (const Sheet &sheet : m_book.sheets) {
        if (!isTaken(sheet))
            continue;
        const auto place = anyTableIn(sheet, m_mapping);
        const QString rows = place->headingRows == 2
                                 ? u"rows %1 and %2"_s.arg(QString::number(place->headingRow + 1),
                                                           QString::number(place->headingRow + 2))
                                 : u"row %1"_s.arg(place->headingRow + 1);
        taken.append(u"%1 with its headings in %2"_s.arg(sheetName(sheet), rows));
    }
    if (taken.isEmpty())
        return u"No sheet is taken."_s;
    const auto left = m_book.sheets.size() - taken.size();
    constexpr qsizetype named = 3;
    if (taken.size() > named)
        taken = taken.first(named - 1) + QStringList{u"%1 more"_s.arg(taken.size() - (named - 1))};
    const QString all = words::upperFirst(words::listed(taken));
    return left == 0 ? all + u'.'
                     : u"%1; %2 left out."_s.arg(
                         all, words::counted(left, u"sheet is"_s, u"sheets are"_s));
}

} // namespace tidemark
