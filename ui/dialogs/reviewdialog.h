// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tidemark {

/// A question with lines to be read before it is answered, such as what an import left out.
class ReviewDialog : public QDialog {
    Q_OBJECT
public:
    ReviewDialog(const QString &title, const QString &question, const QStringList &lines,
                 const QString &yes, QWidget *parent);
};

} // namespace tidemark
