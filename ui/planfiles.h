// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>

namespace tidemark {

class Ask;

/// How a plan comes to be open. Each way asks what it must and tells what goes wrong.
class PlanFiles {
public:
    /// Brings the other window in which the officer has this plan open to the front; false where
    /// there is none.
    using ShowElsewhere = std::function<bool(const QString &path)>;
    /// The sample is kept in the folder `documents`.
    PlanFiles(Session session, QDate today, QString documents, ShowElsewhere showElsewhere,
              Ask &ask);

    /// An open plan with the day it had best be looked at as (null: no day in particular), or
    /// nothing where it was refused or given up.
    struct Opened {
        std::unique_ptr<Document> document;
        QDate asAt;

        explicit operator bool() const { return document != nullptr; }
    };

    /// Nothing too where the officer has it open in another window, which comes to the front.
    Opened open(const QString &path);
    /// Asks which file.
    Opened openChosen();
    /// Asks for the new plan's names and place.
    Opened create();
    /// The sample in the officer's own documents; made there where it is missing, so that what has
    /// been tried out stays.
    Opened openSample();
    QString samplePath() const;
    /// Makes a plan of the text of a published page, whose lines that were not understood are shown
    /// first, or of a plan's JSON.
    Opened importPage(const QString &path);
    /// Keeps a plan that was made of a file, in a place asked for; `source` says where it lay.
    Opened createFrom(const QString &source, const Plan &plan);
    /// Copies a plan that somebody else has open to a place asked for, and opens the copy.
    Opened openCopy(const Document &original);

    /// Copies a plan without its history to a place asked for, and says before what that means.
    void saveWithoutHistory(const Document &original);

private:
    Opened createAsking(const QString &title, const QString &suggestion, const Plan &plan,
                        QDate asAt);

    Session m_session;
    QDate m_today;
    QString m_documents;
    ShowElsewhere m_showElsewhere;
    Ask &m_ask;
};

} // namespace tidemark
