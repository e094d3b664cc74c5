// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace tidemark {

/// Something a value is typed or chosen in. Its content is text; its owner (FieldRow)
/// knows what the text means.
class Editor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString content() const = 0;
    /// Shows `content` as if nothing had been typed before; tells nobody.
    virtual void setContent(const QString &content) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void selectAll() {}
    /// Why the content can never be taken, whatever the plan holds; empty: it may be.
    virtual QString objection() const { return {}; }
    /// Whether there is typing of its own to be undone or done again.
    virtual bool canUndo() const { return false; }
    virtual bool canRedo() const { return false; }

    /// The widget that has the focus and carries the name.
    QWidget *control() const { return m_control; }

Q_SIGNALS:
    /// The officer has changed the content, and may go on.
    void edited();
    /// The content is as it should be: the field was left, a choice made, Enter pressed.
    void finished();
    void escaped();
    /// Content that was not taken in at all, and why.
    void refused(const QString &sentence);

protected:
    /// To be called once by the constructor with the widget that has the focus.
    void watch(QWidget *control);

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Whether Enter ends the typing; in a text of several lines it does not.
    virtual bool endsWith(const QKeyEvent &key) const;

private:
    bool filterKey(const QKeyEvent &key);

    QWidget *m_control = nullptr;
};

} // namespace tidemark
