// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/lineeditor.h"

class QAction;
class QMenu;

namespace tidemark {

/// A colour as "#RRGGBB", typed or picked from a few that can be told apart. Its content is what
/// was typed.
class ColourEditor : public LineEditor {
    Q_OBJECT
public:
    explicit ColourEditor(QWidget *parent = nullptr);

    void setContent(const QString &content) override;
    void setReadOnly(bool readOnly) override;

private:
    void fillMenu();
    void pick(const QString &colour);
    void showSwatch();

    QMenu *m_menu;
    QAction *m_swatch;
};

} // namespace tidemark
