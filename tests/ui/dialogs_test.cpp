// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/dialogs/formdialog.h"
#include "ui/dialogs/waiting.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressDialog>
#include <QSemaphore>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

/// A dialog that counts what is typed, by a connection of its own.
class CountingDialog : public FormDialog {
public:
    CountingDialog() : FormDialog(u"Count"_s, u"What is typed is counted."_s, u"Count"_s, nullptr)
    {
        addField(u"&Name"_s, name);
        connect(name, &QLineEdit::textChanged, this, [this] { ++typed; });
    }

    QLineEdit *name = new QLineEdit;
    int typed = 0;

protected:
    Missing missing() const override
    {
        return name->text().isEmpty() ? Missing{u"A name is missing."_s, name} : Missing{};
    }
};

} // namespace

TEST_CASE("What a dialog does with a field it goes on doing once the field was faulty")
{
    CountingDialog dialog;
    dialog.accept();
    CHECK(dialog.name->property("faulty").toBool());
    dialog.name->setText(u"A"_s);
    CHECK(dialog.typed == 1);
    CHECK_FALSE(dialog.name->property("faulty").toBool());
    dialog.name->setText(u"AB"_s);
    CHECK(dialog.typed == 2);
}

TEST_CASE("A file's name is shown as it is while it is waited for")
{
    QSemaphore shown;
    QString text;
    Qt::TextFormat format = Qt::AutoText;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            const auto *dialog = qobject_cast<QProgressDialog *>(window);
            const QLabel *label = dialog ? dialog->findChild<QLabel *>() : nullptr;
            if (!label || label->text().isEmpty())
                continue;
            text = label->text();
            format = label->textFormat();
            look.stop();
            shown.release();
        }
    });
    look.start(5);
    CHECK(waitFor(u"Reading “<b>plan</b>.xlsx”…"_s, [&shown] { shown.acquire(); }));
    CHECK(text == u"Reading “<b>plan</b>.xlsx”…");
    CHECK(format == Qt::PlainText);
}
