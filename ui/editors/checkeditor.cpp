// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/checkeditor.h"

#include <QCheckBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

CheckEditor::CheckEditor(const QString &words, QWidget *parent)
    : Editor(parent)
    , m_box(new QCheckBox(words))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_box);
    watch(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        Q_EMIT edited();
        Q_EMIT finished();
    });
}

QString CheckEditor::content() const
{
    return m_box->isChecked() ? u"yes"_s : QString();
}

void CheckEditor::setContent(const QString &content)
{
    m_box->setChecked(!content.isEmpty());
}

void CheckEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

} // namespace tidemark
