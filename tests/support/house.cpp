// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/house.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tidemark::house {

using namespace Qt::StringLiterals;

namespace {

/// The rooms that a room may know, and the modules of Qt it may use beside QtCore.
struct Room {
    QStringList rooms;
    QStringList modules;
};

/// The table of rooms, from the ground up: each room, exactly the rooms it includes and, behind
/// the bar, the modules of Qt that it uses beside QtCore. core/document, ui/ask, ui/controls,
/// ui/desk, ui/readers, ui/style, ui/system and ui/viewstate are rooms of one pair of files each.
const QString table = uR"(
resources: | QtGui
core/base:
core/sheets: core/base | QtGui
core/plan: core/base
core/rules: core/base core/plan
core/words: core/base core/plan core/rules
core/select: core/plan core/rules core/words
core/versions: core/base core/plan core/rules core/words
core/verbs: core/base core/plan core/rules core/words
core/measures: core/plan core/rules core/words core/verbs
core/columns: core/base core/plan core/rules core/words core/measures
core/rounds: core/base core/plan core/rules core/words core/versions core/verbs core/measures
core/changes: core/plan core/rules core/words core/measures core/rounds core/draw
core/tables: core/base core/plan core/versions
core/file: core/base core/plan core/tables
core/exchange: core/base core/plan core/rules core/words core/columns core/rounds core/changes
core/workbooks: core/base core/sheets core/plan core/rules core/words core/measures core/columns
core/duedates: core/base core/plan core/rules core/words core/select
core/pasted: core/sheets core/words core/measures core/columns core/exchange
core/meanings: core/base core/sheets core/plan core/words | QtGui
core/booktables: core/base core/sheets core/plan core/rules core/words core/meanings
core/imports: core/base core/sheets core/plan core/rules core/words core/verbs core/measures
    core/columns core/meanings core/booktables
core/published: core/base core/plan core/words core/verbs core/exchange
core/samples: core/base core/plan core/versions core/verbs core/rounds
core/draw: core/base core/plan core/rules core/words core/measures | QtGui QtSvg
core/report: core/plan core/rules core/words core/select core/rounds core/draw
core/blocks: core/base core/plan core/rules core/words core/select core/measures core/columns
    core/rounds core/changes core/draw core/report
core/drafting: core/rules core/words core/measures core/rounds core/changes core/exchange
    core/report core/blocks
core/html: core/base core/words core/draw core/report
core/paper: core/words core/draw core/report | QtGui
core/pdf: core/base core/words core/paper | QtGui
core/publishing: core/base core/plan core/rules core/words core/measures core/rounds core/exchange
    core/report core/blocks core/paper
core/document: core/plan core/versions core/verbs core/file | QtGui
ui/system: | QtWidgets
ui/controls: | QtGui QtWidgets
ui/readers: | QtWidgets
ui/style: core/draw ui/controls ui/readers ui/system | QtGui QtWidgets
ui/ask: core/base core/plan core/words core/verbs
ui/viewstate: core/base core/plan core/words core/select core/rounds core/document
ui/commands: core/draw ui/widgets | QtGui QtWidgets
ui/models: core/base core/plan core/rules core/words core/verbs core/rounds
ui/desk: core/verbs core/document ui/ask ui/viewstate ui/models
ui/tree: core/base core/plan core/rules core/words core/verbs core/columns core/changes core/draw
    ui/viewstate
ui/widgets: core/draw ui/style | QtGui QtWidgets
ui/views: core/base core/draw ui/style ui/tree ui/widgets | QtGui QtWidgets
ui/editors: core/base core/plan core/words core/draw ui/style ui/models ui/widgets | QtGui
    QtWidgets
ui/parts: core/base core/words core/verbs core/measures ui/style ui/viewstate ui/desk ui/tree
    ui/widgets ui/views ui/editors | QtWidgets
ui/forms: core/rules core/words core/verbs core/measures core/rounds core/draw ui/style ui/ask
    ui/viewstate ui/widgets ui/views ui/editors ui/parts | QtWidgets
ui/import: core/base core/sheets core/plan core/words core/meanings core/booktables core/imports core/draw ui/style ui/ask ui/desk
    ui/widgets ui/views ui/editors | QtGui QtWidgets
ui/panels: core/base core/plan core/rules core/words core/verbs core/exchange core/draw
    core/document ui/style ui/ask ui/commands ui/viewstate ui/models ui/desk ui/tree ui/widgets ui/views ui/editors
    ui/parts ui/forms ui/import | QtGui QtWidgets
ui/overview: core/rules core/words core/rounds core/draw core/document ui/style ui/commands
    ui/viewstate ui/widgets ui/views ui/panels | QtCharts QtGui QtWidgets
ui/measures: core/base core/plan core/words core/verbs core/measures core/columns core/pasted
    core/draw core/document ui/style ui/commands ui/viewstate ui/models ui/desk ui/tree ui/widgets
    ui/views ui/parts ui/panels | QtCharts QtGui QtWidgets
ui/rounds: core/base core/plan core/rules core/words core/versions core/verbs core/rounds
    core/changes core/drafting ui/style ui/ask ui/commands ui/viewstate ui/desk ui/widgets ui/views ui/editors
    ui/parts ui/panels | QtGui QtWidgets
ui/history: core/base core/plan core/words core/rounds core/changes core/draw core/document ui/style
    ui/ask ui/commands ui/viewstate ui/widgets ui/views ui/editors ui/panels | QtGui QtWidgets
ui/report: core/base core/words core/verbs core/select core/draw core/report core/blocks
    core/publishing ui/style ui/desk ui/widgets ui/views ui/editors ui/parts | QtGui QtWidgets
ui/dialogs: core/words core/draw ui/style ui/ask ui/widgets ui/editors | QtGui QtPrintSupport QtWidgets
ui/pages: core/base core/plan core/words core/rounds core/exchange core/draw core/report core/blocks
    core/html core/paper core/pdf core/publishing core/document ui/style ui/ask ui/commands ui/viewstate ui/models
    ui/widgets ui/panels ui/overview ui/measures ui/report ui/rounds ui/history | QtGui
    QtPrintSupport QtWidgets
ui: core/base core/plan core/words core/verbs core/exchange core/workbooks core/duedates
    core/published core/samples core/document ui/style ui/ask ui/commands ui/viewstate ui/models ui/desk ui/tree ui/widgets
    ui/parts ui/panels ui/dialogs ui/import ui/pages | QtGui QtWidgets
app: resources core/base core/sheets core/plan core/rules core/words core/select core/verbs
    core/measures core/columns core/rounds core/changes core/exchange core/workbooks core/duedates
    core/imports core/published
    core/samples core/draw core/report core/blocks core/drafting core/html core/paper core/pdf core/publishing
    core/document ui/dialogs ui | QtWidgets
)"_s;

