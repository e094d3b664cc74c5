// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/fonts.h"

#include <QFontDatabase>
#include <QString>

namespace tidemark {

void registerFonts()
{
    using namespace Qt::StringLiterals;
    for (const auto &font : {"OpenSans-Regular"_L1, "OpenSans-Semibold"_L1, "OpenSans-Bold"_L1,
                             "OpenSans-Italic"_L1, "DejaVuSans"_L1, "DejaVuSans-Bold"_L1})
        QFontDatabase::addApplicationFont(u":/fonts/%1.ttf"_s.arg(font));
}

} // namespace tidemark
