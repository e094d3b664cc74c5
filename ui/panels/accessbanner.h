// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/banner.h"

class QTimer;

namespace tidemark {

class Document;

/// Says over a plan that is open for reading only why that is, and what can be done about it. While
/// it stands there the window follows what the writer does, and hears when they have closed the
/// plan.
class AccessBanner : public Banner {
    Q_OBJECT
public:
    explicit AccessBanner(Document &document, QWidget *parent = nullptr);

Q_SIGNALS:
    void copyWanted();
    void tryAgainWanted();

private:
    void follow();

    Document &m_document;
    QTimer *m_timer;
};

} // namespace tidemark
