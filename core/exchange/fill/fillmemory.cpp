// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/fillmemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestSetting = 3900; // characters; the catalogue allows 4000

QString compact(const QJsonArray& list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace

Result<FillMemory> FillMemory::of(Ledger& ledger, const Recognition& plain, const QString& fileName)
{
    const auto known = SheetMemory::of(ledger, u"filling/"_s, plain, fileName, false);
    if (!known)
        return known.error();
    FillMemory memory;
    memory.m_columns = plain.columns;
    memory.m_key = known->key;
    memory.m_stored = known->stored;
    memory.read(known->text());
    return memory;
}

void FillMemory::read(const QString& text)
{
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& entry : list) {
        const QString field = entry[u"field"_s].toString();
        const int place = entry[u"place"_s].toInt(-1);
        if (entry[u"row"_s].isString())
            m_corrections.rows.emplace(
                entry[u"row"_s].toString(), entry[u"project"_s].toVariant().toLongLong());
        else if (entry[u"unit"_s].isString())
            m_corrections.unit = unitNamed(entry[u"unit"_s].toString());
        else if (place >= 0 && size_t(place) < m_columns.size() && !field.isEmpty())
            m_corrections.columns.emplace(m_columns[size_t(place)].column, field);
    }
}

/// Columns by their place among the headers: they may bear the same name, and a sheet may begin further
/// right.
QString FillMemory::textOf(const FillCorrections& corrections) const
{
    QJsonArray list;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const auto corrected = corrections.columns.find(m_columns[i].column);
        if (corrected != corrections.columns.end())
            list.append(QJsonObject {{u"place"_s, int(i)}, {u"field"_s, corrected->second}});
    }
    if (corrections.unit)
        list.append(QJsonObject {{u"unit"_s, unitName(*corrections.unit)}});
    for (const auto& [name, project] : corrections.rows) {
        list.append(QJsonObject {{u"row"_s, name}, {u"project"_s, project}});
        if (compact(list).size() > longestSetting) {
            list.removeLast();
            break;
        }
    }
    return compact(list);
}

std::optional<RecordChange> FillMemory::remember(const FillCorrections& corrections) const
{
    const Value value = textOf(corrections);
    if (!m_stored) {
        if (corrections.isEmpty())
            return {};
        return RecordChange {
            {Kind::Setting, {-1, 0, 0}}, Operation::Create, {{u"key"_s, {}, m_key}, {u"value"_s, {}, value}}};
    }
    const Value before = m_stored->value(u"value"_s);
    if (before == value)
        return {};
    return RecordChange {m_stored->id, Operation::Update, {{u"value"_s, before, value}}};
}

} // namespace sanpi
