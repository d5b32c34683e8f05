// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/quarterkinds.h"

#include "domain/application.h"
#include "schema/making.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace making;

namespace {

constexpr int quarter = 6; // the migration that brought them

KindInfo broughtByQuarter(KindInfo kind)
{
    for (Field& field : kind.fields)
        field.since = quarter;
    return kind;
}

Field stepDay(const QString& key, const QString& zh, const QString& en)
{
    return typedField(FieldType::Date, key, zh, en);
}

Field numberBetween(Field field, qint64 lowest, qint64 highest)
{
    field.min = lowest;
    field.max = highest;
    return field;
}

Field checkItem(const QString& key, const QString& zh, const QString& en)
{
    return choiceField(key, zh, en,
        {{int(ChecklistState::Missing), u"缺"_s, u"Missing"_s, {u"未提供"_s, u"无"_s, u"否"_s}},
            {int(ChecklistState::Present), u"有"_s, u"Present"_s, {u"已提供"_s, u"齐"_s, u"是"_s}},
            {int(ChecklistState::NotNeeded), u"无需"_s, u"Not needed"_s, {u"不需要"_s}}},
        {zh});
}

KeyPart tourPart()
{
    return {u"tour"_s, FieldType::Reference, Kind::Tour, u"观摩"_s, u"Tour"_s, {}};
}

} // namespace

KindInfo candidateKind()
{
    KindInfo k = fact(Kind::Candidate, u"candidate"_s, u"candidates"_s, u"三批申报"_s, u"Application"_s,
        {countPart(Kind::Candidate, u"period"_s, u"期次"_s, u"Period"_s),
            choicePart(Kind::Candidate, u"batch"_s, u"批次"_s, u"Batch"_s, batchChoices()), projectPart()});
    k.fields = {
        required(choiceField(u"state"_s, u"申报状态"_s, u"State"_s,
            {{int(CandidateState::Proposed), u"拟报"_s, u"Proposed"_s, {}},
                {int(CandidateState::DistrictReview), u"区初审"_s, u"District review"_s, {u"初审"_s}},
                {int(CandidateState::Submitted), u"报市"_s, u"Submitted to the city"_s, {u"已报市"_s}},
                {int(CandidateState::CityReview), u"市审"_s, u"City review"_s, {}},
                {int(CandidateState::Taken), u"纳入"_s, u"Taken in"_s, {u"已纳入"_s}},
                {int(CandidateState::Returned), u"退回"_s, u"Returned"_s, {}}})),
        required(stepDay(u"proposed_on"_s, u"拟报日期"_s, u"Proposed on"_s)),
        stepDay(u"reviewed_on"_s, u"区初审日期"_s, u"District review on"_s),
        stepDay(u"submitted_on"_s, u"报市日期"_s, u"Submitted on"_s),
        stepDay(u"city_on"_s, u"市审日期"_s, u"City review on"_s),
        stepDay(u"decided_on"_s, u"审定日期"_s, u"Decided on"_s),
        choiceField(u"level"_s, u"纳入级别"_s, u"Taken in by"_s,
            {{int(TakenBy::Province), u"省定"_s, u"Province"_s, {u"省"_s}},
                {int(TakenBy::City), u"市定"_s, u"City"_s, {u"市"_s}},
                {int(TakenBy::District), u"区定"_s, u"District"_s, {u"区"_s}}}),
        textField(u"reason"_s, u"退回原因"_s, u"Reason of return"_s, 400),
        textField(u"document"_s, u"文号"_s, u"Document"_s, 60),
        typedField(FieldType::Flag, u"provincial"_s, u"纳入省调度"_s, u"Under provincial dispatch"_s),
        numberBetween(typedField(FieldType::Count, u"from_period"_s, u"由第几期开工一批转化"_s,
                          u"Converted from period"_s),
            1, 1'000),
        textField(u"brief"_s, u"项目简介"_s, u"Brief"_s, briefLength),
        checkItem(u"contract"_s, u"签约合同"_s, u"Contract"_s), checkItem(u"land"_s, u"用地"_s, u"Land"_s),
        checkItem(u"environment"_s, u"环评"_s, u"Environmental assessment"_s),
        checkItem(u"filing"_s, u"备案或核准"_s, u"Filing or approval"_s),
        checkItem(u"funds"_s, u"资金"_s, u"Funds"_s),
        choiceField(u"venue"_s, u"会场"_s, u"Venue"_s,
            {{int(Venue::Main), u"主会场"_s, u"Main venue"_s, {}},
                {int(Venue::Branch), u"分会场"_s, u"Branch venue"_s, {}}}),
        textField(u"note"_s, u"备注"_s, u"Note"_s, 400)};
    return broughtByQuarter(std::move(k));
}

KindInfo tourKind()
{
    KindInfo k = entity(Kind::Tour, u"tour"_s, u"tours"_s, u"观摩活动"_s, u"Tour"_s);
    k.fields = {required(unique(textField(u"name"_s, u"名称"_s, u"Name"_s, 60))),
        required(typedField(FieldType::Date, u"on"_s, u"观摩日期"_s, u"On"_s)),
        textField(u"document"_s, u"文号"_s, u"Document"_s, 60),
        textField(u"note"_s, u"说明"_s, u"Note"_s, 400)};
    return broughtByQuarter(std::move(k));
}

KindInfo tourStopKind()
{
    KindInfo k = fact(Kind::TourStop, u"tour_stop"_s, u"tour_stops"_s, u"观摩点位"_s, u"Stop of a tour"_s,
        {tourPart(), projectPart()});
    k.fields = {required(numberBetween(
                    typedField(FieldType::Count, u"place"_s, u"顺序"_s, u"Place on the route"_s), 1, 200)),
        numberBetween(typedField(FieldType::Count, u"minutes"_s, u"用时(分钟)"_s, u"Minutes"_s), 0, 600),
        longText(u"talk"_s, u"讲解要点"_s, u"What is told"_s),
        textField(u"note"_s, u"备注"_s, u"Note"_s, 400)};
    return broughtByQuarter(std::move(k));
}

KindInfo tourScoreKind()
{
    KindInfo k = fact(Kind::TourScore, u"tour_score"_s, u"tour_scores"_s, u"观摩评分"_s, u"Score of a stop"_s,
        {tourPart(), projectPart(), countPart(Kind::TourScore, u"seq"_s, u"次序"_s, u"Order"_s)});
    // Hundredths of a point, so that means are exact.
    k.fields = {required(textField(u"judge"_s, u"评委"_s, u"Judge"_s, 40)),
        required(numberBetween(typedField(FieldType::Points, u"score"_s, u"得分"_s, u"Score"_s), 0, 100'00))};
    return broughtByQuarter(std::move(k));
}

} // namespace sanpi
