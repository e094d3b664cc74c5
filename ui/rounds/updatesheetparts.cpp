// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "ui/editors/choiceeditor.h"
#include "ui/editors/percenteditor.h"
#include "ui/editors/texteditor.h"
#include "ui/parts/rowheader.h"
#include "ui/rounds/lengthmeter.h"
#include "ui/rounds/updatesheet.h"
#include "ui/style.h"
#include "ui/widgets/markedline.h"

#include <QLabel>
#include <QVBoxLayout>

/// How the sheet is laid out: the fields at the left, the words of the round before at the right.
namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QString updateLabel(const QString &field)
{
    return words::field(QLatin1String(field.toLatin1()));
}

} // namespace

void UpdateSheet::layOut()
{
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::wide);
    sides->addWidget(fields(), 3);
    sides->addWidget(before(), 2);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(space::large);
    all->addWidget(m_header);
    all->addLayout(sides);
    all->addStretch(1);
}

QWidget *UpdateSheet::fields()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(space::tight);
    column->addWidget(m_given);
    column->addSpacing(space::small);
    addField(column, u"progress"_s, m_progress);
    column->addWidget(m_objection);
    column->addSpacing(space::small);
    addField(column, u"judgement"_s, m_judgement);
    column->addSpacing(space::small);
    addField(column, u"commentary"_s, m_commentary);
    column->addWidget(m_length);
    column->addWidget(m_hint);
    column->addWidget(m_error);
    column->addStretch(1);
    return side;
}

void UpdateSheet::addField(QVBoxLayout *column, const QString &name, Editor *editor)
{
    auto *label = new QLabel(updateLabel(name));
    label->setBuddy(editor->control());
    editor->control()->setObjectName(u"sheet."_s + name);
    editor->control()->setAccessibleName(label->text());
    column->addWidget(label);
    column->addWidget(editor);
}

QWidget *UpdateSheet::before()
{
    auto *side = new QWidget;
    setTone(side, Tone::Panel);
    setTone(m_beforeHead, Tone::Quiet);
    auto *title = new QLabel(u"Said last time"_s);
    setTone(title, Tone::Section);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space::large, space::medium, space::large, space::large);
    column->setSpacing(space::small);
    column->addWidget(title);
    column->addWidget(m_beforeHead);
    column->addWidget(m_beforeWords);
    column->addStretch(1);
    return side;
}

} // namespace tidemark
