// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/editors/editor.h"
#include "ui/models/refusals.h"

#include <functional>

class QLabel;

namespace tidemark {

class MarkedLine;

/// A field of a form: its label, its editor, and beneath it the sentence why what was typed is
/// refused. What is typed is written when the field is left; what is refused stays as typed, with
/// the sentence, until it is mended or Escape brings back what the plan holds.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    /// Where the field's content comes from and goes to.
    struct Binding {
        std::function<QString()> read;
        /// Writes it, or says why not. Where the officer thinks better of it in a dialog the error
        /// is withdrawn(), and the field shows the plan's content again.
        std::function<Result<void>(const QString &)> write;
        /// What is to be said quietly under the field of what the plan holds; null: nothing.
        std::function<QString()> hint = {};
    };

    /// `name` ("action.title") is the object name of the control; the sentence is `name`.error.
    FieldRow(const QString &name, const QString &label, Editor *editor, Binding binding,
             QWidget *parent = nullptr);
    ~FieldRow() override;

    Editor *editor() const { return m_editor; }
    QString name() const;
    QString label() const;
    /// Whether what was typed stands here refused.
    bool isRefused() const { return !m_refusal.isEmpty(); }

    /// Shows what the plan holds, unless something else has been typed.
    void load();
    /// Writes what has been typed, if anything; the error when it is refused.
    Result<void> flush();
    /// Gives up what has been typed.
    void revert();

    /// Shows another row: what was typed of it and refused, with the sentence, or null for what the
    /// plan holds.
    void open(const Refusals::Entry *refused);
    /// What stands here refused, to be kept while another row is shown.
    Refusals::Entry refused() const;

    /// The sentence why something is refused, for a caller who has more room for it.
    QWidget *refusalLine() const;
    /// A quiet sentence under the field.
    void setHint(const QString &hint);
    void setReadOnly(bool readOnly);
    /// For a field in a list whose heading says what it is: the label is only heard.
    void hideLabel();
    void focusAll();

Q_SIGNALS:
    /// Escape with nothing to give up.
    void escaped();
    /// The officer's entry was refused, or what was refused was taken or given up.
    void refusalChanged();
    /// Something is typed here that is neither written nor refused, or no longer.
    void pendingChanged(bool isPending);

private:
    bool isPending() const;
    void showPending();
    void showHeld();
    void commit();
    void refuse(const QString &sentence);
    void accept();
    void showRefusal(const QString &sentence);
    void showObjection();
    void describeControl();

    Editor *m_editor;
    Binding m_binding;
    QLabel *m_label;
    QLabel *m_hint;
    MarkedLine *m_error;
    QString m_shown;   ///< the content when the field was last filled from the plan
    QString m_refusal; ///< empty: nothing is wrong
    bool m_writing = false;
    bool m_saidPending = false;
    bool m_readOnly = false;
};

/// The Error of a write the officer has withdrawn: nothing to say.
Error withdrawn();

} // namespace tidemark
