// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ask.h"

class QSettings;

namespace tidemark {

/// Asks in real dialogs, over the window in front.
class DialogAsk : public Ask {
public:
    /// Keeps the names that are typed, for the next time.
    explicit DialogAsk(QSettings *memory = nullptr) : m_memory(memory) {}

    void tell(const QString &title, const Error &error) override;
    bool confirm(const QString &title, const QString &question, const QString &yes) override;
    bool discard(const QString &title, const QString &question, const QString &yes) override;
    bool review(const QString &title, const QString &question, const QStringList &lines,
                const QString &yes) override;
    std::optional<QString> fileToOpen(const QString &title, const QString &filter) override;
    std::optional<QString> fileToSave(const QString &title, const QString &suggestion,
                                      const QString &filter) override;
    std::optional<QDate> onWhichDay(const DayQuestion &question) override;
    std::optional<MoveReason> whyMoved(const MoveQuestion &question) override;
    std::optional<PlanName> newPlan() override;
    std::optional<Period> periodToOpen(const QList<Periods> &offers) override;
    std::optional<Issuing> howToIssue(const IssueQuestion &question) override;
    std::optional<Correcting> whatToCorrect(const CorrectionQuestion &question) override;
    bool waitFor(const QString &what, std::function<void()> work) override;
    bool setUpPrinter(QPrinter &printer) override;

private:
    QString lastIssuer(const QString &otherwise) const;
    void keepIssuer(const QString &name);

    QSettings *m_memory;
};

} // namespace tidemark
