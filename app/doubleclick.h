// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSettings>
#include <QString>

namespace tidemark {

/// What Windows knows of plans for one person, as the program from the zip may write it; the setup
/// writes its own, under another name. What was there before is kept, and comes back.
class DoubleClick {
public:
    /// `classes` is HKEY_CURRENT_USER\Software\Classes, and a file in a test; `program` the full
    /// path of the program with the window.
    DoubleClick(QSettings &classes, const QString &program);

    /// Whether a double click on a plan opens this program, where it lies now.
    bool isOurs() const;
    Result<void> claim();
    Result<void> giveBack();

private:
    Result<void> written();

    QSettings &m_classes;
    QString m_program;
};

} // namespace tidemark
