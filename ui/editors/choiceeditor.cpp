// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/choiceeditor.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace tidemark {

ChoiceEditor::ChoiceEditor(const QList<Choice> &choices, QWidget *parent)
    : Editor(parent)
    , m_box(new QComboBox)
{
    // A long choice is cut in the field rather than making the form wider than its panel.
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_box->setMaxVisibleItems(16);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_box);
    watch(m_box);
    setChoices(choices);
    connect(m_box, &QComboBox::activated, this, [this] {
        m_content = m_box->currentData().toString();
        Q_EMIT edited();
        Q_EMIT finished();
    });
}

void ChoiceEditor::setChoices(const QList<Choice> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    m_box->clear();
    for (const Choice &choice : choices)
        m_box->addItem(choice.text, choice.key);
    setContent(m_content);
}

QString ChoiceEditor::content() const
{
    return m_content;
}

void ChoiceEditor::setContent(const QString &content)
{
    m_content = content;
    m_box->setCurrentIndex(m_box->findData(content));
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

bool ChoiceEditor::endsWith(const QKeyEvent &) const
{
    return false;
}

} // namespace tidemark
