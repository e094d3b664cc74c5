// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/words.h"
#include "ui/import/fatesmodel.h"
#include "ui/import/preview.h"
#include "ui/import/settlelist.h"

#include <QDialog>

#include <functional>
#include <optional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace tidemark {

class Ask;
class DateEditor;
struct Desk;
class SheetsPart;
class WrappingTree;

/// A spreadsheet on its way into a plan: every row with what becomes of it, what its sheets and
/// columns hold, and what is to be settled. Nothing is done to a plan before it is taken over, and
/// then all of it at once.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    enum class Into { OpenPlan, NewPlan };
    struct Setup {
        ReadFile file;
        Plan newPlan = {}; ///< just begun; empty: none can be made
        std::optional<Plan> openPlan = {};
        QString whyNotOpen =
            {}; ///< why the open plan cannot be changed; empty: it can, or there is none
        QDate asAt = {};
        words::DayOrder dayOrder = words::DayOrder::DayMonthYear;
        Stamp stamp = {};
        /// Does it, and tells where it cannot be done; true where it was done.
        std::function<bool(const ImportPreview &preview, Into into)> takeOver = {};
    };
    /// To take a file over into the plan that is open, but for what does it.
    static Setup intoOpenPlan(const ReadFile &file, const Desk &desk);
    ImportDialog(const Setup &setup, Ask &ask, QWidget *parent);

    /// What has been settled about the file, to be kept for the next one of its shape.
    const Mapping &mapping() const { return m_preview.mapping; }

    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void layOut();
    QWidget *makeHead();
    QWidget *makeRows();
    QWidget *makeSettle();
    QWidget *makeFoot();
    void connectParts();
    Into into() const;
    void choosePlan();
    void takeDay();
    void takeRole(const QString &sheet, int headingRow, const QString &heading, Role role);
    void readAgain();
    /// Works the preview out anew; where that is cancelled all stays as it was.
    void refresh();
    void showAll();
    void showFilters();
    void showDetails();
    void showMissing();
    QString missing() const;
    void drawSigns();

    Setup m_setup;
    Ask &m_ask;
    ImportPreview m_preview;
    Mapping m_chosen; ///< of the sheets and columns; the words are in the list
    SettleList m_settling;
    QString m_noDay;          ///< why the day is none
    bool m_cancelled = false; ///< what is shown is not what was settled last
    FatesModel *m_fates;
    QLabel *m_summary;
    QComboBox *m_into;
    DateEditor *m_asAt;
    QPushButton *m_again;
    QTabWidget *m_tabs;
    QButtonGroup *m_filters;
    WrappingTree *m_rows;
    QPlainTextEdit *m_details;
    SheetsPart *m_sheets;
    ChoiceGrid *m_settle;
    QLabel *m_settleWords;
    QPushButton *m_asAssumed;
    QCheckBox *m_delete;
    QLabel *m_missing;
    QPushButton *m_cancel;
    QPushButton *m_take;
};

} // namespace tidemark
