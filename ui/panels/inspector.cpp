// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector.h"

#include "core/draw/icon.h"
#include "core/plan/visit.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/forms/actionform.h"
#include "ui/forms/measureform.h"
#include "ui/forms/settingsform.h"
#include "ui/forms/themeform.h"
#include "ui/style.h"
#include "ui/tree/treerows.h"
#include "ui/viewstate.h"
#include "ui/widgets/plaintip.h"
#include "ui/widgets/taborder.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int leastWidth = 340;

template <typename Row> bool isTable(QLatin1String table)
{
    return table == QLatin1String(tableName<Row>);
}

// The row whose form shows this one: an update and a milestone stand in their action's.
Id shownFor(const Plan &plan, Id row)
{
    const QLatin1String table = tableOf(plan, row);
    const bool hasForm = isTable<Theme>(table) || isTable<Objective>(table)
                         || isTable<Action>(table) || isTable<Measure>(table)
                         || isTable<Reading>(table) || isTable<Judgement>(table);
    if (hasForm)
        return row;
    const Id owner = ownerOf(plan, row);
    return owner.isNull() ? settingsId() : shownFor(plan, owner);
}

} // namespace

Inspector::Inspector(const Desk &desk, QWidget *parent)
    : EntryPanel(parent)
    , m_desk(desk)
    , m_readOnly(desk.document.isReadOnly())
    , m_back(new QPushButton)
    , m_howMany(new QLabel)
    , m_pages(new QStackedWidget)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(u"Details of the selected row"_s);
    setTone(this, Tone::Panel);
    setMinimumWidth(px(leastWidth));
    m_back->setObjectName(u"inspector.back"_s);
    setTone(m_back, Tone::Link);
    m_howMany->setObjectName(u"inspector.howMany"_s);
    m_howMany->setTextFormat(Qt::PlainText);
    m_howMany->setWordWrap(true);
    m_howMany->setContentsMargins(space::large, 0, space::large, 0);
    setTone(m_howMany, Tone::Quiet);
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(space::tight);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_howMany);
    layout->addWidget(m_pages);

    connect(m_back, &QPushButton::clicked, this, [this] { m_desk.view.setCurrent(m_owner); });
    connect(&desk.view, &ViewState::changed, this, &Inspector::follow);
    connect(&desk.view, &ViewState::currentChanged, this, &Inspector::showRow);
    connect(&desk.view, &ViewState::selectedChanged, this, &Inspector::showHowMany);
    showRow(desk.view.current());
}

Inspector::~Inspector() = default;

Result<void> Inspector::flush()
{
    return m_form->flush();
}

void Inspector::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (Form *form : std::as_const(m_forms))
        form->setReadOnly(readOnly);
}

void Inspector::editTitle()
{
    m_form->focusTitle();
    bringIntoSight();
}

void Inspector::editField(const QString &field)
{
    if (m_form->focusField(field))
        bringIntoSight();
}

void Inspector::bringIntoSight()
{
    auto *page = static_cast<QScrollArea *>(m_pages->currentWidget());
    if (QWidget *field = m_form->focusWidget())
        page->ensureWidgetVisible(field, 0, px(space::huge));
}

// When the row has gone, the one it belonged to is shown instead, as far as that is still there.
void Inspector::follow()
{
    const Id current = m_desk.view.current();
    const auto isThere = [this](Id row) {
        return row.isNull() || !tableOf(m_desk.plan(), row).isEmpty();
    };
    if (isThere(current)) {
        m_form->refresh();
        showBack();
        tabsFollowTheEye(*m_form);
    } else {
        m_desk.view.setCurrent(isThere(m_owner) ? m_owner : Id());
    }
}

void Inspector::showRow(Id row)
{
    if (m_form)
        static_cast<void>(m_form->flush());
    const Id shown = shownFor(m_desk.plan(), row);
    m_form = formFor(tableOf(m_desk.plan(), shown));
    const bool another = m_form->row() != shown;
    m_form->open(shown);
    m_owner = ownerOf(m_desk.plan(), shown);
    showBack();
    auto *page = static_cast<QScrollArea *>(m_form->parentWidget()->parentWidget());
    if (another)
        page->verticalScrollBar()->setValue(0);
    m_pages->setCurrentWidget(page);
    tabsFollowTheEye(*m_form);
}

void Inspector::showBack()
{
    showHowMany();
    const Plan &plan = m_desk.plan();
    const QString name = m_owner.isNull() ? u"The plan"_s : nameOf(plan, m_owner);
    m_back->setVisible(m_form->row() != settingsId());
    m_back->setIcon(iconOf(Icon::ChevronLeft, drawPalette(palette())));
    m_back->setText(fontMetrics().elidedText(QString(name).replace(u'&', u"&&"_s), Qt::ElideRight,
                                             px(leastWidth) - px(space::huge) * 2));
    m_back->setAccessibleName(u"Back to %1"_s.arg(name));
    m_back->setToolTip(plainTip(m_back->accessibleName()));
}

// The form is of the current row, whatever else is selected.
void Inspector::showHowMany()
{
    const auto count = m_desk.view.selected().size();
    m_howMany->setVisible(count > 1);
    m_howMany->setText(count > 1 ? u"%1 are selected. This form is of one of them alone."_s.arg(
                           words::counted(count, u"row"_s, u"rows"_s))
                                 : QString());
}

Form *Inspector::formFor(QLatin1String table)
{
    Form *&form = m_forms[table];
    if (form)
        return form;
    form = makeForm(table);
    form->setContentsMargins(space::large, space::small, space::large, space::wide);
    form->setReadOnly(m_readOnly);
    connect(form, &Form::left, this, &Inspector::left);
    connect(form, &Form::made, this, &Inspector::showMade);
    auto *page = new QScrollArea;
    page->setWidgetResizable(true);
    page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setFrameShape(QFrame::NoFrame);
    page->setFocusPolicy(Qt::NoFocus);
    setTone(form, Tone::Panel);
    static_cast<QVBoxLayout *>(form->layout())->addStretch(1);
    page->setWidget(form);
    m_pages->addWidget(page);
    return form;
}

Form *Inspector::makeForm(QLatin1String table)
{
    if (isTable<Theme>(table))
        return new ThemeForm(m_desk);
    if (isTable<Objective>(table))
        return new ObjectiveForm(m_desk);
    if (isTable<Action>(table))
        return new ActionForm(m_desk);
    if (isTable<Measure>(table))
        return new MeasureForm(m_desk);
    if (isTable<Reading>(table))
        return new ReadingForm(m_desk);
    if (isTable<Judgement>(table))
        return new JudgementForm(m_desk);
    return new SettingsForm(m_desk);
}

void Inspector::showMade(Id row)
{
    m_desk.view.setCurrent(row);
    editTitle();
}

} // namespace tidemark
