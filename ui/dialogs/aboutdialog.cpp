// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "core/draw/icon.h"
#include "ui/style.h"
#include "ui/widgets/withinscreen.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QString licences()
{
    const QString libraries =
        u"Tidemark stands on the work of others:\n\n"
        "Qt %1 (base, SVG, charts), GNU General Public License 3\n"
        "SQLite, public domain\n"
        "SQLiteCpp, MIT licence\n"
        "CLI11, BSD 3-clause licence\n"
        "QPDF, Apache License 2.0\n"
        "libxlsxwriter, BSD 2-clause licence\n"
        "libical, Mozilla Public License 2.0\n"
        "Open Sans, Apache License 2.0\n"
        "DejaVu Sans, Bitstream Vera licence\n\n\n"_s.arg(QLatin1String(qVersion()));
    QFile file(u":/licence/LICENSE"_s);
    if (!file.open(QIODevice::ReadOnly))
        return libraries;
    return libraries + QString::fromUtf8(file.readAll());
}

QLabel *label(const QString &text, Tone tone)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setTone(label, tone);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"About Tidemark"_s);
    resize(withinScreen(*this, QSize(px(640), px(560))));

    auto *icon = new QLabel;
    icon->setPixmap(programIcon().pixmap(px(64)));
    auto *names = new QVBoxLayout;
    names->setSpacing(space::tight);
    names->addWidget(label(u"Tidemark"_s, Tone::Title));
    names->addWidget(
        label(u"Version %1"_s.arg(QCoreApplication::applicationVersion()), Tone::Quiet));
    auto *top = new QHBoxLayout;
    top->setSpacing(space::large);
    top->addWidget(icon);
    top->addLayout(names, 1);

    auto *text = new QPlainTextEdit(licences());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(u"Licences"_s);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &AboutDialog::reject);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::large, space::large, space::large, space::large);
    all->setSpacing(space::medium);
    all->addLayout(top);
    all->addWidget(label(u"Keeps a council’s delivery plan, finds what is late in it, and prints "
                         "it. Tidemark is free software: you may use, study, share and change it "
                         "under the GNU General Public License, version 3 or later. It comes "
                         "without any warranty."_s,
                         Tone::Quiet));
    all->addWidget(text, 1);
    all->addWidget(buttons);
}

} // namespace tidemark
