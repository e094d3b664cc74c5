// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QSet>
#include <QVariantAnimation>

namespace tidemark {

/// The rows that have just changed, lit softly for two seconds and fading; none where the system or
/// the officer asks for reduced motion.
class Afterglow : public QObject {
    Q_OBJECT
public:
    explicit Afterglow(QObject *parent = nullptr);

    void light(const QSet<Id> &rows);
    /// 1 just after the change, 0 two seconds later and for all other rows.
    qreal strengthOf(Id row) const;
    const QSet<Id> &rows() const { return m_rows; }

Q_SIGNALS:
    void faded();

private:
    QSet<Id> m_rows;
    QVariantAnimation m_fading;
};

} // namespace tidemark
