// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/fonts.h"

#include <QFontDatabase>
#include <QString>

namespace tidemark {

void registerFonts()
{
    using namespace Qt::StringLiterals;
    for (const auto &style : {"Regular"_L1, "Semibold"_L1, "Bold"_L1, "Italic"_L1})
        QFontDatabase::addApplicationFont(u":/fonts/OpenSans-%1.ttf"_s.arg(style));
}

} // namespace tidemark
