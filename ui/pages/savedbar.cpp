// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/savedbar.h"

#include "core/base/escape.h"
#include "ui/style.h"
#include "ui/widgets/elidedlabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

namespace tidemark {

using namespace Qt::StringLiterals;

SavedBar::SavedBar(QWidget *parent) : QWidget(parent), m_words(new ElidedLabel)
{
    setTone(this, Tone::Notice);
    auto *open = new QPushButton(u"Open it"_s);
    auto *close = new QPushButton(u"Close"_s);
    close->setAccessibleName(u"Close this message"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::tight, space::large, space::tight);
    row->setSpacing(space::medium);
    row->addWidget(m_words, 1);
    row->addWidget(open);
    row->addWidget(close);
    hide();

    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
}

void SavedBar::say(const QString &path)
{
    m_path = path;
    const QFileInfo file(path);
    m_words->setText(u"The report was written to %1 in %2."_s.arg(
        quotedName(path), plainLine(QDir::toNativeSeparators(file.path()))));
    show();
}

} // namespace tidemark
