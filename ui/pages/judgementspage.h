// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/page.h"

class QLabel;

namespace tidemark {

/// The council's own key, a line each.
class JudgementsPage : public Page {
    Q_OBJECT
public:
    explicit JudgementsPage(const Desk &desk, QWidget *parent = nullptr);

    void showRow(Id row, Purpose purpose) override;

private:
    void refresh();

    Desk m_desk;
    QLabel *m_words;
};

} // namespace tidemark
