// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/rowform.h"

namespace tidemark {

class MarkedLine;

/// The key of ratings: what the plan calls each of the five classes, with its shape and colour.
class RatingsPart : public RowForm<Settings> {
    Q_OBJECT
public:
    explicit RatingsPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    QList<MarkedLine *> m_signs; ///< in the order of ratingClasses
};

} // namespace tidemark