QMap<QString, Room> roomsOf(const QString &text)
{
    static const QRegularExpression entry(uR"(^(\S+):([^|:]*)(?:\|([^:]*))?(?=\n\S|\n*\z))"_s,
                                          QRegularExpression::MultilineOption);
    QMap<QString, Room> rooms;
    for (const auto &match : entry.globalMatch(text))
        rooms.insert(match.captured(1),
                     {match.captured(2).simplified().split(u' ', Qt::SkipEmptyParts),
                      match.captured(3).simplified().split(u' ', Qt::SkipEmptyParts)});
    return rooms;
}

const QMap<QString, Room> &house()
{
    static const QMap<QString, Room> rooms = roomsOf(table);
    return rooms;
}

/// Headers that would let a rule ask the machine, or make a value into an object.
const QSet<QString> &headersNoRuleMayUse()
{
    static const QSet<QString> headers{
        u"QObject"_s,       u"QFile"_s,   u"QFileInfo"_s,        u"QDir"_s,        u"QSaveFile"_s,
        u"QIODevice"_s,     u"QLocale"_s, u"QTimer"_s,           u"QSettings"_s,   u"QProcess"_s,
        u"QElapsedTimer"_s, u"QThread"_s, u"QStandardPaths"_s,   u"QTranslator"_s, u"QSysInfo"_s,
        u"chrono"_s,        u"ctime"_s,   u"QCoreApplication"_s, u"fstream"_s,     u"filesystem"_s,
        u"iostream"_s,      u"locale"_s,
    };
    return headers;
}

