// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/escape.h"
#include "ui/editors/dateeditor.h"
#include "ui/editors/typed.h"
#include "ui/import/importdialog.h"
#include "ui/import/sheetspart.h"
#include "ui/style.h"
#include "ui/views/wrappingtree.h"
#include "ui/widgets/withinscreen.h"
#include "ui/widgets/wrappedrow.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

/// What stands where in the dialog.
namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualImportWidth = 1040;
constexpr int usualImportHeight = 720;
constexpr int dayFieldWidth = 140;

QLabel *plainLabel(QLabel *label, Tone tone)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTone(label, tone);
    return label;
}

// A control with its label, which stay together where the row breaks.
QWidget *withLabel(const QString &text, QWidget *control, QWidget *buddy)
{
    auto *both = new QWidget;
    both->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    row->addWidget(label);
    row->addWidget(control);
    return both;
}

} // namespace

void ImportDialog::layOut()
{
    setWindowTitle(u"Import of %1"_s.arg(quotedName(m_preview.file().path)));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::large, space::medium, space::large, space::medium);
    all->setSpacing(space::small);
    all->addWidget(makeHead());
    m_tabs->setObjectName(u"import.pages"_s);
    m_tabs->setAccessibleName(u"Parts of the import"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeRows(), u"Ro&ws"_s);
    m_tabs->addTab(m_sheets, u"Sheets and colum&ns"_s);
    m_tabs->addTab(makeSettle(), u"To &settle"_s);
    all->addWidget(m_tabs, 1);
    all->addWidget(makeFoot());
    resize(withinScreen(*this, {px(usualImportWidth), px(usualImportHeight)}));
}

QWidget *ImportDialog::makeHead()
{
    auto *heading = plainLabel(new QLabel(windowTitle()), Tone::Title);
    m_summary->setObjectName(u"import.summary"_s);
    plainLabel(m_summary, Tone::Quiet);

    m_into->setObjectName(u"import.into"_s);
    m_into->setAccessibleName(u"Take it into"_s);
    if (m_setup.openPlan && m_setup.whyNotOpen.isEmpty()) {
        const QString title = m_setup.openPlan->settings().title;
        m_into->addItem(title.isEmpty() ? u"the open plan"_s
                                        : u"the open plan, %1"_s.arg(plainLine(title)),
                        int(Into::OpenPlan));
    }
    if (!m_setup.newPlan.judgements().rowsUnder({}).isEmpty())
        m_into->addItem(u"a new plan"_s, int(Into::NewPlan));
    m_into->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_into->setMinimumContentsLength(34);
    m_asAt->setContent(typed::text(m_setup.asAt));
    m_asAt->setSuggestion(m_setup.asAt);
    m_asAt->setFixedWidth(px(dayFieldWidth));
    m_asAt->control()->setObjectName(u"import.asAt"_s);
    m_asAt->control()->setAccessibleName(u"Progress as at"_s);
    m_again->setObjectName(u"import.again"_s);
    m_again->setAutoDefault(false);

    auto *row = new WrappedRow;
    row->setSpacing(space::large);
    row->addWidget(withLabel(u"Take it &into"_s, m_into, m_into));
    row->addWidget(withLabel(u"&Progress as at"_s, m_asAt, m_asAt->control()));
    row->addGap();
    row->addWidget(m_again);
    auto *head = new QWidget;
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins({});
    rows->setSpacing(space::small);
    rows->addWidget(heading);
    rows->addWidget(m_summary);
    rows->addLayout(row);
    if (!m_setup.whyNotOpen.isEmpty())
        rows->addWidget(plainLabel(
            new QLabel(u"It can only be taken into a new plan. %1"_s.arg(m_setup.whyNotOpen)),
            Tone::Quiet));
    return head;
}

QWidget *ImportDialog::makeRows()
{
    m_filters->setExclusive(true);
    auto *filters = new WrappedRow;
    filters->setSpacing(space::tight);
    for (int id = 0; id <= FatesModel::fateCount; ++id) {
        auto *button = new QPushButton;
        button->setObjectName(u"import.filter%1"_s.arg(id));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setChecked(id == 0);
        m_filters->addButton(button, id);
        filters->addWidget(button);
    }
    m_rows->setObjectName(u"import.rows"_s);
    m_rows->setAccessibleName(u"Every row of the file, and what becomes of it"_s);
    m_rows->setModel(m_fates);
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(false);
    m_rows->setTabKeyNavigation(false);
    m_details->setObjectName(u"import.details"_s);
    m_details->setAccessibleName(u"What becomes of the chosen row"_s);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);

    auto *down = new QSplitter(Qt::Vertical);
    down->addWidget(m_rows);
    down->addWidget(m_details);
    down->setChildrenCollapsible(false);
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 1);
    m_rows->setMinimumHeight(px(96));
    m_details->setMinimumHeight(px(64));
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, space::small, 0, 0);
    rows->setSpacing(space::small);
    rows->addLayout(filters);
    rows->addWidget(down, 1);
    return page;
}

QWidget *ImportDialog::makeSettle()
{
    m_settleWords->setObjectName(u"import.settleWords"_s);
    plainLabel(m_settleWords, Tone::Plain);
    m_asAssumed->setObjectName(u"import.asAssumed"_s);
    m_asAssumed->setAutoDefault(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_settleWords, 1);
    top->addWidget(m_asAssumed);

    auto *inside = new QWidget;
    setTone(inside, Tone::Paper);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->addWidget(m_settle);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(space::medium, space::medium, space::medium, 0);
    rows->setSpacing(space::medium);
    rows->addLayout(top);
    rows->addWidget(scroll, 1);
    return page;
}

QWidget *ImportDialog::makeFoot()
{
    m_delete->setObjectName(u"import.delete"_s);
    m_missing->setObjectName(u"import.missing"_s);
    plainLabel(m_missing, Tone::Quiet);
    m_cancel->setObjectName(u"import.cancel"_s);
    m_cancel->setAutoDefault(false);
    m_take->setObjectName(u"import.take"_s);
    m_take->setAutoDefault(false);
    setTone(m_take, Tone::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_missing, 1);
    buttons->addStretch();
    buttons->addWidget(m_take);
    buttons->addWidget(m_cancel);
    auto *foot = new QWidget;
    auto *rows = new QVBoxLayout(foot);
    rows->setContentsMargins({});
    rows->setSpacing(space::small);
    rows->addWidget(m_delete);
    rows->addLayout(buttons);
    return foot;
}

} // namespace tidemark
