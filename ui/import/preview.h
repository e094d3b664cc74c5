// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importbook.h"
#include "ui/import/readfile.h"

namespace tidemark {

class Ask;

/// What a file would do to a plan. It is worked out again whenever something about the file is
/// settled otherwise; what is shown is what would be taken over.
class ImportPreview {
public:
    ImportPreview(ReadFile file, const Plan &plan, const Stamp &stamp);

    void setFile(const ReadFile &file) { m_file = file; }
    void setPlan(const Plan &plan) { m_plan = plan; }
    const ReadFile &file() const { return m_file; }
    const Plan &plan() const { return m_plan; }

    /// What has been settled about the file, as one value.
    Mapping mapping;
    QDate asAt; ///< of the progress that the file gives no day for
    bool deleteMissing = false;

    /// Works it out beside the window; false: that was cancelled, and all is as before.
    bool refresh(Ask &ask);
    /// What would be done, or why nothing can be.
    const Result<Import> &import() const { return m_import; }
    /// What was taken over, as one sentence or two for the officer.
    QString doneWords() const;
    /// The plan as it would be.
    const Plan &after() const { return m_after; }

private:
    ReadFile m_file;
    Plan m_plan;
    Stamp m_stamp;
    Result<Import> m_import = refused({});
    Plan m_after;
};

} // namespace tidemark
