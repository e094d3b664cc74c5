// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "ui/editors/fieldrow.h"
#include "ui/editors/lineeditor.h"
#include "ui/editors/percenteditor.h"
#include "ui/editors/texteditor.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

/// A field over a text that stands for the plan; "bad" is refused, "wait" is withdrawn.
struct Form {
    explicit Form(Editor *editor)
        : row(new FieldRow(u"field"_s, u"Name"_s, editor,
                           {[this] { return held; },
                            [this](const QString &content) -> Result<void> {
                                ++writes;
                                if (content.contains(u"bad"_s))
                                    return Error{Error::Kind::Invalid, u"That is bad."_s};
                                if (content == u"wait"_s)
                                    return withdrawn();
                                held = content;
                                return {};
                            }}))
        , next(new QLineEdit)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(row);
        layout->addWidget(next);
        row->load();
        window.show();
        window.activateWindow();
        QCoreApplication::processEvents();
        row->setFocus();
    }

    QString error() const
    {
        auto *label = window.findChild<QLabel *>(u"field.error"_s);
        return label->isVisible() ? label->text() : QString();
    }

    QString held = u"as it was"_s;
    int writes = 0;
    QWidget window;
    FieldRow *row;
    QLineEdit *next;
};

void type(QWidget *control, const QString &text)
{
    QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(control, text);
}

} // namespace

TEST_CASE("What is typed is written when the field is left, and only then")
{
    Form form(new LineEditor);
    auto &line = test::control<QLineEdit>(form.window, u"field"_s);
    CHECK(line.text() == u"as it was"_s);
    type(&line, u"new"_s);
    CHECK(form.held == u"as it was"_s);
    QTest::keyClick(&line, Qt::Key_Tab);
    CHECK(form.held == u"new"_s);
    CHECK(form.next->hasFocus());
}

