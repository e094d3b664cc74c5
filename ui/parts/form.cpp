// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/form.h"

#include "core/verbs/edits.h"
#include "ui/style.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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
    const bool another = row != m_row;
    m_row = row;
    for (FieldRow *field : std::as_const(m_fields)) {
        if (another)
            field->open(desk().refusals.at(placeOf(field)));
    }
    for (Form *part : std::as_const(m_parts))
        part->open(row);
    refresh();
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

bool Form::focusField(const QString &field)
{
    const auto isIt = [&](const FieldRow *own) {
        return !own->isHidden() && own->name().section(u'.', -1) == field;
    };
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), isIt);
    if (found != m_fields.end()) {
        (*found)->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [&](Form *part) { return part->focusField(field); });
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
    auto *pair = new QGridLayout;
    pair->setHorizontalSpacing(space::medium);
    pair->setVerticalSpacing(space::tight);
    pair->setColumnStretch(0, 1);
    pair->setColumnStretch(1, share);
    pair->addWidget(left, 0, 0, Qt::AlignTop);
    pair->addWidget(right, 0, 1, Qt::AlignTop);
    // Half the width would break a sentence into many short lines.
    pair->addWidget(left->refusalLine(), 1, 0, 1, 2);
    pair->addWidget(right->refusalLine(), 2, 0, 1, 2);
    m_body->addLayout(pair);
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
    connect(up, &QPushButton::clicked, this, [this] { desk().perform(moveBy(plan(), m_row, -1)); });
    connect(down, &QPushButton::clicked, this,
            [this] { desk().perform(moveBy(plan(), m_row, 1)); });
    addButtons({up, down});
}

void Form::addDeleteButton(const QString &words)
{
    connect(addButton(words, u"row.delete"_s), &QPushButton::clicked, this,
            [this] { desk().removeAsked(m_row); });
}

QPushButton *Form::makeButton(const QString &words, const QString &name)
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    button->setAutoDefault(false);
    // Also where its Alt key pressed it: what is being typed elsewhere is written first.
    connect(button, &QPushButton::clicked, button, [button] { button->setFocus(); });
    m_buttons.append(button);
    return button;
}

void Form::addPart(Form *part)
{
    m_parts.append(part);
    m_body->addWidget(part);
    connect(part, &Form::left, this, &Form::left);
    connect(part, &Form::made, this, &Form::made);
}

void Form::addItem(Form *item)
{
    m_items.append(item);
    item->setReadOnly(m_readOnly);
    connect(item, &Form::left, this, &Form::left);
}

void Form::removeItem(Form *item)
{
    m_items.removeOne(item);
}

FieldRow *Form::enlist(FieldRow *field)
{
    m_fields.append(field);
    connect(field, &FieldRow::escaped, this, &Form::left);
    connect(field, &FieldRow::refusalChanged, this, [this, field] { keepRefusal(field); });
    Refusals *refusals = &desk().refusals;
    connect(field, &FieldRow::pendingChanged, refusals,
            [refusals, field](bool isPending) { refusals->setPending(field, isPending); });
    connect(field, &QObject::destroyed, refusals,
            [refusals, field] { refusals->setPending(field, false); });
    connect(&desk().refusals, &Refusals::givenUp, field,
            [this, field](const Refusals::Place &place) {
                if (place == placeOf(field))
                    field->revert();
            });
    return field;
}

void Form::keepRefusal(const FieldRow *field)
{
    if (field->isRefused())
        desk().refusals.keep(placeOf(field), field->refused());
    else
        desk().refusals.forget(placeOf(field));
}

} // namespace tidemark
