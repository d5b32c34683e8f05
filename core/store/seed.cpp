// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seed.h"

#include "store/changesetbuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Result<void> addUnits(ChangeSetBuilder& builder, const QJsonArray& units)
{
    const Field& kinds = builder.catalogue().field(Kind::Unit, u"kind");
    int order = 0;
    for (const QJsonValue& json : units) {
        const RecordId id = RecordId::unit(builder.newId());
        QStringList aliases;
        for (const QJsonValue& alias : json[u"aliases"_s].toArray())
            aliases << alias.toString();
        const Choice* kind = kinds.choiceNamed(json[u"kind"_s].toString());
        const std::vector<std::pair<QString, Value>> fields {{u"code"_s, json[u"code"_s].toString()},
            {u"name"_s, json[u"name"_s].toString()}, {u"kind"_s, kind ? Value(kind->code) : Value()},
            {u"order"_s, Value(++order)}, {u"aliases"_s, aliases.join(u'、')}};
        for (const auto& [key, value] : fields) {
            if (const auto done = builder.set(id, key, value); !done)
                return done;
        }
    }
    return {};
}

Result<void> addPeriods(ChangeSetBuilder& builder, const QJsonArray& periods)
{
    for (const QJsonValue& json : periods) {
        const RecordId id {Kind::Period, {json[u"number"_s].toInteger(), 0, 0}};
        if (const auto done = builder.set(id, u"held_on"_s, json[u"held_on"_s].toString()); !done)
            return done;
    }
    return {};
}

Result<void> addSettings(ChangeSetBuilder& builder, const QJsonObject& settings)
{
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const RecordId id {Kind::Setting, {builder.newId(), 0, 0}};
        for (const auto& [key, value] :
            {std::pair {u"key"_s, it.key()}, std::pair {u"value"_s, it->toString()}}) {
            if (const auto done = builder.set(id, key, value); !done)
                return done;
        }
    }
    return {};
}

} // namespace

Result<void> seedDistrict(Ledger& ledger, const QString& author)
{
    QFile file(u":/district.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::CannotRead, file.fileName(), {file.fileName()}};
    const QJsonObject district = QJsonDocument::fromJson(file.readAll()).object();
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = addUnits(builder, district[u"units"_s].toArray()); !done)
        return done;
    if (const auto done = addPeriods(builder, district[u"periods"_s].toArray()); !done)
        return done;
    if (const auto done = addSettings(builder, district[u"settings"_s].toObject()); !done)
        return done;
    ChangeSet set;
    set.author = author;
    set.label = u"建立台账"_s;
    set.source = Source::Setup;
    set.records = builder.changes();
    const Outcome outcome = ledger.apply(set);
    if (!outcome.ok())
        return outcome.error;
    return {};
}

QString districtName(Ledger& ledger)
{
    return ledger.setting(u"district"_s, u"全区"_s);
}

} // namespace sanpi
