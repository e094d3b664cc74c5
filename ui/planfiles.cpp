// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planfiles.h"

#include "core/base/escape.h"
#include "core/exchange/textfile.h"
#include "core/published/importfile.h"
#include "core/samples/sample.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/dialogs/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QThread>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

const QString planFilter = u"Tidemark plan (*.tidemark)"_s;
const QString sampleName = u"Tidemark sample.tidemark"_s;

/// A plan's title as the name of its file: without what some file system does not take.
QString fileNameFor(const QString &title)
{
    static const QRegularExpression refused(uR"([\\/:*?"<>|\x00-\x1f]+)"_s);
    QString name = QString(title).replace(refused, u" "_s).simplified().left(100);
    while (name.endsWith(u'.') || name.startsWith(u'.'))
        name = name.mid(name.startsWith(u'.') ? 1 : 0, name.size() - 1);
    return (name.trimmed().isEmpty() ? u"Plan"_s : name.trimmed()) + u".tidemark"_s;
}

/// What an import tells before anything is made: the lines it could not place, then its notes.
QStringList remarksOf(const PageImport &import)
{
    QStringList lines;
    for (const PageRemark &remark : import.notUnderstood)
        lines.append(u"Line %1: %2"_s.arg(QString::number(remark.line), remark.text));
    if (!lines.isEmpty() && !import.notes.isEmpty())
        lines.append(QString());
    for (const PageRemark &note : import.notes)
        lines.append(note.line > 0 ? u"Line %1: %2"_s.arg(QString::number(note.line), note.text)
                                   : note.text);
    return lines;
}

QString questionAbout(const PageImport &import)
{
    const Plan &plan = import.plan;
    const QString found = u"The page holds %1, %2 and %3."_s.arg(
        words::counted(plan.objectives().size(), u"objective"_s, u"objectives"_s),
        words::counted(plan.actions().size(), u"action"_s, u"actions"_s),
        words::counted(plan.measures().size(), u"measure"_s, u"measures"_s));
    if (import.notUnderstood.isEmpty())
        return found + u" Every line was understood; please look at these notes."_s;
    return found
           + u" %1 not understood and will not be in the plan:"_s.arg(
               words::counted(import.notUnderstood.size(), u"line was"_s, u"lines were"_s));
}

} // namespace

PlanFiles::PlanFiles(Session session, QDate today, QString documents, ShowElsewhere showElsewhere,
                     Ask &ask)
    : m_session(std::move(session))
    , m_today(today)
    , m_documents(std::move(documents))
    , m_showElsewhere(std::move(showElsewhere))
    , m_ask(ask)
{}

PlanFiles::Opened PlanFiles::open(const QString &path)
{
    if (m_showElsewhere && m_showElsewhere(path))
        return {};
    // Shared with the work, which runs to its end even when nothing waits for it any more.
    const auto opened = std::make_shared<std::optional<Result<std::unique_ptr<Document>>>>();
    QThread *here = QThread::currentThread();
    const QString what = u"Opening %1…"_s.arg(quotedName(path));
    if (!waitFor(what, [opened, here, path, session = m_session] {
            opened->emplace(Document::open(path, session));
            if (opened->value())
                (**opened)->get()->moveToThread(here);
        }))
        return {};
    auto document = *std::move(*opened);
    if (!document) {
        m_ask.tell(u"The plan could not be opened"_s, document.error());
        return {};
    }
    return {std::move(*document), {}};
}

PlanFiles::Opened PlanFiles::openChosen()
{
    const auto path = m_ask.fileToOpen(u"Open a plan"_s, planFilter);
    return path ? open(*path) : Opened{};
}

PlanFiles::Opened PlanFiles::create()
{
    const auto name = m_ask.newPlan();
    if (!name)
        return {};
    const auto plan = applied(startPlan(name->organisation, name->title), Plan());
    if (!plan) {
        m_ask.tell(u"The plan could not be made"_s, plan.error());
        return {};
    }
    return createAsking(u"Where to keep the new plan"_s, fileNameFor(name->title), *plan, {});
}

PlanFiles::Opened PlanFiles::openSample()
{
    const QString path = samplePath();
    if (QFile::exists(path)) {
        Opened opened = open(path);
        opened.asAt = samplePlanDate();
        return opened;
    }
    const auto plan = samplePlan();
    if (!plan) {
        m_ask.tell(u"The sample could not be opened"_s, plan.error());
        return {};
    }
    auto document = Document::create(path, *plan, m_session);
    if (!document) {
        m_ask.tell(u"The sample could not be made"_s, document.error());
        return {};
    }
    return {std::move(*document), samplePlanDate()};
}

PlanFiles::Opened PlanFiles::importPage(const QString &path)
{
    const auto fail = [this](const Error &error) {
        m_ask.tell(u"The file could not be imported"_s, error);
        return Opened{};
    };
    PageOptions options;
    options.today = m_today;
    options.now = m_session.now();
    const auto import = importFile(path, options);
    if (!import)
        return fail(import.error());

    const auto remarks = remarksOf(*import);
    if (!remarks.isEmpty()
        && !m_ask.review(u"Import %1"_s.arg(plainLine(QFileInfo(path).fileName())),
                         questionAbout(*import), remarks, u"Make the plan"_s))
        return {};
    Opened made = createFrom(path, import->plan);
    made.asAt = import->asAt;
    return made;
}

PlanFiles::Opened PlanFiles::createFrom(const QString &source, const Plan &plan)
{
    const QFileInfo file(source);
    return createAsking(u"Where to keep the imported plan"_s,
                        file.dir().filePath(fileNameFor(file.completeBaseName())), plan, {});
}

PlanFiles::Opened PlanFiles::openCopy(const Document &original)
{
    const QString name = QFileInfo(original.path()).completeBaseName();
    const auto path = m_ask.fileToSave(u"Where to keep the copy"_s,
                                       u"%1 (copy).tidemark"_s.arg(name), planFilter);
    if (!path)
        return {};
    if (const auto copied = original.copyTo(*path); !copied) {
        m_ask.tell(u"The plan could not be copied"_s, copied.error());
        return {};
    }
    return open(*path);
}

void PlanFiles::saveWithoutHistory(const Document &original)
{
    if (!m_ask.confirm(u"A copy without its history"_s, words::withoutHistory(),
                       u"Choose where to keep it…"_s))
        return;
    const QString name = QFileInfo(original.path()).completeBaseName();
    const auto path = m_ask.fileToSave(u"Where to keep the copy without history"_s,
                                       u"%1 (without history).tidemark"_s.arg(name), planFilter);
    if (!path)
        return;
    if (const auto copied = original.copyTo(*path, PlanFile::Copy::WithoutHistory); !copied)
        m_ask.tell(u"The plan could not be copied"_s, copied.error());
}

PlanFiles::Opened PlanFiles::createAsking(const QString &title, const QString &suggestion,
                                          const Plan &plan, QDate asAt)
{
    while (const auto path = m_ask.fileToSave(title, suggestion, planFilter)) {
        auto document = Document::create(*path, plan, m_session);
        if (document)
            return {std::move(*document), asAt};
        m_ask.tell(u"The plan could not be made there"_s, document.error());
    }
    return {};
}

QString PlanFiles::samplePath() const
{
    return QDir(m_documents).filePath(sampleName);
}

} // namespace tidemark
