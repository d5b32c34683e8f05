// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/photos.h"

#include "domain/text.h"
#include "figures/lifecycle.h"
#include "store/attachments.h"

#include <algorithm>
#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

using PhotoList = std::vector<SitePhoto>;

bool isOfWeek(const SitePhoto& photo, Week week)
{
    return photo.day >= week.monday() && photo.day <= week.sunday();
}

std::vector<Week> weeksOf(const PhotoList& photos)
{
    std::vector<Week> weeks; // the photos come newest first
    for (const SitePhoto& photo : photos) {
        if (photo.day.isValid() && (weeks.empty() || !(weeks.back() == Week::of(photo.day))))
            weeks.push_back(Week::of(photo.day));
    }
    return weeks;
}

Result<std::optional<InspectionFact>> lastInspection(Ledger& ledger, qint64 project, Week week)
{
    const auto all = inspectionsBetween(ledger, week.monday(), week.sunday());
    if (!all)
        return all.error();
    std::optional<InspectionFact> last;
    for (const InspectionFact& one : *all) {
        if (one.project == project)
            last = one;
    }
    return last;
}

std::vector<PhotoPair> pairsOf(const PhotoList& photos, Week before, Week now)
{
    std::map<QString, PhotoPair> byView;
    PhotoList plainBefore;
    PhotoList plainNow;
    for (const SitePhoto& photo : photos) { // newest first: the first of a view stays
        const bool isNow = isOfWeek(photo, now);
        if (!isNow && !isOfWeek(photo, before))
            continue;
        if (photo.view.isEmpty()) {
            (isNow ? plainNow : plainBefore).push_back(photo);
            continue;
        }
        PhotoPair& pair = byView[foldName(photo.view)];
        std::optional<SitePhoto>& place = isNow ? pair.now : pair.before;
        pair.view = photo.view;
        if (!place)
            place = photo;
    }
    std::vector<PhotoPair> pairs;
    for (auto& [view, pair] : byView)
        pairs.push_back(std::move(pair));
    // Not that of std::ranges: what it returns does not compile with the clang that builds the fuzz entries.
    std::stable_partition(
        pairs.begin(), pairs.end(), [](const PhotoPair& pair) { return pair.before && pair.now; });
    std::ranges::reverse(plainBefore);
    std::ranges::reverse(plainNow);
    for (size_t i = 0; i < std::max(plainBefore.size(), plainNow.size()); ++i) {
        pairs.push_back({{}, i < plainBefore.size() ? std::optional(plainBefore[i]) : std::nullopt,
            i < plainNow.size() ? std::optional(plainNow[i]) : std::nullopt});
    }
    return pairs;
}

} // namespace

SitePhoto sitePhotoOf(const Catalogue& catalogue, const Record& attachment)
{
    const auto text = [&attachment](const QString& key) { return attachment.value(key).text(); };
    SitePhoto photo;
    photo.id = attachment.id.key[0];
    photo.record = catalogue.recordFromText(text(u"record"_s)).value_or(RecordId());
    photo.name = text(u"name"_s);
    photo.sha256 = text(u"sha256"_s);
    photo.bytes = attachment.value(u"bytes"_s).number();
    photo.takenAt = text(u"taken_at"_s);
    if (const Value by = attachment.value(u"taken_by"_s); !by.isNull())
        photo.takenBy = PhotoTime(by.number());
    photo.view = text(u"view"_s);
    photo.note = text(u"note"_s);
    photo.day = QDate::fromString(photo.takenAt.left(10), Qt::ISODate);
    if (!photo.day.isValid() && photo.record.kind == Kind::Inspection)
        photo.day = dateOfNumber(photo.record.key[1]);
    return photo;
}

Result<std::vector<SitePhoto>> photosOf(Ledger& ledger, const RecordId& record)
{
    const bool ofProject = record.kind == Kind::Project;
    const auto attachments
        = ofProject ? attachmentsOfProject(ledger, record.key[0]) : attachmentsOf(ledger, record);
    if (!attachments)
        return attachments.error();
    PhotoList photos;
    for (const Record& attachment : *attachments) {
        if (isPhotoName(attachment.value(u"name"_s).text()))
            photos.push_back(sitePhotoOf(ledger.catalogue(), attachment));
    }
    if (ofProject) {
        const auto key = [](const SitePhoto& photo) {
            return std::pair(
                photo.day, photo.takenAt.isEmpty() ? photo.day.toString(Qt::ISODate) : photo.takenAt);
        };
        std::ranges::stable_sort(photos, std::ranges::greater(), key);
    }
    return photos;
}

Result<PhotoComparison> comparePhotos(Ledger& ledger, qint64 project, Week now, Week before)
{
    const auto photos = photosOf(ledger, RecordId::project(project));
    if (!photos)
        return photos.error();
    PhotoComparison comparison;
    comparison.weeks = weeksOf(*photos);
    if (!before.isValid()) {
        const auto earlier = std::ranges::find_if(
            comparison.weeks, [now](Week week) { return week.monday() < now.monday(); });
        before = earlier == comparison.weeks.end() ? Week::of(now.monday().addDays(-7)) : *earlier;
    }
    comparison.now.week = now;
    comparison.before.week = before;
    for (PhotoWeek* side : {&comparison.now, &comparison.before}) {
        auto inspection = lastInspection(ledger, project, side->week);
        if (!inspection)
            return inspection.error();
        side->inspection = std::move(inspection).value();
    }
    comparison.pairs = pairsOf(*photos, before, now);
    return comparison;
}

} // namespace sanpi
