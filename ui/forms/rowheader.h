// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/form.h"

class QLabel;

namespace tidemark {

class GaugeView;
class MarkedLine;

/// The head of a form: what row this is, its gauge, and its facts in whole sentences. With the
/// settings' row: the plan.
class RowHeader : public Form {
    Q_OBJECT
public:
    explicit RowHeader(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    QString name() const;
    QString counts() const;
    MarkedLine *line(qsizetype place);

    GaugeView *m_gauge;
    QLabel *m_name;
    QLabel *m_counts;
    QList<MarkedLine *> m_lines;
};

} // namespace tidemark
