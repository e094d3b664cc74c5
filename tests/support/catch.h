// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only way to Catch2: Debian 12 has version 2 in one header, vcpkg has version 3 in many.
#if __has_include(<catch2/catch_all.hpp>)
#    include <catch2/catch_all.hpp>
#else
#    include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QDate>
#include <QString>

// How Qt's values look in a failed expectation: as text, not as a list of code units.
namespace Catch {

template <> struct StringMaker<QString> {
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template <> struct StringMaker<QStringView> {
    static std::string convert(QStringView text)
    {
        return '"' + text.toString().toStdString() + '"';
    }
};

template <> struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &bytes) { return '"' + bytes.toStdString() + '"'; }
};

template <> struct StringMaker<QDate> {
    static std::string convert(const QDate &date)
    {
        return date.isValid() ? date.toString(Qt::ISODate).toStdString() : std::string("no date");
    }
};

} // namespace Catch
