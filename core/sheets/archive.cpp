// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/archive.h"

#include "core/base/escape.h"
#include "core/sheets/readinglimits.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr uLong lockedFlag = 1; // bit 0 of a part's flags: encrypted

QString partKey(QString name)
{
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    return name.toCaseFolded();
}

} // namespace

Archive::Archive(const QByteArray &bytes, Intake &intake) : m_intake(intake), m_memory{bytes}
{
    zlib_filefunc64_def functions{};
    functions.opaque = &m_memory;
    functions.zopen64_file = [](voidpf opaque, const void *, int) -> voidpf { return opaque; };
    functions.zread_file = [](voidpf, voidpf stream, void *into, uLong size) -> uLong {
        auto &memory = *static_cast<Memory *>(stream);
        const auto left = static_cast<uLong>(std::max<qint64>(0, memory.bytes.size() - memory.at));
        const uLong count = std::min(size, left);
        std::memcpy(into, memory.bytes.constData() + memory.at, count);
        memory.at += count;
        return count;
    };
    functions.zwrite_file = [](voidpf, voidpf, const void *, uLong) -> uLong { return 0; };
    functions.ztell64_file = [](voidpf, voidpf stream) -> ZPOS64_T {
        return static_cast<ZPOS64_T>(static_cast<Memory *>(stream)->at);
    };
    functions.zseek64_file = [](voidpf, voidpf stream, ZPOS64_T offset, int origin) -> long {
        auto &memory = *static_cast<Memory *>(stream);
        const auto size = static_cast<ZPOS64_T>(memory.bytes.size());
        const ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                              : origin == ZLIB_FILEFUNC_SEEK_CUR ? ZPOS64_T(memory.at)
                                                                 : size;
        if (offset > size - from) // also where the sum would run over
            return -1;
        memory.at = qint64(from + offset);
        return 0;
    };
    functions.zclose_file = [](voidpf, voidpf) -> int { return 0; };
    functions.zerror_file = [](voidpf, voidpf) -> int { return 0; };
    m_zip = unzOpen2_64("", &functions);
    if (m_zip)
        index();
    else
        m_intake.stopDamaged(u"its end is missing"_s);
}

Archive::~Archive()
{
    if (m_zip)
        unzClose(m_zip);
}

void Archive::index()
{
    std::array<char, 1024> name{};
    int left = limits::parts;
    int code = unzGoToFirstFile(m_zip);
    for (; code == UNZ_OK; code = unzGoToNextFile(m_zip)) {
        unz_file_info64 info{};
        unz64_file_pos place{};
        if (unzGetCurrentFileInfo64(m_zip, &info, name.data(), uLong(name.size()), nullptr, 0,
                                    nullptr, 0)
                != UNZ_OK
            || unzGetFilePos64(m_zip, &place) != UNZ_OK) {
            m_intake.stopDamaged(u"its list of parts cannot be read"_s);
            return;
        }
        if (left-- == 0) {
            m_intake.stop(Error::Kind::Invalid,
                          u"%1 is made of more than %2 parts, far more than a plan, so nothing was "
                          "read from it. Save only the sheets you need as a file of their own, and "
                          "choose that."_s.arg(m_intake.name(), QString::number(limits::parts)));
            return;
        }
        const auto length = std::min<qsizetype>(qsizetype(info.size_filename), name.size());
        const QString key = partKey(QString::fromUtf8(name.data(), length));
        if (!m_parts.contains(key))
            m_parts.insert(key, {place.pos_in_zip_directory, place.num_of_file});
        if (key.endsWith(u".xml"))
            m_intake.expect(qint64(std::min<quint64>(info.uncompressed_size, 1U << 30U)));
    }
    if (code != UNZ_END_OF_LIST_OF_FILE)
        m_intake.stopDamaged(u"its list of parts ends early"_s);
}

bool Archive::has(const QString &part) const
{
    return m_parts.contains(partKey(part));
}

PackedStream::PackedStream(Archive &archive, const QString &name) : m_archive(archive), m_name(name)
{
    if (m_archive.m_intake.stopped())
        return;
    const auto place = archive.m_parts.constFind(partKey(name));
    if (place == archive.m_parts.constEnd()) {
        archive.m_intake.stopDamaged(u"its part %1 is missing"_s.arg(name));
        return;
    }
    unz64_file_pos pos{place->offset, place->number};
    unz_file_info64 info{};
    if (unzGoToFilePos64(archive.m_zip, &pos) != UNZ_OK
        || unzGetCurrentFileInfo64(archive.m_zip, &info, nullptr, 0, nullptr, 0, nullptr, 0)
               != UNZ_OK) {
        archive.m_intake.stopDamaged(u"its part %1 cannot be found"_s.arg(name));
        return;
    }
    if ((info.flag & lockedFlag) != 0) {
        archive.m_intake.stop(Error::Kind::Invalid,
                              u"%1 has a password. Open it in Excel, save it without one, and try "
                              "again."_s.arg(archive.m_intake.name()));
        return;
    }
    m_open = unzOpenCurrentFile(archive.m_zip) == UNZ_OK;
    if (!m_open)
        archive.m_intake.stopDamaged(u"its part %1 cannot be unpacked"_s.arg(name));
    QIODevice::open(ReadOnly);
}

PackedStream::~PackedStream()
{
    if (m_open)
        unzCloseCurrentFile(m_archive.m_zip);
}

qint64 PackedStream::readData(char *data, qint64 most)
{
    if (!m_open || m_archive.m_intake.stopped())
        return -1;
    const int count =
        unzReadCurrentFile(m_archive.m_zip, data, unsigned(std::min<qint64>(most, INT_MAX)));
    if (count < 0) {
        m_archive.m_intake.stopDamaged(u"its part %1 cannot be unpacked"_s.arg(m_name));
        return -1;
    }
    if (count == 0 || !m_archive.m_intake.takeBytes(count))
        return -1;
    return count;
}

void PackedStream::finish()
{
    std::array<char, 16384> rest{};
    while (read(rest.data(), qint64(rest.size())) > 0) {}
    if (!m_open)
        return;
    m_open = false;
    if (unzCloseCurrentFile(m_archive.m_zip) != UNZ_OK)
        m_archive.m_intake.stopDamaged(u"its part %1 is not what its checksum says"_s.arg(m_name));
}

} // namespace tidemark
