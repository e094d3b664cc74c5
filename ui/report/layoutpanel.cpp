// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/layoutpanel.h"

#include "core/blocks/item.h"
#include "core/blocks/layouts.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "ui/editors/fieldrow.h"
#include "ui/editors/lineeditor.h"
#include "ui/style.h"
#include "ui/widgets/plaintip.h"
#include "ui/widgets/searchfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyRole = Qt::UserRole; ///< of a block or of one of its options
constexpr int optionsRole = Qt::UserRole + 1;

QLabel *labelled(const QString &text, QWidget *control)
{
    auto *label = new QLabel(text);
    label->setBuddy(control);
    return label;
}

// Blocks that stand in each theme say so: their order counts among themselves.
QString labelOf(const report::Block &block)
{
    const QString label = block.label.toString();
    return block.scope == report::Block::Scope::Theme ? u"Each theme: %1"_s.arg(label) : label;
}

QString freeName(const Plan &plan, const QString &wanted)
{
    const auto layouts = plan.layouts().rowsUnder({});
    const auto isTaken = [&](const QString &name) {
        return std::any_of(layouts.begin(), layouts.end(), [&](const Layout *layout) {
            return layout->name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    const QString own = u"Our %1"_s.arg(wanted.left(1).toLower() + wanted.mid(1));
    QString name = own;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(own, QString::number(number));
    return name;
}

} // namespace

LayoutPanel::LayoutPanel(const Desk &desk, QWidget *parent)
    : EntryPanel(parent)
    , m_desk(desk)
    , m_layout(report::layoutOf(report::readyLayouts().front()))
    , m_layouts(new QComboBox)
    , m_purpose(new QLabel)
    , m_name(new FieldRow(
          u"layout.name"_s, u"Name"_s, new LineEditor,
          {[this] { return m_layout.name; }, [this](const QString &name) { return rename(name); }}))
    , m_blocks(new QTreeWidget)
    , m_up(new QPushButton(u"&Up"_s))
    , m_down(new QPushButton(u"Dow&n"_s))
    , m_keep(new QPushButton(u"&Keep as a layout"_s))
    , m_discard(new QPushButton(u"Delete la&yout"_s))
    , m_numbered(new QCheckBox(u"Num&bered paragraphs"_s))
    , m_standing(new QPushButton(u"Standin&g words…"_s))
    , m_only(new QLineEdit)
{
    layOut();
    connectParts();
    fillLayouts();
    show(m_layout);
}

void LayoutPanel::layOut()
{
    m_layouts->setObjectName(u"report.layout"_s);
    m_layouts->setAccessibleName(u"Layout of the report"_s);
    m_layouts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_layouts->setMinimumContentsLength(12);
    setTone(m_purpose, Tone::Quiet);
    m_purpose->setWordWrap(true);
    m_purpose->setTextFormat(Qt::PlainText);
    m_blocks->setObjectName(u"report.blocks"_s);
    m_blocks->setAccessibleName(u"Parts of the report, in their order"_s);
    m_blocks->setHeaderHidden(true);
    m_blocks->setWordWrap(true);
    m_blocks->setTextElideMode(Qt::ElideRight);
    m_blocks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_blocks->setIndentation(px(18));
    m_blocks->installEventFilter(this);
    m_up->setObjectName(u"report.up"_s);
    m_up->setToolTip(u"Earlier in the report (Alt+Up)"_s);
    m_down->setObjectName(u"report.down"_s);
    m_down->setToolTip(u"Later in the report (Alt+Down)"_s);
    m_keep->setObjectName(u"report.keep"_s);
    m_keep->setToolTip(u"Keeps these parts in the plan, under a name"_s);
    m_discard->setObjectName(u"report.discard"_s);
    m_numbered->setObjectName(u"report.numbered"_s);
    m_numbered->setToolTip(u"Numbers sections and paragraphs (1.1, 1.2), so that a minute can cite "
                           "them"_s);
    m_standing->setObjectName(u"report.standing"_s);
    m_standing->setToolTip(u"The words of the covering item that are written once: in the plan’s "
                           "settings"_s);
    m_only->setObjectName(u"report.only"_s);
    addClearButton(*m_only);
    m_only->setPlaceholderText(u"Every action and measure"_s);
    m_only->setToolTip(u"Words such as “overdue” or a lead officer’s name: the report is then of "
                       "the actions and measures that they find"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    column->addWidget(labelled(u"&Laid out as"_s, m_layouts));
    column->addWidget(m_layouts);
    column->addWidget(m_purpose);
    column->addWidget(m_name);
    column->addWidget(labelled(u"Par&ts, in their order"_s, m_blocks));
    column->addWidget(m_blocks, 1);
    auto *order = new QHBoxLayout;
    order->addWidget(m_up);
    order->addWidget(m_down);
    order->addStretch();
    column->addLayout(order);
    column->addWidget(m_numbered);
    column->addWidget(labelled(u"&Only those with the words"_s, m_only));
    column->addWidget(m_only);
    column->addWidget(m_standing, 0, Qt::AlignLeft);
    column->addWidget(m_keep, 0, Qt::AlignLeft);
    column->addWidget(m_discard, 0, Qt::AlignLeft);
}

void LayoutPanel::connectParts()
{
    connect(m_layouts, &QComboBox::activated, this, [this](int place) { choose(place); });
    // Later: the blocks are filled anew then, and the tree still works on the one that was ticked.
    connect(m_blocks, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling)
            QTimer::singleShot(0, this, &LayoutPanel::takeBlocks);
    });
    connect(m_blocks, &QTreeWidget::currentItemChanged, this, &LayoutPanel::showButtons);
    connect(m_numbered, &QCheckBox::clicked, this, &LayoutPanel::takeBlocks);
    connect(m_standing, &QPushButton::clicked, this, [this] { m_desk.view.goTo(settingsId()); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_keep, &QPushButton::clicked, this, &LayoutPanel::keep);
    connect(m_discard, &QPushButton::clicked, this, &LayoutPanel::discard);
    connect(m_only, &QLineEdit::textChanged, this, &LayoutPanel::chosen);
    connect(&m_desk.view, &ViewState::changed, this, &LayoutPanel::follow);
}

QString LayoutPanel::layoutKey() const
{
    return m_layout.id.isNull() ? m_layout.name : m_layout.id.toString();
}

void LayoutPanel::choose(const QString &key)
{
    const Id id = Id::fromString(key);
    const int place = id.isNull() ? m_layouts->findText(key) : m_layouts->findData(id.uuid());
    if (place >= 0 && key != layoutKey())
        choose(place);
}

Selection LayoutPanel::only() const
{
    return searchFor(m_only->text());
}

QString LayoutPanel::onlyText() const
{
    return m_only->text().simplified();
}

Result<void> LayoutPanel::flush()
{
    return m_name->flush();
}

const Layout *LayoutPanel::kept() const
{
    return m_layout.id.isNull() ? nullptr : m_desk.document.plan().find<Layout>(m_layout.id);
}

// Somebody changed the plan: its layouts may be others. One that is gone is still shown, as it was,
// like a ready one that was changed.
void LayoutPanel::follow()
{
    const Layout before = m_layout;
    if (const Layout *layout = kept())
        m_layout = *layout;
    else
        m_layout.id = {};
    fillLayouts();
    m_name->load();
    if (m_layout != before)
        show(m_layout);
}

void LayoutPanel::fillLayouts()
{
    m_layouts->clear();
    for (const report::ReadyLayout &ready : report::readyLayouts())
        m_layouts->addItem(ready.name.toString());
    const auto layouts = m_desk.document.plan().layouts().rowsUnder({});
    if (!layouts.isEmpty())
        m_layouts->insertSeparator(m_layouts->count());
    for (const Layout *layout : layouts)
        m_layouts->addItem(layout->name, layout->id.uuid());
    m_layouts->setCurrentIndex(m_layout.id.isNull() ? m_layouts->findText(m_layout.name)
                                                    : m_layouts->findData(m_layout.id.uuid()));
}

void LayoutPanel::choose(int index)
{
    static_cast<void>(flush());
    const Id id(m_layouts->itemData(index).toUuid());
    const auto ready = report::readyLayouts();
    if (const auto *layout = m_desk.document.plan().find<Layout>(id))
        show(*layout);
    else if (size_t(index) < ready.size())
        show(report::layoutOf(ready[size_t(index)]));
    fillLayouts(); // writing a name that was being typed filled it with the layout before
    m_blocks->setCurrentItem(m_blocks->topLevelItem(0));
    m_blocks->scrollToTop();
    Q_EMIT chosen();
}

void LayoutPanel::show(const Layout &layout)
{
    m_layout = layout;
    const auto ready = report::readyLayouts();
    const auto like = std::find_if(ready.begin(), ready.end(), [&](const auto &one) {
        return m_layout.id.isNull() && one.name == m_layout.name;
    });
    m_purpose->setText(like == ready.end() ? QString() : like->purpose.toString());
    m_purpose->setVisible(!m_purpose->text().isEmpty());
    m_name->setVisible(kept());
    m_name->load();
    fillBlocks();
    showButtons();
}

// Those of the layout in its order, then those that it leaves out.
void LayoutPanel::fillBlocks()
{
    const QScopedValueRollback filling(m_filling, true);
    const QString current =
        m_blocks->currentItem() ? m_blocks->currentItem()->data(0, keyRole).toString() : QString();
    m_blocks->clear();
    const auto choices = report::blocksIn(m_layout);
    for (const report::BlockChoice &choice : choices)
        addBlock(choice.key, &choice.options);
    for (const report::Block &block : report::allBlocks()) {
        if (!report::hasBlock(m_layout, block.key))
            addBlock(block.key, nullptr);
    }
    m_blocks->expandAll();
    for (int i = 0; i < m_blocks->topLevelItemCount(); ++i) {
        if (m_blocks->topLevelItem(i)->data(0, keyRole).toString() == current)
            m_blocks->setCurrentItem(m_blocks->topLevelItem(i));
    }
    if (!m_blocks->currentItem())
        m_blocks->setCurrentItem(m_blocks->topLevelItem(0));
    m_blocks->setEnabled(m_layout.id.isNull() || !m_desk.document.isReadOnly());
    m_numbered->setEnabled(m_blocks->isEnabled());
    m_numbered->setChecked(report::isNumbered(m_layout));
}

// A block of a newer Tidemark is kept as it is. `options` are those that the layout asks for; null:
// it leaves the block out.
void LayoutPanel::addBlock(const QString &key, const QStringList *options)
{
    const report::Block *block = report::blockCalled(key);
    auto *item = new QTreeWidgetItem(
        m_blocks, {block ? labelOf(*block) : u"“%1”, of a newer Tidemark"_s.arg(key)});
    item->setSizeHint(0, {0, px(26)});
    item->setToolTip(0, plainTip(item->text(0)));
    item->setData(0, keyRole, key);
    item->setData(0, optionsRole, options ? *options : QStringList());
    item->setCheckState(0, options ? Qt::Checked : Qt::Unchecked);
    for (const auto &[option, label] :
         block ? block->options : std::span<const report::BlockOption>()) {
        auto *beneath = new QTreeWidgetItem(item, {label.toString()});
        beneath->setSizeHint(0, {0, px(26)});
        beneath->setToolTip(0, beneath->text(0));
        beneath->setData(0, keyRole, QString(option));
        beneath->setCheckState(0,
                               options && options->contains(option) ? Qt::Checked : Qt::Unchecked);
        beneath->setDisabled(!options);
    }
}

// What is not known of the options is kept.
report::BlockChoice LayoutPanel::choiceOf(const QTreeWidgetItem *item)
{
    report::BlockChoice choice{item->data(0, keyRole).toString(),
                               item->data(0, optionsRole).toStringList()};
    for (int i = 0; i < item->childCount(); ++i) {
        const QString option = item->child(i)->data(0, keyRole).toString();
        choice.options.removeAll(option);
        if (item->child(i)->checkState(0) == Qt::Checked)
            choice.options.append(option);
    }
    return choice;
}

void LayoutPanel::takeBlocks()
{
    QList<report::BlockChoice> choices;
    for (int i = 0; i < m_blocks->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_blocks->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked)
            choices.append(choiceOf(item));
    }
    if (choices.isEmpty())
        return fillBlocks(); // a report of nothing is no report
    Layout after = m_layout;
    after.blocks =
        report::layoutText(choices, m_numbered->isChecked() ? report::Paragraphs::Numbered
                                                            : report::Paragraphs::Plain);
    const bool isKept = kept() != nullptr;
    // Known before the plan says it, so that a part that is left out keeps its place in the list.
    m_layout = after;
    if (isKept && !m_desk.perform(changeRow(m_desk.document.plan(), after)))
        return show(*kept());
    showOptions();
    showButtons();
    Q_EMIT chosen();
}

// The options of a part that is left out cannot be chosen.
void LayoutPanel::showOptions()
{
    const QScopedValueRollback filling(m_filling, true);
    for (int i = 0; i < m_blocks->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_blocks->topLevelItem(i);
        for (int j = 0; j < item->childCount(); ++j)
            item->child(j)->setDisabled(item->checkState(0) != Qt::Checked);
    }
}

void LayoutPanel::move(int step)
{
    const int row = m_blocks->indexOfTopLevelItem(m_blocks->currentItem());
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_blocks->topLevelItemCount())
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        QTreeWidgetItem *item = m_blocks->takeTopLevelItem(row);
        m_blocks->insertTopLevelItem(to, item);
        m_blocks->setCurrentItem(item);
    }
    takeBlocks();
}

