// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reviewdialog.h"

#include "ui/style.h"
#include "ui/widgets/withinscreen.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark {

ReviewDialog::ReviewDialog(const QString &title, const QString &question, const QStringList &lines,
                           const QString &yes, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    resize(withinScreen(*this, QSize(px(640), px(440))));

    auto *heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    setTone(heading, Tone::Title);
    auto *words = new QLabel(question);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);

    auto *text = new QPlainTextEdit(lines.join(u'\n'));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(title);
    text->setAccessibleDescription(question);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *accepted = buttons->addButton(yes, QDialogButtonBox::AcceptRole);
    accepted->setDefault(true);
    setTone(accepted, Tone::Primary);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReviewDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReviewDialog::reject);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::large, space::large, space::large, space::large);
    all->setSpacing(space::medium);
    all->addWidget(heading);
    all->addWidget(words);
    all->addWidget(text, 1);
    all->addWidget(buttons);
}

} // namespace tidemark
