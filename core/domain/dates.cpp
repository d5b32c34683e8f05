// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dates.h"

#include "domain/text.h"

#include <array>
#include <cmath>

namespace sanpi {

namespace {

constexpr int firstYear = 1990;
constexpr int lastYear = 2100;

/// The numbers of a written date; 0 for what it does not say.
struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// Takes \p least to \p most digits from the front of \p text; -1 when there are fewer or more.
int takeNumber(QStringView& text, qsizetype least, qsizetype most)
{
    qsizetype length = 0;
    while (length < text.size() && text.at(length) >= u'0' && text.at(length) <= u'9')
        ++length;
    if (length < least || length > most)
        return -1;
    const int number = text.left(length).toInt();
    text = text.mid(length);
    return number;
}

bool takeChar(QStringView& text, QChar c)
{
    if (!text.startsWith(c))
        return false;
    text = text.mid(1);
    return true;
}

/// 20210305, 202103, 2021.
std::optional<Parts> compactDate(QStringView text)
{
    if (text.size() != 4 && text.size() != 6 && text.size() != 8)
        return std::nullopt;
    const int number = takeNumber(text, 4, 8);
    if (number < 0 || !text.isEmpty())
        return std::nullopt;
    const Parts parts = number > 9'999'999 ? Parts {number / 10'000, number / 100 % 100, number % 100}
        : number > 99'999                  ? Parts {number / 100, number % 100, 0}
                                           : Parts {number, 0, 0};
    const bool zeroMonth = number > 99'999 && parts.month == 0;
    const bool zeroDay = number > 9'999'999 && parts.day == 0;
    return zeroMonth || zeroDay ? std::nullopt : std::optional(parts);
}

/// 2021年3月5日, 2021年3月, 2021年; 号 for 日, and 日 may be left out.
std::optional<Parts> chineseDate(QStringView text)
{
    Parts parts {takeNumber(text, 4, 4), 0, 0};
    if (parts.year < 0 || !takeChar(text, u'年'))
        return std::nullopt;
    if (text.isEmpty())
        return parts;
    parts.month = takeNumber(text, 1, 2);
    if (parts.month < 1 || !takeChar(text, u'月'))
        return std::nullopt;
    if (text.isEmpty())
        return parts;
    parts.day = takeNumber(text, 1, 2);
    if (parts.day < 1 || (!text.isEmpty() && text != u"日" && text != u"号"))
        return std::nullopt;
    return parts;
}

/// 2021-3-5 and 2021-3 with one kind of separator.
std::optional<Parts> separatedDate(QStringView text)
{
    Parts parts {takeNumber(text, 4, 4), 0, 0};
    if (parts.year < 0 || text.isEmpty())
        return std::nullopt;
    const QChar separator = text.front();
    if (separator != u'-' && separator != u'/' && separator != u'.')
        return std::nullopt;
    text = text.mid(1);
    parts.month = takeNumber(text, 1, 2);
    if (parts.month < 1)
        return std::nullopt;
    if (text.isEmpty())
        return parts;
    if (!takeChar(text, separator))
        return std::nullopt;
    parts.day = takeNumber(text, 1, 2);
    return parts.day < 1 || !text.isEmpty() ? std::nullopt : std::optional(parts);
}

std::optional<Parts> readParts(QStringView text)
{
    for (const auto read : {compactDate, chineseDate, separatedDate}) {
        const auto parts = read(text);
        if (parts && parts->month <= 12)
            return parts;
    }
    return std::nullopt;
}

/// Cuts a time of day off: programs that write sheets as text add " 00:00:00" to every date.
QStringView withoutTime(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return text;
    qsizetype begin = colon;
    while (begin > 0 && text.at(begin - 1).isDigit())
        --begin;
    const bool marked = begin > 0 && (text.at(begin - 1) == u' ' || text.at(begin - 1) == u'T');
    QStringView rest = text.mid(begin);
    const int hour = takeNumber(rest, 1, 2);
    bool valid = marked && hour >= 0 && hour < 24;
    for (int parts = 0; valid && parts < 2 && takeChar(rest, u':'); ++parts) {
        const int sixtieth = takeNumber(rest, 2, 2);
        valid = sixtieth >= 0 && sixtieth < 60;
    }
    if (valid && takeChar(rest, u'.'))
        valid = takeNumber(rest, 1, 9) >= 0;
    return valid && rest.isEmpty() ? text.left(begin - 1) : text;
}

/// Drops the spaces around signs; a space between two digits stays and makes the text unreadable.
QString withoutSpaces(QStringView text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSpace()) {
            result += text.at(i);
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && text.at(end).isSpace())
            ++end;
        if (i > 0 && end < text.size() && text.at(i - 1).isDigit() && text.at(end).isDigit())
            result += u' ';
        i = end - 1;
    }
    return result;
}

/// 二〇二一年十二月五日: numerals of a year digit by digit, of month and day with 十.
QString withDigits(const QString& text)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    if (text.isEmpty() || (text.front() != u'二' && text.front() != u'一'))
        return text;
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i) == u'零' || text.at(i) == u'○' ? QChar(u'〇') : text.at(i);
        const qsizetype digit = digits.indexOf(c);
        if (digit >= 0) {
            result += QChar(static_cast<char16_t>(u'0' + digit));
        } else if (c == u'十') {
            const bool tens = i > 0 && digits.indexOf(text.at(i - 1)) > 0;
            const bool ones = i + 1 < text.size() && digits.indexOf(text.at(i + 1)) > 0;
            result += tens && ones ? QString()
                : tens             ? QStringLiteral("0")
                : ones             ? QStringLiteral("1")
                                   : QStringLiteral("10");
        } else {
            result += c;
        }
    }
    return result;
}