const QSet<QString> &headersThatAsk()
{
    static const QSet<QString> headers{u"QMessageBox"_s, u"QFileDialog"_s, u"QInputDialog"_s,
                                       u"QErrorMessage"_s};
    return headers;
}

/// Something a file must not say, outside the rooms that may.
struct Phrase {
    QRegularExpression pattern;
    QStringList where;  ///< the rooms it is forbidden in, as beginnings of their names
    QStringList butNot; ///< the rooms, or files without their ending, that may
    bool inStrings;     ///< look inside string literals too
    QString why;
};

const std::vector<Phrase> &phrases()
{
    static const std::vector<Phrase> forbidden{
        {QRegularExpression(
             uR"(\bcurrent(Date|DateTime|DateTimeUtc|Time)\s*\()"
             uR"(|\bcurrent(M?Secs)SinceEpoch\b|\bsystem_clock\b|\bstd::time\s*\()"_s),
         {u"core"_s, u"ui"_s},
         {u"core/base/id"_s}, // an id begins with the moment; Id::create() is where it comes from
         false,
         u"asks the clock; the time comes down from app as an argument"_s},
        {QRegularExpression(uR"(\bQLocale::system\b)"_s),
         {u"core"_s, u"ui"_s},
         {},
         false,
         u"asks for the machine's locale; it comes down from app as an argument"_s},
        {QRegularExpression(uR"(\b(qgetenv|qEnvironmentVariable\w*|getenv)\s*\()"_s),
         {u"core"_s, u"ui"_s},
         {},
         false,
         u"asks the environment; settings come down from app as arguments"_s},
        {QRegularExpression(uR"(\bQ_(OBJECT|GADGET)\b)"_s),
         {u"core"_s},
         {u"core/document"_s},
         false,
         u"is an object; the only QObject in core is the document"_s},
        {QRegularExpression(uR"(\btr\s*\(|\btranslate\s*\()"_s),
         {u"core/base"_s, u"core/plan"_s, u"core/rules"_s, u"core/verbs"_s, u"core/tables"_s,
          u"core/file"_s},
         {},
         false,
         u"translates; words for people live above"_s},
        {QRegularExpression(
             uR"(["(]\s*(SELECT|INSERT (OR \w+ )?INTO|DELETE FROM|CREATE TABLE|PRAGMA)\s)"_s),
         {u"core"_s, u"ui"_s, u"app"_s},
         {u"core/tables"_s, u"core/file"_s},
         true,
         u"speaks SQL; only core/tables and core/file do"_s},
    };
    return forbidden;
}

QString stemOf(const QString &path)
{
    const QFileInfo file(path);
    return file.path() + u'/' + file.baseName();
}

QString roomOf(const QString &path)
{
    const QString alone = stemOf(path);
    return house().contains(alone) ? alone : QFileInfo(path).path();
}

struct Include {
    QString name;
    bool angled;
};

std::vector<Include> includesOf(const QString &text)
{
    static const QRegularExpression line(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s,
                                         QRegularExpression::MultilineOption);
    std::vector<Include> includes;
    for (const auto &match : line.globalMatch(text))
        includes.push_back({match.captured(2), match.captured(1) == u'<'});
    return includes;
}

bool isGenerated(const QString &name)
{
    return name.endsWith(u".moc") || name.startsWith(u"moc_");
}

