// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/form.h"

#include "core/plan/visit.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "ui/ask.h"
#include "ui/models/deletion.h"
#include "ui/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

Form::Form(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins({});
    m_body->setSpacing(space::medium);
}

void Form::open(Id row)
{
    if (row != m_row)
        keepDrafts();
    m_row = row;
    for (Form *part : std::as_const(m_parts))
        part->open(row);
    refresh();
    restoreDrafts();
}

void Form::refresh()
{
    for (FieldRow *field : std::as_const(m_fields))
        field->load();
    for (Form *part : std::as_const(m_parts))
        part->refresh();
    refreshRest();
}

Result<void> Form::flush()
{
    Result<void> outcome;
    for (FieldRow *field : std::as_const(m_fields)) {
        if (auto written = field->flush(); !written && outcome)
            outcome = written;
    }
    for (Form *part : m_parts + m_items) {
        if (auto written = part->flush(); !written && outcome)
            outcome = written;
    }
    return outcome;
}

QStringList Form::unsaved() const
{
    QStringList names;
    const auto add = [&](Id row, const FieldRow *field) {
        names.append(u"%1 of %2"_s.arg(field->label(), shortNameOf(plan(), row)));
    };
    for (const FieldRow *field : m_fields) {
        if (field->isRefused())
            add(m_row, field);
    }
    for (auto drafts = m_drafts.cbegin(); drafts != m_drafts.cend(); ++drafts) {
        if (tableOf(plan(), drafts.key()).isEmpty())
            continue;
        for (const FieldRow *field : drafts->keys())
            add(drafts.key(), field);
    }
    for (const Form *part : m_parts + m_items)
        names += part->unsaved();
    return names;
}

void Form::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (FieldRow *field : std::as_const(m_fields))
        field->setReadOnly(readOnly);
    for (QPushButton *button : std::as_const(m_buttons))
        button->setVisible(!readOnly);
    for (Form *part : m_parts + m_items)
        part->setReadOnly(readOnly);
    refresh();
}

void Form::focusTitle()
{
    if (m_titleField)
        m_titleField->focusAll();
}

void Form::addHeading(const QString &words)
{
    auto *heading = new QLabel(words);
    setTone(heading, Tone::Section);
    if (m_body->count() > 0)
        addGap();
    m_body->addWidget(heading);
}

void Form::addGap()
{
    m_body->addSpacing(space::small);
}

FieldRow *Form::add(FieldRow *field)
{
    enlist(field);
    m_body->addWidget(field);
    return field;
}

void Form::addPair(FieldRow *left, FieldRow *right, int share)
{
    enlist(left);
    enlist(right);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, share, Qt::AlignTop);
    m_body->addLayout(row);
}

void Form::addWidget(QWidget *widget)
{
    m_body->addWidget(widget);
}

QPushButton *Form::addButton(const QString &words, const QString &name)
{
    QPushButton *button = makeButton(words, name);
    addButtons({button});
    return button;
}

void Form::addButtons(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch();
    m_body->addLayout(row);
}

void Form::addMoveButtons()
{
    addGap();
    QPushButton *up = makeButton(u"Move up"_s, u"row.up"_s);
    QPushButton *down = makeButton(u"Move down"_s, u"row.down"_s);
    connect(up, &QPushButton::clicked, this, [this] { perform(moveBy(plan(), m_row, -1)); });
    connect(down, &QPushButton::clicked, this, [this] { perform(moveBy(plan(), m_row, 1)); });
    addButtons({up, down});
}

void Form::addDeleteButton(const QString &words)
{
    connect(addButton(words, u"row.delete"_s), &QPushButton::clicked, this, &Form::removeAsked);
}

QPushButton *Form::makeButton(const QString &words, const QString &name)
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons.append(button);
    return button;
}

void Form::addPart(Form *part)
{
    m_parts.append(part);
    m_body->addWidget(part);
    connect(part, &Form::left, this, &Form::left);
    connect(part, &Form::made, this, &Form::made);
    connect(part, &Form::unsavedChanged, this, &Form::unsavedChanged);
}

void Form::addItem(Form *item)
{
    m_items.append(item);
    item->setReadOnly(m_readOnly);
    connect(item, &Form::left, this, &Form::left);
    connect(item, &Form::unsavedChanged, this, &Form::unsavedChanged);
}

void Form::removeItem(Form *item)
{
    m_items.removeOne(item);
}

bool Form::perform(const Result<ChangeSet> &change)
{
    const auto done = m_desk.document.perform(change);
    if (!done)
        m_desk.ask.tell(u"Nothing was changed"_s, done.error());
    return done.ok();
}

void Form::removeAsked()
{
    const auto removal = removeRow(plan(), m_row);
    if (removal) {
        const auto [title, text] = deletionQuestion(plan(), m_row, *removal);
        if (!m_desk.ask.confirm(title, text, u"Delete"_s))
            return;
    }
    perform(removal);
}

FieldRow *Form::enlist(FieldRow *field)
{
    m_fields.append(field);
    connect(field, &FieldRow::escaped, this, &Form::left);
    connect(field, &FieldRow::refusalChanged, this, &Form::unsavedChanged);
    return field;
}

void Form::keepDrafts()
{
    for (FieldRow *field : std::as_const(m_fields)) {
        if (const auto draft = field->takeDraft())
            m_drafts[m_row].insert(field, *draft);
    }
    if (m_drafts.contains(m_row))
        Q_EMIT unsavedChanged();
}

void Form::restoreDrafts()
{
    const auto drafts = m_drafts.take(m_row);
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft)
        draft.key()->restore(draft.value());
}

} // namespace tidemark
