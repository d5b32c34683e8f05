// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/holidaytext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestHoliday = 31;

/// Full-width digits and signs as the others.
QString plain(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        out += code >= 0xFF01 && code <= 0xFF5E ? QChar(code - 0xFEE0) : code == 0x3000 ? u' ' : c;
    }
    return out;
}

struct Range {
    QDate first;
    QDate last;
};

/// 2021年1月1日 · 1月1日 · 1.1 · 2021-01-01, and the end of a range that names only what differs.
const QString& dayPattern()
{
    static const QString pattern
        = u"(?:(\\d{4})\\s*[年./-]\\s*)?(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号]?"_s;
    return pattern;
}

QDate dayOf(const QRegularExpressionMatch& match, int from, int year)
{
    const QString stated = match.captured(from);
    return {stated.isEmpty() ? year : stated.toInt(), match.captured(from + 1).toInt(),
        match.captured(from + 2).toInt()};
}

/// The day or days that stand at a match of rangePattern().
Range rangeOf(const QRegularExpressionMatch& match, int year)
{
    Range range;
    range.first = dayOf(match, 1, year);
    range.last = range.first;
    if (!match.captured(5).isEmpty())
        range.last = dayOf(match, 4, range.first.year());
    else if (!match.captured(7).isEmpty())
        range.last = QDate(range.first.year(), range.first.month(), match.captured(7).toInt());
    return range;
}

const QRegularExpression& rangePattern()
{
    static const QRegularExpression pattern(dayPattern() + u"(?:\\s*(?:至|到|—+|–|~|-|/)\\s*(?:"_s
        + dayPattern() + u"|(\\d{1,2})\\s*[日号]))?"_s);
    return pattern;
}

bool isGood(const Range& range)
{
    return range.first.isValid() && range.last.isValid() && range.first <= range.last
        && range.first.daysTo(range.last) < longestHoliday;
}

/// Remarks in brackets — 星期六, 农历除夕 — say nothing that the day does not.
QString withoutRemarks(QString text)
{
    static const QRegularExpression brackets(u"\\([^()]*\\)"_s);
    return text.remove(brackets);
}

/// A piece of a sentence that ends with 放假 or 上班, and all days that stand in it.
void readPiece(const QString& piece, bool off, int year, HolidayNotice& notice)
{
    auto match = rangePattern().globalMatch(piece);
    while (match.hasNext()) {
        const Range range = rangeOf(match.next(), year);
        if (!isGood(range))
            continue;
        for (QDate day = range.first; day <= range.last; day = day.addDays(1)) {
            if (day.year() == year)
                (off ? notice.year.off : notice.year.work).insert(day);
            else
                ++notice.otherYears;
        }
    }
}

void readSentence(const QString& sentence, int year, HolidayNotice& notice)
{
    const size_t before = notice.year.off.size() + notice.year.work.size();
    static const QRegularExpression verb(u"放假|公休|上班"_s);
    qsizetype from = 0;
    auto verbs = verb.globalMatch(sentence);
    while (verbs.hasNext()) {
        const auto found = verbs.next();
        readPiece(
            sentence.mid(from, found.capturedStart() - from), found.captured() != u"上班"_s, year, notice);
        from = found.capturedEnd();
    }
    if (notice.year.off.size() + notice.year.work.size() > before)
        notice.read << sentence.trimmed();
}

std::optional<HolidayNotice> readJson(int year, const QString& text)
{
    HolidayNotice notice;
    if (auto own = readCalendarYear(year, text)) {
        notice.year = *std::move(own);
        return notice;
    }
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const QJsonValue& value : object.value(u"days"_s).toArray()) {
        const QDate day = QDate::fromString(value[u"date"_s].toString(), Qt::ISODate);
        if (!day.isValid())
            return {};
        if (day.year() != year)
            ++notice.otherYears;
        else
            (value[u"isOffDay"_s].toBool() ? notice.year.off : notice.year.work).insert(day);
    }
    const QJsonArray papers = object.value(u"papers"_s).toArray();
    notice.year.source = papers.isEmpty() ? QString() : papers.first().toString();
    return notice;
}

bool overlap(const CalendarYear& year)
{
    return std::ranges::any_of(year.work, [&](QDate day) { return year.off.contains(day); });
}

} // namespace

std::optional<std::set<QDate>> daysFromText(int year, const QString& text, QString* wrong)
{
    static const QRegularExpression between(u"[,、;，；\\n]"_s);
    std::set<QDate> days;
    for (const QString& part : plain(text).split(between, Qt::SkipEmptyParts)) {
        const QString asked = withoutRemarks(part).trimmed();
        if (asked.isEmpty())
            continue;
        const auto match = rangePattern().match(
            asked, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        const Range range = match.hasMatch() ? rangeOf(match, year) : Range();
        const bool whole = match.hasMatch() && match.capturedLength() == asked.size();
        if (!whole || !isGood(range) || range.first.year() != year || range.last.year() != year) {
            if (wrong)
                *wrong = part.trimmed();
            return {};
        }
        for (QDate day = range.first; day <= range.last; day = day.addDays(1))
            days.insert(day);
    }
    return days;
}

QString textOfDays(const std::set<QDate>& days)
{
    QStringList lines;
    for (auto it = days.begin(); it != days.end();) {
        const QDate first = *it;
        QDate last = first;
        for (++it; it != days.end() && *it == last.addDays(1); ++it)
            last = *it;
        const QString from = first.toString(u"M月d日"_s);
        lines << (first == last ? from : from + u'—' + last.toString(u"M月d日"_s));
    }
    return lines.join(u'\n');
}

std::optional<HolidayNotice> readHolidayNotice(int year, const QString& text)
{
    std::optional<HolidayNotice> notice;
    if (text.trimmed().startsWith(u'{')) {
        notice = readJson(year, text);
    } else {
        notice.emplace();
        static const QRegularExpression source(u"国办发明电〔\\d{4}〕\\d+号"_s);
        notice->year.source = source.match(text).captured();
        static const QRegularExpression ends(u"[。;\\n]"_s);
        for (const QString& sentence : withoutRemarks(plain(text)).split(ends, Qt::SkipEmptyParts))
            readSentence(sentence, year, *notice);
    }
    if (!notice || (notice->year.off.empty() && notice->year.work.empty()) || overlap(notice->year))
        return {};
    return notice;
}

} // namespace sanpi
