// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/percenteditor.h"

#include "ui/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace tidemark {

/// A spin box whose arrows stay within 0 to 100 while typing does not.
class PercentEditor::Number : public QSpinBox {
public:
    Number()
    {
        setRange(-9999, 9999);
        setSuffix(u"%"_s);
        setKeyboardTracking(true);
    }

    void stepBy(int steps) override { setValue(std::clamp(value() + steps, 0, 100)); }
    using QSpinBox::lineEdit;

protected:
    StepEnabled stepEnabled() const override
    {
        StepEnabled steps = StepNone;
        steps.setFlag(StepUpEnabled, value() < 100 && !isReadOnly());
        steps.setFlag(StepDownEnabled, value() > 0 && !isReadOnly());
        return steps;
    }
};

PercentEditor::PercentEditor(QString (*objectionTo)(int), QWidget *parent)
    : Editor(parent)
    , m_objectionTo(objectionTo)
    , m_number(new Number)
    , m_slider(new QSlider(Qt::Horizontal))
{
    m_slider->setRange(0, 100);
    m_slider->setSingleStep(1);
    m_slider->setPageStep(10);
    m_slider->setAccessibleName(u"Progress slider"_s);
    m_slider->setFocusPolicy(Qt::NoFocus); // the number beside it takes the same keys
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::medium);
    layout->addWidget(m_number);
    layout->addWidget(m_slider, 1);
    QSizePolicy room = m_slider->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_slider->setSizePolicy(room);
    watch(m_number);

    connect(m_number, &QSpinBox::valueChanged, this, [this](int percent) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(percent);
        showSlider();
        Q_EMIT edited();
    });
    connect(m_slider, &QSlider::valueChanged, m_number, &QSpinBox::setValue);
    connect(m_slider, &QSlider::sliderReleased, this, &Editor::finished);
    connect(m_slider, &QSlider::actionTriggered, this, [this] {
        if (!m_slider->isSliderDown())
            QMetaObject::invokeMethod(this, &Editor::finished, Qt::QueuedConnection);
    });
}

QString PercentEditor::content() const
{
    return QString::number(m_number->value());
}

void PercentEditor::setContent(const QString &content)
{
    const QSignalBlocker quiet(this);
    m_number->setValue(content.toInt());
}

// What lies beyond the slider's ends is not shown as if it were one of them, and what cannot be
// changed cannot be pulled.
void PercentEditor::showSlider()
{
    const int percent = m_number->value();
    m_slider->setVisible(!m_number->isReadOnly() && percent >= m_slider->minimum()
                         && percent <= m_slider->maximum());
}

void PercentEditor::setReadOnly(bool readOnly)
{
    m_number->setReadOnly(readOnly);
    m_number->setButtonSymbols(readOnly ? QSpinBox::NoButtons : QSpinBox::UpDownArrows);
    setState(m_number, "still", readOnly);
    showSlider();
}

QString PercentEditor::objection() const
{
    return m_objectionTo ? m_objectionTo(m_number->value()) : QString();
}

void PercentEditor::selectAll()
{
    m_number->selectAll();
}

bool PercentEditor::canUndo() const
{
    return m_number->lineEdit()->isUndoAvailable();
}

bool PercentEditor::canRedo() const
{
    return m_number->lineEdit()->isRedoAvailable();
}

} // namespace tidemark
