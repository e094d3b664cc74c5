// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/intake.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QString>

namespace tidemark {

/// The parts of a packed file (.xlsx, .docx, .ods), unpacked one after the other from bytes in
/// memory. A part is never written anywhere, so its name can lead nowhere.
class Archive {
public:
    /// Stops the reading where the bytes are no archive. `bytes` must outlive the archive.
    Archive(const QByteArray &bytes, Intake &intake);
    ~Archive();
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    /// Names are compared as Office does: without case, and a \ for a /.
    bool has(const QString &part) const;

private:
    friend class PackedStream;
    struct Place {
        quint64 offset;
        quint64 number;
    };

    /// What minizip reads from.
    struct Memory {
        const QByteArray &bytes;
        qint64 at = 0;
    };

    void index();

    Intake &m_intake;
    Memory m_memory;
    void *m_zip = nullptr;
    QHash<QString, Place> m_parts;
};

/// The bytes of one part, as they are unpacked. One at a time of an archive. Stops the reading
/// where they are damaged, locked or too many.
class PackedStream : public QIODevice {
public:
    PackedStream(Archive &archive, const QString &name);
    ~PackedStream() override;

    bool isSequential() const override { return true; }
    /// Unpacks what is left, so that the checksum of the whole is compared.
    void finish();

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Archive &m_archive;
    QString m_name;
    bool m_open = false;
};

} // namespace tidemark