TEST_CASE("Enter writes too, and nothing is written that has not changed")
{
    Form form(new LineEditor);
    auto &line = test::control<QLineEdit>(form.window, u"field"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    QTest::keyClick(&line, Qt::Key_Tab);
    CHECK(form.writes == 0);
    line.setFocus();
    type(&line, u"new"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(form.held == u"new"_s);
    QTest::keyClick(&line, Qt::Key_Tab);
    CHECK(form.writes == 1);
}

TEST_CASE("What is refused stays as typed with the reason, and the keyboard may go on")
{
    Form form(new LineEditor);
    auto &line = test::control<QLineEdit>(form.window, u"field"_s);
    type(&line, u"bad"_s);
    QTest::keyClick(&line, Qt::Key_Tab);
    CHECK(line.text() == u"bad"_s);
    CHECK(form.error() == u"That is bad."_s);
    CHECK(line.accessibleDescription() == u"That is bad."_s);
    CHECK(form.next->hasFocus());
    CHECK(form.row->flush().error().message == u"That is bad."_s);

    SECTION("until it is mended")
    {
        type(&line, u"good"_s);
        QTest::keyClick(&line, Qt::Key_Return);
        CHECK(form.held == u"good"_s);
        CHECK(form.error().isEmpty());
        CHECK(form.row->flush().ok());
    }
    SECTION("until Escape brings back what the plan holds")
    {
        QTest::keyClick(&line, Qt::Key_Escape);
        CHECK(line.text() == u"as it was"_s);
        CHECK(form.error().isEmpty());
    }
    SECTION("also while the plan changes")
    {
        form.held = u"from elsewhere"_s;
        form.row->load();
        CHECK(line.text() == u"bad"_s);
        QTest::keyClick(&line, Qt::Key_Escape);
        CHECK(line.text() == u"from elsewhere"_s);
    }
}

TEST_CASE("Escape with nothing to give up wants to leave, and a second thought is no error")
{
    Form form(new LineEditor);
    auto &line = test::control<QLineEdit>(form.window, u"field"_s);
    QSignalSpy escaped(form.row, &FieldRow::escaped);
    QTest::keyClick(&line, Qt::Key_Escape);
    CHECK(escaped.count() == 1);
    type(&line, u"wait"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(line.text() == u"as it was"_s);
    CHECK(form.error().isEmpty());
}

TEST_CASE("While typing, undo is the field's own; afterwards it is the plan's")
{
    Form form(new LineEditor);
    auto &line = test::control<QLineEdit>(form.window, u"field"_s);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    form.window.addAction(&undo);
    QSignalSpy undone(&undo, &QAction::triggered);

    QTest::keyClicks(&line, u"x"_s);
    QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
    CHECK(line.text() == u"as it was"_s);
    CHECK(undone.count() == 0);
    QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone.count() == 1);
}

TEST_CASE("A text of several lines grows with them, and Tab leaves it")
{
    Form form(new TextEditor);
    auto &paper = test::control<QPlainTextEdit>(form.window, u"field"_s);
    const int height = paper.height();
    type(&paper, u"1"_s);
    for (int line = 0; line < 8; ++line)
        QTest::keyClick(&paper, Qt::Key_Return);
    CHECK(paper.height() > height);
    CHECK(form.writes == 0);
    QTest::keyClick(&paper, Qt::Key_Tab);
    CHECK(form.held == u"1\n\n\n\n\n\n\n\n"_s);
    CHECK(form.next->hasFocus());
}

TEST_CASE("A text of more than a megabyte is turned away in words")
{
    Form form(new TextEditor);
    auto &paper = test::control<QPlainTextEdit>(form.window, u"field"_s);
    QApplication::clipboard()->setText(QString(1'100'000, u'x'));
    paper.paste();
    CHECK(paper.toPlainText() == u"as it was"_s);
    CHECK(form.error().startsWith(u"This text is too long"_s));
    QApplication::clipboard()->clear();
}

TEST_CASE("A text that Qt would write differently is not written by being looked at")
{
    Form form(new TextEditor);
    form.held = u"10\u00A0km\r\nand\u2028more"_s;
    form.row->load();
    auto &paper = test::control<QPlainTextEdit>(form.window, u"field"_s);
    QTest::keyClick(&paper, Qt::Key_Tab);
    CHECK(form.writes == 0);
    paper.setFocus();
    QTest::keyClicks(&paper, u"x"_s);
    QTest::keyClick(&paper, Qt::Key_Tab);
    CHECK(form.held == u"x10\u00A0km\r\nand\u2028more"_s);
}

TEST_CASE("A title is one paragraph: Enter ends it and pasted lines are joined")
{
    Form form(new TextEditor(TextEditor::Kind::Title));
    auto &paper = test::control<QPlainTextEdit>(form.window, u"field"_s);
    QApplication::clipboard()->setText(u"one\r\ntwo"_s);
    paper.selectAll();
    paper.paste();
    QTest::keyClick(&paper, Qt::Key_Return);
    CHECK(form.held == u"one two"_s);
    QApplication::clipboard()->clear();
}

TEST_CASE("A percentage can be typed beyond its range, but not stepped or pulled there")
{
    Form form(new PercentEditor);
    auto &number = test::control<QSpinBox>(form.window, u"field"_s);
    type(&number, u"101"_s);
    CHECK(form.row->editor()->content() == u"101"_s);
    QTest::keyClick(&number, Qt::Key_Down);
    CHECK(form.row->editor()->content() == u"100"_s);
    type(&number, u"-1"_s);
    CHECK(form.row->editor()->content() == u"-1"_s);
    auto *slider = form.window.findChild<QSlider *>();
    CHECK_FALSE(slider->isVisible());
    type(&number, u"40"_s);
    CHECK(slider->isVisible());
    slider->setValue(35);
    CHECK(form.row->editor()->content() == u"35"_s);
    QTest::keyClick(&number, Qt::Key_Tab);
    CHECK(form.held == u"35"_s);
}

TEST_CASE("A field that may not be written takes nothing")
{
    Form form(new LineEditor);
    form.row->setReadOnly(true);
    auto &line = test::control<QLineEdit>(form.window, u"field"_s);
    QTest::keyClicks(&line, u"new"_s);
    QTest::keyClick(&line, Qt::Key_Tab);
    CHECK(form.writes == 0);
    CHECK(line.text() == u"as it was"_s);
}
