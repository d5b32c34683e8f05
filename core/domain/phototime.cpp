// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phototime.h"

#include "domain/text.h"

#include <QDateTime>
#include <QRegularExpression>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int clockOfChina = 8 * 3600; // seconds before UTC
constexpr int firstPhotoYear = 2000; // before that, no phone took photos
constexpr int lastPhotoYear = 2100;

bool isPlausible(QDate day)
{
    return day.isValid() && day.year() >= firstPhotoYear && day.year() <= lastPhotoYear;
}

QString isoOf(const QDateTime& time)
{
    return isPlausible(time.date()) ? time.toString(u"yyyy-MM-ddTHH:mm:ss"_s) : QString();
}

QString fromMilliseconds(QStringView digits)
{
    return isoOf(QDateTime::fromMSecsSinceEpoch(digits.toLongLong(), Qt::OffsetFromUTC, clockOfChina));
}

QString fromParts(const QRegularExpressionMatch& match, bool utc)
{
    const auto number = [&match](int at) { return match.capturedView(at).toInt(); };
    const QDate day(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6));
    if (!isPlausible(day) || !time.isValid())
        return {};
    const QDateTime when(day, time, Qt::UTC);
    return isoOf(utc ? when.toOffsetFromUtc(clockOfChina) : when);
}

} // namespace

QString photoTimeOfName(QStringView name)
{
    static const QRegularExpression since1970(
        u"(?:^|_|mmexport|camera_|image_|img_|microMsg\\.)(1[0-9]{12})(?![0-9])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parts(
        u"(?<![0-9])(20[0-9]{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?([0-2][0-9]|3[01])日?[-_. T]?"
        u"([01][0-9]|2[0-3])[-_.:时]?([0-5][0-9])[-_.:分]?([0-5][0-9])秒?[0-9]{0,3}(?![0-9])"_s);
    if (const auto match = since1970.match(name.toString()); match.hasMatch())
        return fromMilliseconds(match.capturedView(1));
    const auto match = parts.match(name.toString());
    return match.hasMatch() ? fromParts(match, name.startsWith(u"PXL_"_s)) : QString();
}

QString photoTimeTyped(QStringView text, int year)
{
    static const QRegularExpression form(
        u"^(?:(20[0-9]{2})[-/.年]?)?([0-9]{1,2})[-/.月]?([0-9]{1,2})[日号]?"
        u"(?:[ T]*([0-9]{1,2})[:点时.]?(?:([0-9]{2})分?(?:[:.]?([0-9]{2})秒?)?)?)?$"_s);
    const auto match = form.match(toHalfWidth(text.toString()).simplified());
    if (!match.hasMatch())
        return {};
    const bool thisYear = match.capturedView(1).isEmpty();
    const QDate day(thisYear ? year : match.capturedView(1).toInt(), match.capturedView(2).toInt(),
        match.capturedView(3).toInt());
    if (!isPlausible(day))
        return {};
    const QString iso = day.toString(Qt::ISODate);
    if (match.capturedView(4).isEmpty())
        return iso;
    const QTime time(
        match.capturedView(4).toInt(), match.capturedView(5).toInt(), match.capturedView(6).toInt());
    if (!time.isValid())
        return {};
    return iso + u'T' + time.toString(match.capturedView(6).isEmpty() ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

QString photoTimeText(const QString& takenAt)
{
    return takenAt.left(16).replace(u'T', u' ');
}

} // namespace sanpi
