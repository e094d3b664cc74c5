// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/importfile.h"

#include "core/exchange/textfile.h"
#include "core/plan/json.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype lookedAt = 64;

// The bytes of an object in JSON, in UTF-8; nothing where the bytes begin otherwise.
std::optional<QByteArray> objectIn(QByteArray bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    const bool isObject = bytes.left(lookedAt).trimmed().startsWith('{');
    return isObject ? std::optional(bytes) : std::nullopt;
}

std::optional<QByteArray> objectInText(const QString &text)
{
    return objectIn(text.left(lookedAt).toUtf8()) ? std::optional(text.toUtf8()) : std::nullopt;
}

bool beginsAsJson(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
           && objectIn(file.read(lookedAt)).has_value();
}

Error notImported(const QString &name, const Error &error)
{
    const QString next = error.kind == Error::Kind::TooNew
                             ? u" Import it with that version."_s
                             : u" Export the plan once more (“tidemark export PLAN -o plan.json”), "
                               u"or choose another "
                               "file."_s;
    return {error.kind, u"“%1” was not imported. "_s.arg(name) + error.message + next};
}

Result<PageImport> importJson(const QByteArray &json, const PageOptions &options)
{
    if (options.asAt.isValid() || !options.organisation.isEmpty())
        return Error{
            Error::Kind::Invalid,
            u"“%1” is a plan's own JSON, which says itself whose plan it is and as at which "
            "day. Import it without an organisation and a day."_s.arg(options.source)};
    auto plan = planFromJson(json);
    if (!plan)
        return notImported(options.source, plan.error());
    PageImport import;
    import.plan = *std::move(plan);
    return import;
}

} // namespace

Result<PageImport> importFile(const QString &path, PageOptions options)
{
    options.source = QFileInfo(path).fileName();
    const auto bytes = readTextBytes(path, beginsAsJson(path) ? largestPlanJson : largestTextFile);
    if (!bytes)
        return bytes.error();
    if (const auto json = objectIn(*bytes))
        return importJson(*json, options);
    const auto letters = decodedLetters(*bytes, options.source);
    if (!letters)
        return letters.error();
    if (const auto json = objectInText(letters->text))
        return importJson(*json, options);
    options.strays = letters->strays;
    return importPage(letters->text, options);
}

} // namespace tidemark
