// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duedates/calendarfile.h"

#include "core/base/escape.h"

#include <libical/ical.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

struct FreesComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

icaltimetype wholeDay(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.is_date = 1;
    return time;
}

icaltimetype midnight(QDate day)
{
    icaltimetype time = wholeDay(day);
    time.is_date = 0;
    time.hour = time.minute = time.second = 0;
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

/// A category without what would part it in two: libical writes commas as they are, and Outlook
/// takes semicolons for commas.
QString categoryOf(QString theme)
{
    return theme.replace(u',', u' ').replace(u';', u' ').replace(u'\\', u'/').simplified();
}

void add(icalcomponent *to, icalproperty *property)
{
    icalcomponent_add_property(to, property);
}

void addOther(icalcomponent *to, const char *name, const QString &text)
{
    icalproperty *property = icalproperty_new_x(text.toUtf8().constData());
    icalproperty_set_x_name(property, name);
    add(to, property);
}

icalcomponent *entryOf(const DueDate &date, icaltimetype stamp)
{
    icalcomponent *entry = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(entry, icalproperty_new_uid(date.row.toString().toUtf8().constData()));
    add(entry, icalproperty_new_dtstamp(stamp));
    add(entry, icalproperty_new_sequence(date.moves));
    add(entry, icalproperty_new_dtstart(wholeDay(date.due)));
    add(entry, icalproperty_new_dtend(wholeDay(date.due.addDays(1))));
    add(entry, icalproperty_new_summary(date.summary.toUtf8().constData()));
    add(entry, icalproperty_new_description(date.description.join(u'\n').toUtf8().constData()));
    add(entry, icalproperty_new_categories(categoryOf(date.theme).toUtf8().constData()));
    add(entry, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    addOther(entry, "X-MICROSOFT-CDO-BUSYSTATUS", u"FREE"_s);
    return entry;
}

} // namespace

QByteArray toCalendar(const QList<DueDate> &dates, const QString &name, QDate asAt)
{
    const std::unique_ptr<icalcomponent, FreesComponent> calendar(
        icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//Tidemark//Due dates//EN"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    addOther(calendar.get(), "X-WR-CALNAME", plainLine(name));
    const icaltimetype stamp = midnight(asAt);
    for (const DueDate &date : dates)
        icalcomponent_add_component(calendar.get(), entryOf(date, stamp));
    char *text = icalcomponent_as_ical_string_r(calendar.get());
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}

} // namespace tidemark
