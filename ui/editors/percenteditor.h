// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/editor.h"

class QSlider;
class QSpinBox;

namespace tidemark {

/// A percentage, typed or pulled along a slider. Any whole number can be typed, so that one outside
/// 0 to 100 can be refused in words rather than not be typed at all. Its content is the number.
class PercentEditor : public Editor {
    Q_OBJECT
public:
    /// `objectionTo` says why a number can never be taken; null: nothing is said.
    explicit PercentEditor(QString (*objectionTo)(int) = nullptr, QWidget *parent = nullptr);

    QString content() const override;
    void setContent(const QString &content) override;
    void setReadOnly(bool readOnly) override;
    void selectAll() override;
    QString objection() const override;
    bool canUndo() const override;
    bool canRedo() const override;

private:
    void showSlider();

    class Number;
    QString (*m_objectionTo)(int);
    Number *m_number;
    QSlider *m_slider;
};

} // namespace tidemark