QString foldedDate(QStringView text)
{
    const QString half = cleaned(toHalfWidth(text));
    return withDigits(withoutSpaces(withoutTime(half)));
}

bool isInRange(QDate date)
{
    return date.isValid() && date.year() >= firstYear && date.year() <= lastYear;
}

} // namespace

std::optional<Month> Month::fromNumber(qint64 value)
{
    const qint64 month = value % 100;
    if (value < 190001 || value > 299912 || month < 1 || month > 12)
        return std::nullopt;
    return Month(static_cast<int>(value / 100), static_cast<int>(month));
}

std::optional<Month> Month::parse(QStringView text)
{
    const auto parts = readParts(foldedDate(text));
    if (!parts || parts->month == 0 || parts->day != 0)
        return std::nullopt;
    return fromNumber(parts->year * 100 + parts->month);
}

QString Month::iso() const
{
    return QStringLiteral("%1-%2").arg(year(), 4, 10, QChar(u'0')).arg(month(), 2, 10, QChar(u'0'));
}

std::optional<ParsedDate> parseDate(QStringView text)
{
    const QString folded = foldedDate(text);
    const auto parts = readParts(folded);
    if (!parts)
        return std::nullopt;
    const QDate date(parts->year, parts->month == 0 ? 1 : parts->month, parts->day == 0 ? 1 : parts->day);
    if (!isInRange(date))
        return std::nullopt;
    const DatePrecision precision = parts->day != 0 ? DatePrecision::Day
        : parts->month != 0                         ? DatePrecision::Month
                                                    : DatePrecision::Year;
    return ParsedDate {date, precision, folded != text};
}

std::optional<QDate> dateFromSerial(double serial, bool date1904)
{
    if (!(serial >= 0 && serial < 1e6)) // not a number fails both
        return std::nullopt;
    // From serial 61 on the 1900 system counts from 30 December 1899, as it holds 29 February 1900 for a day;
    // all serials up to 60 are out of range anyway.
    const QDate epoch = date1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const QDate date = epoch.addDays(static_cast<qint64>(std::floor(serial)));
    return isInRange(date) ? std::optional(date) : std::nullopt;
}

} // namespace sanpi
