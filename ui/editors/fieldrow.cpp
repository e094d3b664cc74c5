// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/fieldrow.h"

#include "ui/style.h"
#include "ui/widgets/markedline.h"

#include <QAccessible>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QLabel *makeLabel(const QString &text, const QString &name, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setBuddy(buddy);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

Error withdrawn()
{
    return {Error::Kind::Invalid, {}};
}

FieldRow::FieldRow(const QString &name, const QString &label, Editor *editor, Binding binding,
                   QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_binding(std::move(binding))
    , m_label(makeLabel(label, name + u".label"_s, editor->control()))
    , m_hint(new QLabel)
    , m_error(new MarkedLine)
    , m_shown(editor->content())
{
    editor->control()->setObjectName(name);
    editor->control()->setAccessibleName(label);
    m_error->label()->setObjectName(name + u".error"_s);
    setTone(m_error->label(), Tone::Error);
    setTone(m_hint, Tone::Quiet);
    m_hint->setObjectName(name + u".hint"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->hide();
    m_error->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::tight);
    layout->addWidget(m_label);
    layout->addWidget(editor);
    layout->addWidget(m_error);
    layout->addWidget(m_hint);
    setFocusProxy(editor);

    connect(editor, &Editor::finished, this, &FieldRow::commit);
    connect(editor, &Editor::refused, this, &FieldRow::refuse);
    connect(editor, &Editor::edited, this, &FieldRow::showObjection);
    connect(editor, &Editor::edited, this, &FieldRow::showPending);
    connect(editor, &Editor::escaped, this, [this] {
        if (isPending())
            revert();
        else
            Q_EMIT escaped();
    });
}

// A control that is destroyed while it has the focus still emits editingFinished.
FieldRow::~FieldRow()
{
    m_editor->disconnect(this);
}

QString FieldRow::name() const
{
    return m_editor->control()->objectName();
}

QString FieldRow::label() const
{
    return m_label->text();
}

void FieldRow::load()
{
    if (m_writing)
        return;
    if (!isPending())
        showHeld();
}

// What the editor makes of it counts as unchanged: it may show line ends in its own way.
void FieldRow::showHeld()
{
    m_editor->setContent(m_binding.read());
    m_shown = m_editor->content();
    showObjection();
    showPending();
    if (m_binding.hint)
        setHint(m_binding.hint());
}

Result<void> FieldRow::flush()
{
    commit();
    if (m_refusal.isEmpty())
        return {};
    return Error{Error::Kind::Invalid, m_refusal};
}

void FieldRow::revert()
{
    showHeld();
    accept();
}

void FieldRow::open(const Refusals::Entry *refused)
{
    showHeld();
    if (refused)
        m_editor->setContent(refused->typed);
    showRefusal(refused ? refused->why : QString());
}

Refusals::Entry FieldRow::refused() const
{
    return {m_editor->content(), m_refusal, label()};
}

QWidget *FieldRow::refusalLine() const
{
    return m_error;
}

void FieldRow::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describeControl();
}

void FieldRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_editor->setReadOnly(readOnly);
}

void FieldRow::hideLabel()
{
    m_label->hide();
}

void FieldRow::focusAll()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
    m_editor->selectAll();
}

bool FieldRow::isPending() const
{
    return !m_refusal.isEmpty() || m_editor->content() != m_shown;
}

void FieldRow::commit()
{
    if (m_writing || m_readOnly)
        return;
    if (m_editor->content() == m_shown) {
        revert();
        return;
    }
    m_writing = true;
    const auto written = m_binding.write(m_editor->content());
    m_writing = false;
    if (written || written.error() == withdrawn())
        revert();
    else
        refuse(written.error().message);
}

void FieldRow::refuse(const QString &sentence)
{
    showRefusal(sentence);
    Q_EMIT refusalChanged();
    QAccessibleEvent alert(m_error->label(), QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FieldRow::accept()
{
    const bool wasRefused = isRefused();
    showRefusal({});
    if (wasRefused)
        Q_EMIT refusalChanged();
}

void FieldRow::showRefusal(const QString &sentence)
{
    m_refusal = sentence;
    showObjection();
    describeControl();
    showPending();
}

void FieldRow::showPending()
{
    const bool isTyped = m_refusal.isEmpty() && m_editor->content() != m_shown;
    if (isTyped == m_saidPending)
        return;
    m_saidPending = isTyped;
    Q_EMIT pendingChanged(isTyped);
}

// What can never be taken is said at once, and refused when the field is left.
void FieldRow::showObjection()
{
    const QString objection = m_editor->objection();
    const QString said = objection.isEmpty() ? m_refusal : objection;
    m_error->set(Mark::Problem, said);
    m_error->setVisible(!said.isEmpty());
}

// The error is heard with the field, and seen at its edge.
void FieldRow::describeControl()
{
    QWidget *control = m_editor->control();
    control->setAccessibleDescription(m_refusal.isEmpty() ? m_hint->text() : m_refusal);
    const bool faulty = !m_refusal.isEmpty();
    if (control->property("faulty").toBool() == faulty)
        return;
    control->setProperty("faulty", faulty);
    control->style()->unpolish(control);
    control->style()->polish(control);
}

} // namespace tidemark
