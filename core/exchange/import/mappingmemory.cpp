// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/mappingmemory.h"

#include "domain/text.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int signatureLength = 16;

/// A month that a person named for a column whose header names none is the sheet's own: the next sheet of
/// this shape is of another month. Where several columns are months, each keeps its own.
ColumnCorrections withOwnMonth(const std::vector<SheetColumn>& columns, ColumnCorrections corrections)
{
    static const QRegularExpression named(u"^\\d{1,2}月$"_s);
    static const QRegularExpression inHeader(u"\\d{1,2}\\s*月"_s);
    QString* only = nullptr;
    int months = 0;
    for (const SheetColumn& column : columns) {
        const auto corrected = corrections.find(column.column);
        const bool month = corrected == corrections.end()
            ? column.target.kind == ColumnTarget::Kind::Month
            : corrected->second == "amount"_L1 || named.match(corrected->second).hasMatch();
        months += month ? 1 : 0;
        if (month && corrected != corrections.end() && !inHeader.match(column.header).hasMatch())
            only = &corrected->second;
    }
    if (months == 1 && only)
        *only = u"amount"_s;
    return corrections;
}

} // namespace

QString headerShape(const Recognition& plain, bool months)
{
    static const QRegularExpression year(u"20\\d\\d(?=年)"_s);
    static const QRegularExpression month(u"\\d{1,2}(?=月)"_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SheetColumn& column : plain.columns) {
        QString header = foldHeader(column.header);
        header.replace(year, u"#"_s);
        if (!months)
            header.replace(month, u"#"_s);
        header += u'\n';
        hash.addData(header.toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex().left(signatureLength));
}

Result<qint64> senderOf(Ledger& ledger, const QString& fileName, const QString& title)
{
    const auto units = ledger.records().all(Kind::Unit);
    if (!units)
        return units.error();
    const QString words = foldName(fileName) + u'\n' + foldName(title);
    std::vector<std::pair<QString, qint64>> named;
    for (const Record& unit : *units) {
        QStringList names = unit.value(u"aliases"_s).text().split(u'、', Qt::SkipEmptyParts);
        names << unit.value(u"name"_s).text();
        for (const QString& name : std::as_const(names)) {
            const QString folded = foldName(name);
            if (!folded.isEmpty() && words.contains(folded))
                named.emplace_back(folded, unit.id.key[0]);
        }
    }
    std::set<qint64> senders;
    for (const auto& [name, id] : named) {
        const bool within = std::ranges::any_of(
            named, [&](const auto& other) { return other.first != name && other.first.contains(name); });
        if (!within)
            senders.insert(id);
    }
    return senders.size() == 1 ? *senders.begin() : 0;
}

Result<SheetMemory> SheetMemory::of(
    Ledger& ledger, const QString& prefix, const Recognition& plain, const QString& fileName, bool months)
{
    SheetMemory memory;
    const auto sender = senderOf(ledger, fileName, plain.title);
    if (!sender)
        return sender.error();
    memory.key = prefix + headerShape(plain, months);
    if (*sender > 0)
        memory.key += u'/' + QString::number(*sender);
    const auto id = ledger.records().idWhere(Kind::Setting, u"key"_s, memory.key);
    if (!id)
        return id.error();
    if (!*id)
        return memory;
    auto stored = ledger.records().find({Kind::Setting, {**id, 0, 0}});
    if (!stored)
        return stored.error();
    memory.stored = std::move(stored).value();
    return memory;
}

Result<MappingMemory> MappingMemory::of(Ledger& ledger, const Recognition& plain, const QString& fileName)
{
    auto known = SheetMemory::of(ledger, u"mapping/"_s, plain, fileName);
    if (!known)
        return known.error();
    MappingMemory memory;
    memory.m_columns = plain.columns;
    memory.m_key = known->key;
    memory.m_stored = known->stored;
    memory.read(known->text());
    return memory;
}

/// By place among the headers: columns may bear the same name, and a sheet may begin further right.
QString MappingMemory::textOf(const ColumnCorrections& byHand) const
{
    const ColumnCorrections corrections = withOwnMonth(m_columns, byHand);
    QJsonArray list;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const auto corrected = corrections.find(m_columns[i].column);
        if (corrected == corrections.end())
            continue;
        list.append(QJsonObject {
            {u"place"_s, int(i)}, {u"header"_s, m_columns[i].header}, {u"field"_s, corrected->second}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

void MappingMemory::read(const QString& text)
{
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& entry : list) {
        const int place = entry[u"place"_s].toInt(-1);
        const QString field = entry[u"field"_s].toString();
        if (place >= 0 && size_t(place) < m_columns.size() && !field.isEmpty())
            m_corrections.emplace(m_columns[size_t(place)].column, field);
    }
    m_corrections = withOwnMonth(m_columns, std::move(m_corrections));
}

std::optional<RecordChange> MappingMemory::remember(
    const ColumnCorrections& corrections, qint64 provisionalId) const
{
    const Value value = textOf(corrections);
    if (!m_stored) {
        return RecordChange {{Kind::Setting, {provisionalId, 0, 0}}, Operation::Create,
            {{u"key"_s, {}, m_key}, {u"value"_s, {}, value}}};
    }
    const Value before = m_stored->value(u"value"_s);
    if (before == value)
        return {};
    return RecordChange {m_stored->id, Operation::Update, {{u"value"_s, before, value}}};
}

Result<void> MappingMemory::forget(ChangeSetBuilder& builder, Ledger& ledger, const QString& key)
{
    const auto id = ledger.records().idWhere(Kind::Setting, u"key"_s, key);
    if (!id)
        return id.error();
    return *id ? builder.remove({Kind::Setting, {**id, 0, 0}}) : Result<void>();
}

} // namespace sanpi
