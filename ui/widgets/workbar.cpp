// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/workbar.h"

#include "ui/style.h"
#include "ui/widgets/background.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace tidemark {

using namespace Qt::StringLiterals;

WorkBar::WorkBar(const QString &what, Background &work, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
{
    setTone(this, Tone::Panel);
    m_bar->setAccessibleName(what);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(px(200), px(12));
    auto *cancel = new QPushButton(u"Cancel"_s);
    cancel->setAccessibleName(u"Cancel: %1"_s.arg(what));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::tight, space::large, space::tight);
    row->setSpacing(space::medium);
    row->addWidget(new QLabel(what));
    row->addWidget(m_bar);
    row->addWidget(cancel);
    row->addStretch();
    hide();

    connect(cancel, &QPushButton::clicked, &work, &Background::cancel);
    connect(&work, &Background::ended, this, &QWidget::hide);
    connect(&work, &Background::slow, this, [this] {
        m_bar->setRange(0, reducedMotion() ? 1 : 0);
        show();
    });
}

} // namespace tidemark
