// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collect/collectsettings.h"

#include "exchange/import/blankwords.h"

#include <algorithm>
#include <tuple>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QString monthKey = u"collect.due.month"_s; // 25; of the next month: +5
const QString weekKey = u"collect.due.week"_s;
const QString ownKey = u"collect.own"_s; // keys with commas between; - for none

constexpr int longestMonth = 31;

QStringList ownFieldsOfProjects(const Catalogue& catalogue)
{
    QStringList keys;
    for (const Field& field : catalogue.kind(Kind::Project).fields) {
        if (field.definition != 0)
            keys << field.key;
    }
    return keys;
}

QString ownText(const QStringList& own)
{
    return own.isEmpty() ? u"-"_s : own.join(u',');
}

QString monthText(const CollectSettings& settings)
{
    return (settings.nextMonth ? u"+"_s : QString()) + QString::number(settings.monthDay);
}

Result<void> put(ChangeSetBuilder& builder, Ledger& ledger, const QString& key, const QString& value)
{
    const auto known = ledger.records().idWhere(Kind::Setting, u"key"_s, key);
    if (!known)
        return known.error();
    const RecordId id {Kind::Setting, {known->has_value() ? **known : builder.newId(), 0, 0}};
    if (const auto done = builder.set(id, u"key"_s, key); !done)
        return done;
    return builder.set(id, u"value"_s, value);
}

} // namespace

QDate CollectSettings::due(const CollectPeriod& period) const
{
    const QDate first = period.firstDay();
    if (period.isWeek())
        return first.addDays(weekDay - 1);
    const QDate month = nextMonth ? first.addMonths(1) : first;
    return month.addDays(std::min(monthDay, month.daysInMonth()) - 1);
}

Result<CollectSettings> loadCollectSettings(Ledger& ledger)
{
    CollectSettings settings;
    const QString month = ledger.setting(monthKey);
    if (const int day = month.startsWith(u'+') ? month.mid(1).toInt() : month.toInt();
        day >= 1 && day <= longestMonth) {
        settings.monthDay = day;
        settings.nextMonth = month.startsWith(u'+');
    }
    if (const int day = ledger.setting(weekKey).toInt(); day >= 1 && day <= 7)
        settings.weekDay = day;
    const QStringList known = ownFieldsOfProjects(ledger.catalogue());
    const QString own = ledger.setting(ownKey);
    for (const QString& key : known) {
        if (own.isEmpty() || own.split(u',').contains(key))
            settings.own << key;
    }
    settings.blankWords = blankWordsOf(ledger.setting(QString::fromUtf16(blankWordsKey)));
    return settings;
}

Result<void> writeCollectSettings(ChangeSetBuilder& builder, Ledger& ledger, const CollectSettings& settings)
{
    const auto before = loadCollectSettings(ledger);
    if (!before)
        return before.error();
    for (const auto& [key, now, then] : {std::tuple {monthKey, monthText(*before), monthText(settings)},
             std::tuple {weekKey, QString::number(before->weekDay), QString::number(settings.weekDay)},
             std::tuple {ownKey, ownText(before->own), ownText(settings.own)},
             std::tuple {QString::fromUtf16(blankWordsKey), before->blankWords.join(u'、'),
                 settings.blankWords.join(u'、')}}) {
        if (now == then)
            continue;
        if (const auto done = put(builder, ledger, key, then); !done)
            return done;
    }
    return {};
}

} // namespace sanpi
