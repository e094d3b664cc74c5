// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/editor.h"

class QCheckBox;

namespace tidemark {

/// Yes or no, with its own words beside the box. Its content is "yes" or empty.
class CheckEditor : public Editor {
    Q_OBJECT
public:
    explicit CheckEditor(const QString &words, QWidget *parent = nullptr);

    QString content() const override;
    void setContent(const QString &content) override;
    void setReadOnly(bool readOnly) override;

private:
    QCheckBox *m_box;
};

} // namespace tidemark
