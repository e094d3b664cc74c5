// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/palette.h"

#include "core/draw/mark.h"
#include "core/rules/ratings.h"
#include "tests/core/draw/samples.h"
#include "tests/support/catch.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr double textContrast = 4.5; // WCAG 2.2, 1.4.3
constexpr double markContrast = 3;   // WCAG 2.2, 1.4.11

QList<QColor> stateColours(const Palette &palette)
{
    return {palette.planned,   palette.inProgress, palette.completed, palette.onHold,
            palette.cancelled, palette.problem,    palette.caution,   palette.good};
}

} // namespace

TEST_CASE("Contrast is WCAG's: 21 between black and white, 1 between equals, either way round")
{
    CHECK(contrast(Qt::black, Qt::white) == Approx(21));
    CHECK(contrast(Qt::white, Qt::black) == Approx(21));
    CHECK(contrast(QColor(0x12, 0x34, 0x56), QColor(0x12, 0x34, 0x56)) == Approx(1));
    CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("Every text can be read on every ground of every palette")
{
    for (const auto &[name, palette] : allPalettes()) {
        for (const QColor &ground : grounds(palette)) {
            CAPTURE(name, ground.name());
            CHECK(contrast(palette.ink, ground) >= textContrast);
            CHECK(contrast(palette.inkSoft, ground) >= textContrast);
        }
    }
}

TEST_CASE("Every mark, border and focus frame can be made out on every ground")
{
    for (const auto &[name, palette] : allPalettes()) {
        for (const QColor &ground : grounds(palette)) {
            CAPTURE(name, ground.name());
            for (const QColor &colour : stateColours(palette))
                CHECK(contrast(colour, ground) >= markContrast);
            CHECK(contrast(palette.border, ground) >= markContrast);
            CHECK(contrast(palette.focus, ground) >= markContrast);
        }
    }
}

TEST_CASE("A council's own colour is made readable, and left alone where it is")
{
    const QColor amber(0xFF, 0xC0, 0x00);
    CHECK(contrast(readableOn({Qt::white}, amber, markContrast), Qt::white) >= markContrast);
    CHECK(contrast(readableOn({Qt::black}, QColor(0x20, 0x20, 0x20), textContrast), Qt::black)
          >= textContrast);
    const QColor green(0x00, 0x70, 0x4F);
    CHECK(readableOn({Qt::white}, green, markContrast) == green);
}

TEST_CASE("A judgement without a colour is drawn in ink, and one in nonsense too")
{
    Judgement judgement;
    CHECK(judgementColour(lightPalette(), judgement) == lightPalette().ink);
    judgement.colour = u"url(javascript:alert(1))"_s;
    CHECK(judgementColour(lightPalette(), judgement) == lightPalette().ink);
    judgement.colour = u"#00704F"_s;
    CHECK(judgementColour(lightPalette(), judgement) == QColor(0x00, 0x70, 0x4F));
}

TEST_CASE("A judgement of any colour can be made out on every ground of every palette")
{
    const QStringList asked{u"#FFC000"_s, u"#FFFFFF"_s, u"#000000"_s, u"#00B050"_s,
                            u"#0B62A8"_s, u"#C00000"_s, u"#7F7F7F"_s, u"#12365C"_s};
    for (const auto &[name, palette] : allPalettes()) {
        for (const QString &colour : asked) {
            Judgement judgement;
            judgement.colour = colour;
            for (const QColor &ground : grounds(palette)) {
                CAPTURE(name, colour, ground.name());
                CHECK(contrast(judgementColour(palette, judgement), ground) >= markContrast);
            }
        }
    }
}

TEST_CASE("The five ratings can be made out everywhere, and told apart without colour")
{
    QSet<int> marks;
    for (const RatingClass &each : ratingClasses) {
        const Sign sign = signOf(words::ratingWords(each.rating, Settings()));
        marks.insert(int(sign.mark));
        CHECK(contrast(QColor(sign.colour), Qt::white) >= textContrast);
        CHECK((missesTarget(each.rating) ? sign.mark != Mark::Tick : true));
        for (const auto &[name, palette] : allPalettes()) {
            for (const QColor &ground : grounds(palette)) {
                CAPTURE(name, sign.colour, ground.name());
                CHECK(contrast(signColour(palette, sign), ground) >= markContrast);
            }
        }
    }
    CHECK(marks.size() == qsizetype(ratingClasses.size()));
}

TEST_CASE("Where a palette tells nothing by colour, a judgement has none either")
{
    Judgement amber;
    amber.colour = u"#FFC000"_s;
    for (const Palette &palette :
         {highContrastPalette(), highContrastDarkPalette(), greyPrintPalette()})
        CHECK(judgementColour(palette, amber) == palette.ink);
    CHECK(judgementColour(darkPalette(), amber) == QColor(amber.colour));
}