/// The module of Qt that a header belongs to, found in Qt's own folders; empty for all others.
QString moduleOf(const QString &header)
{
    const auto slash = header.indexOf(u'/');
    if (slash > 0)
        return header.startsWith(u"Qt") ? header.left(slash) : QString();
    static QHash<QString, QString> known;
    if (const auto it = known.constFind(header); it != known.constEnd())
        return *it;
    const QDir qt(QStringLiteral(TIDEMARK_QT_HEADERS));
    const auto modules = qt.entryList({u"Qt*"_s}, QDir::Dirs);
    const auto it = std::find_if(modules.begin(), modules.end(), [&](const QString &module) {
        return qt.exists(module + u'/' + header);
    });
    return known[header] = it == modules.end() ? QString() : *it;
}

QString withoutComments(const QString &text, bool keepStrings)
{
    static const QRegularExpression token(
        uR"rx(R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/)rx"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString code;
    qsizetype from = 0;
    for (const auto &match : token.globalMatch(text)) {
        code += QStringView(text).mid(from, match.capturedStart() - from);
        if (keepStrings && !match.captured().startsWith(u'/'))
            code += match.capturedView();
        from = match.capturedEnd();
    }
    return code + text.mid(from);
}

QString faultOfOurs(const QString &room, const QString &name)
{
    if (isGenerated(name))
        return {};
    const QString other = roomOf(name);
    if (!house().contains(other))
        return u"no room of the house; includes are written from its root"_s;
    if (other == room || house().value(room).rooms.contains(other))
        return {};
    return u"%1 must not know %2"_s.arg(room, other);
}

QString faultOfTheirs(const QString &room, const QString &name)
{
    if (name.startsWith(u"SQLiteCpp/") || name == u"sqlite3.h")
        return room == u"core/tables" || room == u"core/file"
                   ? QString()
                   : u"only core/tables and core/file speak SQL"_s;
    if (name.startsWith(u"qpdf/"))
        return room == u"core/pdf" ? QString() : u"only core/pdf knows QPDF"_s;
    if (name.startsWith(u"minizip/") || name.startsWith(u"quazip", Qt::CaseInsensitive))
        return room == u"core/sheets" && name == u"minizip/unzip.h"
                   ? QString()
                   : u"only core/sheets unpacks, with minizip; QuaZip breaks it"_s;
    if (name.startsWith(u"xlsxwriter"))
        return room == u"core/workbooks" ? QString() : u"only core/workbooks knows libxlsxwriter"_s;
    if (name.startsWith(u"libical/"))
        return room == u"core/duedates" ? QString() : u"only core/duedates knows libical"_s;

    static const QStringList rules{u"core/base"_s, u"core/plan"_s, u"core/rules"_s,
                                   u"core/verbs"_s};
    const QString header = name.mid(name.lastIndexOf(u'/') + 1);
    if (rules.contains(room) && headersNoRuleMayUse().contains(header))
        return u"%1 must not ask the machine"_s.arg(room);
    // Reports are made, and moments compared, beside the window. Under wine a program does not end
    // once another of its threads has used a regular expression, which Qt compiles into memory of
    // the thread's own.
    static const QStringList besideTheWindow{
        u"core/base"_s,     u"core/words"_s,      u"core/verbs"_s,      u"core/columns"_s,
        u"core/sheets"_s,   u"core/plan"_s,       u"core/rules"_s,      u"core/measures"_s,
        u"core/rounds"_s,   u"core/changes"_s,    u"core/versions"_s,   u"core/blocks"_s,
        u"core/drafting"_s, u"core/draw"_s,       u"core/html"_s,       u"core/paper"_s,
        u"core/pdf"_s,      u"core/publishing"_s, u"core/report"_s,     u"core/workbooks"_s,
        u"core/duedates"_s, u"core/meanings"_s,   u"core/booktables"_s, u"core/imports"_s,
        u"core/file"_s,     u"core/exchange"_s};
    if (header == u"QRegularExpression" && besideTheWindow.contains(room))
        return u"%1 works beside the window and must not use regular expressions"_s.arg(room);
    if (headersThatAsk().contains(header) && room != u"ui/dialogs")
        return u"questions are put through ui/ask"_s;

    const QString module = moduleOf(name);
    if (module.isEmpty() || module == u"QtCore" || house().value(room).modules.contains(module))
        return {};
    return u"%1 must not use %2"_s.arg(room, module);
}

bool isWithin(const QString &room, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QString &beginning) {
        return room == beginning || room.startsWith(beginning + u'/');
    });
}

