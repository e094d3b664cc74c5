// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/glyphs.h"
#include "core/paper/textlines.h"
#include "tests/support/catch.h"

#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;

namespace {

/// Each piece in the brackets of its font, and what it stands in for.
std::string shown(const QString &text)
{
    QString all;
    for (const Glyphs &piece : glyphsOf(text))
        all += (piece.fallback ? u"{%1}"_s : u"[%1]"_s).arg(piece.text)
               + (piece.actualText.isEmpty() ? QString() : u"=%1"_s.arg(piece.actualText));
    return all.toStdString();
}

} // namespace

TEST_CASE("Each piece of a text is in a font that has it")
{
    CHECK(shown(u"Tŷ Cornel, ½ “–” 62 %"_s) == "[Tŷ Cornel, ½ “–” 62\u00a0%]");
    CHECK(shown(u"Ελληνικά, Кириллица"_s) == "[Ελληνικά, Кириллица]");
    CHECK(shown(u"say שלום עולם twice"_s) == "[say ]{שלום עולם }[twice]");
    CHECK(shown(u"مرحبا"_s) == "{مرحبا}");
    CHECK(shown(QString()) == "[]");
}

TEST_CASE("What no font has is printed as a sign that stands in for it")
{
    CHECK(shown(u"a 🪿 b"_s).find("=🪿") != std::string::npos);
    CHECK(shown(u"a 👩\u200d👩\u200d👧"_s).find("=👩\u200d👩\u200d👧") != std::string::npos);
    Report report;
    report.body = {paragraph(u"p"_s, u"goose 🪿, goose 🪿 and 漢字"_s),
                   paragraph(u"q"_s, u"שלום"_s)};
    const auto found = unprintableIn(report);
    REQUIRE(found.size() == 1);
    CHECK(found.front().node == u"p");
    CHECK(found.front().characters == u"🪿漢字");
}

TEST_CASE("Controls never reach the paper")
{
    CHECK(shown(u"a\tb\r\nc\u2028d"_s) == "[a b \nc\nd]");
    CHECK(textOf(glyphsOf(QString(QChar::Null) + QChar(0x9f) + QChar(0xd800)))
          == QString(3, QChar::ReplacementCharacter));
}

TEST_CASE("Open Sans has all that is taken for plain without a look")
{
    QString plain;
    for (char16_t c = 0x20; c < 0x2023; ++c) {
        if (isReadBack(QString(QChar(c))) && c != 0x7f && (c < 0x80 || c > 0x9f))
            plain += QChar(c);
    }
    const QFontMetrics metrics(fontOf({}));
    QString missing;
    for (const QChar c : plain)
        missing += metrics.inFont(c) ? QString() : QString(c);
    CHECK(missing == QString());
    CHECK(plain.size() > 400);
}

TEST_CASE("Parts of a line that turn lie where they are read")
{
    const auto lines = linesOf({{u"one אבג דהו two"_s}}, {}, 10000);
    REQUIRE(lines.size() == 1);
    const auto &parts = lines.front().fragments;
    REQUIRE(parts.size() >= 3);
    for (size_t i = 1; i < parts.size(); ++i)
        CHECK(parts[i].x >= parts[i - 1].x + parts[i - 1].width - 1);
    CHECK(parts[1].direction == Qt::RightToLeft);

    const auto turned = linesOf({{u"אבג one דהו"_s}}, {}, 10000).front();
    REQUIRE(turned.fragments.size() >= 3);
    CHECK(turned.fragments.front().x > turned.fragments.back().x);
    CHECK(turned.fragments.front().x + turned.fragments.front().width == Approx(10000).margin(2));
}

TEST_CASE("No two parts of a line lie on one another")
{
    for (const QString &text :
         {u"say מרחבא (2026) and مرحبا بالعالم 123 to e\u0301veryone 😀 漢字, שלום"_s,
          u"שלום 12 34 one two (three) مرحبا 5% עולם"_s, u"1 ا 2 b ا 3"_s}) {
        auto parts = linesOf({{text}}, {}, 20000).front().fragments;
        std::sort(parts.begin(), parts.end(),
                  [](const Fragment &a, const Fragment &b) { return a.x < b.x; });
        for (size_t i = 1; i < parts.size(); ++i) {
            INFO(parts[i - 1].text.toStdString() << " | " << parts[i].text.toStdString());
            CHECK(parts[i].x == Approx(parts[i - 1].x + parts[i - 1].width).margin(25));
        }
    }
}
