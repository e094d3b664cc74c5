// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/system.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>

#ifdef Q_OS_WIN
#    include <windows.h>
#endif

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

#ifdef Q_OS_WIN

bool systemReducesMotion()
{
    BOOL animated = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0) && !animated;
}

bool systemWantsContrast()
{
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0)
           && (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
}

// "Make text bigger" of Windows' settings, which Qt 6.4 does not know.
int systemTextPercent()
{
    const QSettings settings(uR"(HKEY_CURRENT_USER\Software\Microsoft\Accessibility)"_s,
                             QSettings::NativeFormat);
    return std::clamp(settings.value(u"TextScaleFactor"_s, 100).toInt(), 100, 225);
}

#else

namespace {

/// A setting of the desktop's own files, which Qt reads only where the desktop's plug-in is there.
QVariant desktopSetting(const QString &file, const QString &key)
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, file);
    return path.isEmpty() ? QVariant() : QSettings(path, QSettings::IniFormat).value(key);
}

bool isZero(const QVariant &setting)
{
    bool isNumber = false;
    return setting.isValid()
           && ((setting.toDouble(&isNumber) == 0 && isNumber) || setting.toString() == u"false"_s);
}

} // namespace

bool systemReducesMotion()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0
           || isZero(desktopSetting(u"kdeglobals"_s, u"KDE/AnimationDurationFactor"_s))
           || isZero(desktopSetting(u"gtk-4.0/settings.ini"_s, u"Settings/gtk-enable-animations"_s))
           || isZero(
               desktopSetting(u"gtk-3.0/settings.ini"_s, u"Settings/gtk-enable-animations"_s));
}

bool systemWantsContrast()
{
    const QString theme =
        desktopSetting(u"gtk-3.0/settings.ini"_s, u"Settings/gtk-theme-name"_s).toString();
    return theme.startsWith(u"HighContrast"_s);
}

int systemTextPercent()
{
    return 100;
}

#endif

} // namespace tidemark
