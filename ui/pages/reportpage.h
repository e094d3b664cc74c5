// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/blocks/planreport.h"
#include "core/draw/icon.h"
#include "core/paper/pages.h"
#include "core/publishing/remark.h"
#include "ui/panels/page.h"
#include "ui/widgets/background.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace tidemark {

class CheckPanel;
class ContentsPanel;
class LayoutPanel;
class PageView;
class SavedBar;

/// The report as it will be printed: its pages to look through, and the ways out of the program. It
/// follows every edit and the as-at day while it is looked at.
class ReportPage : public Page {
    Q_OBJECT
public:
    explicit ReportPage(const Desk &desk, QWidget *parent = nullptr);

    /// Puts the focus on the pages.
    void lookAtPages();
    void print();
    void exportPdf();
    void exportHtml();
    /// Looks through the report for what would embarrass in it.
    void checkBeforePublishing();

    Result<void> flush() override;
    bool find() override;
    QByteArray look() const override;
    void restoreLook(const QByteArray &look) override;

    /// Whether pages are being made or written at the moment.
    bool isBusy() const;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTools();
    void fitTools();
    QWidget *makeZoom();
    QWidget *makeComparison();
    QWidget *makeDay();
    void showDay();
    const Round *roundMeant() const;
    QToolButton *makeButton(Icon icon, const QString &name, void (PageView::*does)());
    void drawIcons();
    void fillThemes();
    void fillVersions();
    void nameComparison();
    void takeSince();
    void refreshLater();
    void refresh();
    /// A report on its pages, and its words.
    struct Paper;
    static std::shared_ptr<const Paper> paperOf(const Plan &plan, const report::Options &options);
    QWidget *makeSide();
    void showBeginning(const std::shared_ptr<const report::Pages> &first);
    void showPaper(const std::shared_ptr<const Paper> &paper);
    void goToNode(const report::NodeId &node);
    void showMark();
    void goToRowAt(int sheet, const QPointF &place);
    void showLook();
    void lookThrough();
    void goToRemark(const publishing::Remark &remark);

    report::Options options() const;
    std::function<report::Report()> maker() const;
    std::optional<QString> placeFor(const QString &suffix, const QString &filter) const;
    using Writer = std::function<Result<QByteArray>(report::Report)>;
    void write(const QString &path, const Writer &writer);
    void finish(const QString &path, const Result<QByteArray> &bytes);

    Desk m_desk;
    QComboBox *m_theme;
    QComboBox *m_since;              ///< the version since which changes are told; first: none
    QWidget *m_comparison;           ///< where that is chosen; hidden while no round is closed
    std::optional<Moment> m_earlier; ///< the moment chosen there
    LayoutPanel *m_layout;
    ContentsPanel *m_contents;
    CheckPanel *m_check;
    QTabWidget *m_side;  ///< all three
    QPushButton *m_fold; ///< shows and hides it
    bool m_hasRoom = true;
    bool m_isWide = true; ///< a page is read whole at 100%
    PageView *m_pages;
    std::shared_ptr<const Paper> m_paper; ///< that is shown; null: none yet
    report::NodeId m_found; ///< what was found in the report and is marked; empty: nothing
    QLabel *m_place;
    QLabel *m_size;
    QLabel *m_day;        ///< as at which day the report is, in a sentence
    QPushButton *m_atEnd; ///< of the round, where that is another day
    QWidget *m_dayLine;   ///< both
    SavedBar *m_saved;
    QWidget *m_tools; ///< above the pages
    bool m_outdated = true;
    bool m_unchecked = true; ///< the report has changed since it was looked through
    QTimer m_later;
    Background m_preparing;
    Background m_exporting;
};

} // namespace tidemark