QStringList phrasesIn(const Source &source, const QString &room)
{
    QStringList faults;
    for (const Phrase &phrase : phrases()) {
        if (!isWithin(room, phrase.where) || isWithin(room, phrase.butNot)
            || phrase.butNot.contains(stemOf(source.path)))
            continue;
        const auto match = phrase.pattern.match(withoutComments(source.text, phrase.inStrings));
        if (match.hasMatch())
            faults += u"%1 %2 (%3)"_s.arg(source.path, phrase.why, match.captured().trimmed());
    }
    return faults;
}

/// Follows the arrows from the last room of `way`; a room met again closes a circle.
void walk(const QMap<QString, QSet<QString>> &arrows, QStringList &way, QSet<QString> &done,
          QStringList &circles)
{
    const QString here = way.last();
    for (const QString &next : arrows.value(here)) {
        if (const auto met = way.indexOf(next); met >= 0)
            circles += (way.mid(met) + QStringList{next}).join(u" -> ");
        else if (!done.contains(next)) {
            way += next;
            walk(arrows, way, done, circles);
            way.removeLast();
        }
    }
    done += here;
}

} // namespace

std::vector<Source> sourcesUnder(const QString &root)
{
    std::vector<Source> sources;
    const QDir house(root);
    for (const auto &storey : {u"core"_s, u"ui"_s, u"app"_s, u"resources"_s}) {
        QDirIterator files(house.filePath(storey), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.push_back(
                    {house.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return sources;
}

QStringList faultsIn(const Source &source)
{
    const QString room = roomOf(source.path);
    if (!house().contains(room))
        return {u"%1 is in no room of the house"_s.arg(source.path)};

    QStringList faults;
    if (!source.text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"))
        faults += u"%1 does not begin with its licence"_s.arg(source.path);
    for (const auto &[name, angled] : includesOf(source.text)) {
        const QString fault = angled ? faultOfTheirs(room, name) : faultOfOurs(room, name);
        if (!fault.isEmpty())
            faults += u"%1 includes %2: %3"_s.arg(source.path, name, fault);
    }
    return faults + phrasesIn(source, room);
}

QStringList unusedIn(const std::vector<Source> &sources)
{
    QMap<QString, QSet<QString>> used;
    for (const Source &source : sources) {
        for (const auto &[name, angled] : includesOf(source.text))
            used[roomOf(source.path)] += angled ? moduleOf(name) : roomOf(name);
    }
    QStringList unused;
    for (auto room = house().begin(); room != house().end(); ++room) {
        for (const QString &listed : room->rooms + room->modules) {
            if (!used.value(room.key()).contains(listed))
                unused += u"%1 lists %2 and does not include it"_s.arg(room.key(), listed);
        }
    }
    return unused;
}

QStringList circlesAmong(const std::vector<Source> &sources)
{
    QMap<QString, QSet<QString>> arrows;
    for (const Source &source : sources) {
        const QString room = roomOf(source.path);
        for (const auto &[name, angled] : includesOf(source.text)) {
            if (!angled && !isGenerated(name) && roomOf(name) != room)
                arrows[room] += roomOf(name);
        }
    }
    QStringList circles;
    QSet<QString> done;
    for (const QString &room : arrows.keys()) {
        QStringList way{room};
        if (!done.contains(room))
            walk(arrows, way, done, circles);
    }
    return circles;
}

} // namespace tidemark::house
