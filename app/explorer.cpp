// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explorer.h"

#ifdef Q_OS_WIN

#    include "app/doubleclick.h"

#    include <QCoreApplication>
#    include <QDir>
#    include <QSettings>

#    include <windows.h>

#    include <shlobj.h>

#    include <memory>

namespace tidemark {

using namespace Qt::StringLiterals;

std::optional<MainWindow::DoubleClick> doubleClickOf(const ProgramFolder &folder)
{
    if (!folder.portable || isInsideZip(folder))
        return std::nullopt;
    const auto classes = std::make_shared<QSettings>(uR"(HKEY_CURRENT_USER\Software\Classes)"_s,
                                                     QSettings::NativeFormat);
    const auto choice =
        std::make_shared<DoubleClick>(*classes, QCoreApplication::applicationFilePath());
    const auto set = [classes, choice](bool ours) {
        const auto done = ours ? choice->claim() : choice->giveBack();
        SHChangeNotify(SHCNE_ASSOCCHANGED, SHCNF_IDLIST, nullptr, nullptr);
        return done;
    };
    return MainWindow::DoubleClick{QDir::toNativeSeparators(folder.path),
                                   [classes, choice] { return choice->isOurs(); }, set};
}

} // namespace tidemark

#else

namespace tidemark {

std::optional<MainWindow::DoubleClick> doubleClickOf(const ProgramFolder &)
{
    return std::nullopt;
}

} // namespace tidemark

#endif