bool LayoutPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_blocks && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (step != 0 && key->modifiers().testFlag(Qt::AltModifier)) {
            move(step);
            return true;
        }
    }
    return EntryPanel::eventFilter(watched, event);
}

void LayoutPanel::showButtons()
{
    const bool writable = !m_desk.document.isReadOnly();
    const QTreeWidgetItem *item = m_blocks->currentItem();
    const int row = item ? m_blocks->indexOfTopLevelItem(m_blocks->currentItem()) : -1;
    const auto isOn = [this](int at) {
        const QTreeWidgetItem *one = m_blocks->topLevelItem(at);
        return one && one->checkState(0) == Qt::Checked;
    };
    m_up->setEnabled(m_blocks->isEnabled() && isOn(row) && row > 0);
    m_down->setEnabled(m_blocks->isEnabled() && isOn(row) && isOn(row + 1));
    m_keep->setEnabled(writable);
    m_discard->setVisible(kept());
    m_standing->setVisible(report::isItem(m_layout));
    m_discard->setEnabled(writable);
    m_name->setReadOnly(!writable);
}

// The name is to be typed over: a new layout is named when one sees what it holds.
void LayoutPanel::keep()
{
    if (!flush())
        return;
    const Plan &plan = m_desk.document.plan();
    Layout layout = m_layout;
    layout.id = Id::create();
    layout.name = freeName(plan, m_layout.name);
    layout.position = 0;
    if (layout.blocks.isEmpty())
        layout.blocks = report::layoutOf(report::readyLayouts().front()).blocks;
    if (!m_desk.perform(addRow(plan, layout)))
        return;
    if (const auto *added = m_desk.document.plan().find<Layout>(layout.id))
        show(*added);
    fillLayouts();
    m_name->editor()->setFocus();
    m_name->editor()->selectAll();
    Q_EMIT chosen();
}

void LayoutPanel::discard()
{
    if (kept())
        static_cast<void>(m_desk.perform(removeRow(m_desk.document.plan(), m_layout.id)));
    show(report::layoutOf(report::readyLayouts().front()));
    fillLayouts();
    Q_EMIT chosen();
}

Result<void> LayoutPanel::rename(const QString &name)
{
    Layout after = m_layout;
    after.name = name.simplified();
    return m_desk.write(changeRow(m_desk.document.plan(), after));
}

} // namespace tidemark
