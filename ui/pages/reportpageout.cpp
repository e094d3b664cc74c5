// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/blocks/references.h"
#include "core/document.h"
#include "core/exchange/savefile.h"
#include "core/html/htmlwriter.h"
#include "core/paper/pages.h"
#include "core/pdf/pdfwriter.h"
#include "core/report/edition.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/pages/printing.h"
#include "ui/pages/reportpage.h"
#include "ui/pages/savedbar.h"
#include "ui/report/layoutpanel.h"
#include "ui/viewstate.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

/// What report is asked for, and how it leaves the program: as PDF, as a web page, on paper.
namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 120;

} // namespace

// A closed round is reported as it was issued, the moment of making and all.
report::Options ReportPage::options() const
{
    report::Options options;
    options.asAt = m_desk.view.asAt();
    options.generatedAt = m_desk.document.session().now();
    options.zone = QTimeZone::systemTimeZone();
    const auto *issued = m_desk.document.plan().find<Snapshot>(m_desk.view.snapshot());
    const Moment shown{m_desk.view.frozenName(), m_desk.view.plan(), m_desk.view.asAt(),
                       m_desk.view.isFrozen()};
    if (issued)
        options = report::issuedOptions(shown, *issued, options.zone);
    else if (shown.frozen)
        options = report::earlierOptions(shown, options.generatedAt, options.zone);
    const bool isNow = !issued && options.asAt == m_desk.view.today();
    if (m_earlier && (isNow || m_earlier->asAt <= options.asAt))
        options.since = m_earlier;
    options.theme = Id(m_theme->currentData().toUuid());
    options.layout = m_layout->layout();
    options.only = m_layout->only();
    return options;
}

// It has a plan of its own, so that it can make the report beside the window.
std::function<report::Report()> ReportPage::maker() const
{
    return [plan = m_desk.view.plan(), kept = m_desk.document.plan(), options = options()] {
        return report::planReport(plan, report::referring(report::lookingBack(options, kept), plan,
                                                          kept, report::pageNumbers));
    };
}

std::optional<QString> ReportPage::placeFor(const QString &suffix, const QString &filter) const
{
    const QFileInfo plan(m_desk.document.path());
    const QString of = m_desk.view.isFrozen()
                           ? m_desk.view.momentName()
                           : u"as at %1"_s.arg(words::shortDate(m_desk.view.asAt()));
    QStringList says{plan.completeBaseName()};
    if (m_layout->layout().name != report::readyLayouts().front().name)
        says += m_layout->layout().name;
    if (m_theme->currentIndex() > 0)
        says += m_theme->currentText();
    if (!m_layout->onlyText().isEmpty())
        says += m_layout->onlyText();
    says += of;
    // What no file name may hold on Windows becomes a hyphen.
    static const QRegularExpression forbidden(uR"([\\/:*?"<>|\x00-\x1f]+)"_s);
    const QString name =
        says.join(u' ').replace(forbidden, u"-"_s).left(longestName) + u'.' + suffix;
    return m_desk.ask.fileToSave(u"Where to write the report"_s, plan.dir().filePath(name), filter);
}

void ReportPage::exportPdf()
{
    const auto path = placeFor(u"pdf"_s, u"PDF document (*.pdf)"_s);
    if (path)
        write(*path, [](report::Report report) {
            auto pages = report::paginate(report);
            return report::toPdf(std::move(report), std::move(pages));
        });
}

void ReportPage::exportHtml()
{
    const auto path = placeFor(u"html"_s, u"Web page (*.html)"_s);
    if (path)
        write(*path, [](const report::Report &report) -> Result<QByteArray> {
            return report::toHtml(report);
        });
}

void ReportPage::write(const QString &path, const Writer &writer)
{
    m_exporting.run([this, path, writer, make = maker()]() -> Background::Finish {
        return [this, path, bytes = writer(make())] { finish(path, bytes); };
    });
}

void ReportPage::finish(const QString &path, const Result<QByteArray> &bytes)
{
    const auto done = bytes ? saveFile(path, *bytes) : Result<void>(bytes.error());
    if (done)
        m_saved->say(path);
    else
        m_desk.ask.tell(u"The report could not be written"_s, done.error());
}

void ReportPage::print()
{
    printReport(maker()(), m_desk.ask, this);
}

} // namespace tidemark
