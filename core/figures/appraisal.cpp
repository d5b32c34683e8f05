// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/appraisal.h"

#include "domain/text.h"

#include <algorithm>
#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct PublishedPlace {
    Record record;
    QDate on;
};

bool isComprehensive(const AppraisalPlace& place)
{
    return place.indicator.contains(u"综合"_s);
}

AppraisalPlace placeOf(const std::vector<PublishedPlace>& course)
{
    const Record& now = course.back().record;
    AppraisalPlace place;
    place.id = now.id.key[0];
    place.indicator = now.value(u"indicator"_s).text();
    place.group = now.value(u"group"_s).text();
    place.period = now.value(u"period"_s).text();
    place.on = course.back().on;
    place.place = int(now.value(u"place"_s).number());
    place.of = int(now.value(u"of"_s).number());
    place.value = now.value(u"value"_s).text();
    place.document = now.value(u"document"_s).text();
    if (course.size() > 1) {
        const Record& before = course[course.size() - 2].record;
        place.placeBefore = int(before.value(u"place"_s).number());
        place.periodBefore = before.value(u"period"_s).text();
    }
    return place;
}

} // namespace

Result<std::vector<AppraisalPlace>> appraisalPlaces(Ledger& ledger, QDate asOf)
{
    const auto all = ledger.records().all(Kind::Appraisal);
    if (!all)
        return all.error();
    std::map<std::pair<QString, QString>, std::vector<PublishedPlace>> courses;
    for (const Record& record : *all) {
        const QDate on = record.value(u"on"_s).date();
        if (on > asOf)
            continue;
        courses[{foldName(record.value(u"indicator"_s).text()), foldName(record.value(u"group"_s).text())}]
            .push_back({record, on});
    }
    std::vector<AppraisalPlace> places;
    for (auto& [key, course] : courses) {
        // Of one day as they were entered.
        std::ranges::stable_sort(course, {}, &PublishedPlace::on);
        places.push_back(placeOf(course));
    }
    std::ranges::sort(places, [](const AppraisalPlace& a, const AppraisalPlace& b) {
        if (a.on != b.on)
            return a.on > b.on;
        if (isComprehensive(a) != isComprehensive(b))
            return isComprehensive(a);
        return a.id < b.id;
    });
    return places;
}

QString placeText(const AppraisalPlace& place)
{
    const QString text = u"第%1位"_s.arg(place.place);
    return place.of > 0 ? text + u"（共%1个）"_s.arg(place.of) : text;
}

QString risenText(const AppraisalPlace& place)
{
    const auto risen = place.risen();
    if (!risen)
        return {};
    if (*risen == 0)
        return u"与上期持平"_s;
    return *risen > 0 ? u"较上期上升%1位"_s.arg(*risen) : u"较上期下降%1位"_s.arg(-*risen);
}

QString appraisalSentence(const std::vector<AppraisalPlace>& places)
{
    if (places.empty())
        return {};
    QStringList parts;
    for (const AppraisalPlace& place : places) {
        if (place.on != places.front().on || place.period != places.front().period)
            continue;
        QString part = place.indicator;
        if (!place.group.isEmpty())
            part += u"（%1）"_s.arg(place.group);
        part += u"居"_s + placeText(place);
        if (const QString risen = risenText(place); !risen.isEmpty())
            part += u"，"_s + risen;
        parts << part;
    }
    return places.front().period + u"全市考评，"_s + parts.join(u"；"_s) + u"。"_s;
}

} // namespace sanpi
