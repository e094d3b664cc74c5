// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/desk.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tidemark {

class VersionCard;

/// The closed rounds, the latest first, with every version that was issued of them. Of many rounds
/// the earlier ones are shown when asked for.
class ClosedRoundsPart : public QWidget {
    Q_OBJECT
public:
    explicit ClosedRoundsPart(const Desk &desk, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void correctionWanted(tidemark::Id round);
    void wordsWanted(tidemark::Id round);

private:
    QString obstacle() const;
    void build(const QList<const Round *> &rounds);
    void addRound(QVBoxLayout *column, const Round &round, Id before);
    void showAll();

    Desk m_desk;
    QLabel *m_heading;
    QWidget *m_list = nullptr;
    QPushButton *m_earlier;
    bool m_all = false; ///< the earlier rounds are shown as well
    QList<Id> m_shown;  ///< the versions
    QSet<Id> m_intact;  ///< of them, those that are what was issued
    QList<VersionCard *> m_latest;
};

} // namespace tidemark
