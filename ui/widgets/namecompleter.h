// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

#include <functional>

class QLineEdit;
class QStringListModel;

namespace tidemark {

/// Offers under a line those names that contain what is typed. Where the list shows one name alone
/// that begins so, Tab and Enter take it: what is half typed would else be a new name. Escape
/// closes the list, and what was typed stays.
class NameCompleter : public QCompleter {
    Q_OBJECT
public:
    /// The names are asked for at each letter.
    NameCompleter(QLineEdit &line, std::function<QStringList()> names);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeOnlyName();

    QLineEdit &m_line;
    QStringListModel *m_names;
};

} // namespace tidemark
