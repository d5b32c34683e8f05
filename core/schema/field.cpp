// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/field.h"

#include "domain/districtrules.h"
#include "domain/text.h"
#include "schema/ownfield.h"

#include <algorithm>

namespace sanpi {

const Choice* Field::choice(qint64 code) const
{
    const auto it = std::ranges::find(choices, code, &Choice::code);
    return it == choices.end() ? nullptr : &*it;
}

const Choice* Field::choiceNamed(QStringView word) const
{
    const auto exact = std::ranges::find_if(choices, [&](const Choice& choice) { return choice.zh == word; });
    if (exact != choices.end())
        return &*exact;
    const QString folded = foldName(word);
    for (const Choice& choice : choices) {
        if (foldName(choice.zh) == folded || foldName(choice.en) == folded)
            return &choice;
        for (const QString& alias : choice.aliases) {
            if (foldName(alias) == folded)
                return &choice;
        }
    }
    return nullptr;
}

const Field* KindInfo::field(QStringView fieldKey) const
{
    for (const std::vector<Field>* among : {&fields, &retired}) {
        const auto it = std::ranges::find_if(*among, [&](const Field& f) { return f.key == fieldKey; });
        if (it != among->end())
            return &*it;
    }
    return nullptr;
}

Field KindInfo::keyField(size_t part) const
{
    const KeyPart& from = key[part];
    Field field;
    field.key = from.column;
    field.zh = from.zh;
    field.en = from.en;
    field.type = from.type;
    field.refersTo = from.refersTo;
    field.choices = from.choices;
    return field;
}

std::vector<const Field*> KindInfo::stored() const
{
    std::vector<const Field*> own;
    for (const Field& field : fields) {
        if (field.home == Home::Own)
            own.push_back(&field);
    }
    for (const Field& field : retired)
        own.push_back(&field);
    return own;
}

void Catalogue::setOwnFields(const std::vector<Record>& definitions)
{
    for (KindInfo& kind : m_kinds) {
        std::erase_if(kind.fields, [](const Field& field) { return field.definition != 0; });
        kind.retired.clear();
    }
    m_definitions = definitions;
    std::vector<Record> ordered = definitions;
    std::ranges::stable_sort(
        ordered, {}, [](const Record& record) { return record.value(QStringLiteral("order")).number(); });
    for (const Record& definition : ordered) {
        auto own = ownFieldOf(*this, definition);
        if (!own)
            continue;
        KindInfo& kind = m_kinds[size_t(own->kind)];
        (own->field.retired ? kind.retired : kind.fields).push_back(std::move(own->field));
    }
}

void Catalogue::setSectors(const std::vector<Choice>& added)
{
    if (added == m_sectors)
        return;
    m_sectors = added;
    for (const Kind kind : {Kind::Project, Kind::Entry}) {
        for (Field& field : m_kinds[size_t(kind)].fields) {
            if (field.key != QLatin1String("sector"))
                continue;
            std::erase_if(
                field.choices, [](const Choice& one) { return one.code > SectorScheme::lastBuiltIn; });
            field.choices.insert(field.choices.end(), added.begin(), added.end());
        }
    }
}

const KindInfo* Catalogue::kindNamed(QStringView name) const
{
    const auto it = std::ranges::find_if(
        m_kinds, [&](const KindInfo& info) { return info.name == name || info.plural == name; });
    return it == m_kinds.end() ? nullptr : &*it;
}

const Field& Catalogue::field(Kind kind, QStringView key) const
{
    const Field* found = this->kind(kind).field(key);
    Q_ASSERT(found);
    return *found;
}

QString Catalogue::idText(const RecordId& id) const
{
    const std::vector<KeyPart>& parts = kind(id.kind).key;
    QStringList texts;
    for (size_t i = 0; i < parts.size(); ++i) {
        const qint64 number = id.key[i];
        switch (parts[i].type) {
        case FieldType::Month: {
            const auto month = Month::fromNumber(number);
            texts << (month ? month->iso() : QString::number(number));
            break;
        }
        case FieldType::Date:
            texts << QDate(int(number / 10'000), int(number / 100 % 100), int(number % 100))
                         .toString(Qt::ISODate);
            break;
        default:
            texts << QString::number(number);
        }
    }
    return texts.join(u':');
}

std::optional<RecordId> Catalogue::idFromText(Kind kind, QStringView text) const
{
    const std::vector<KeyPart>& parts = this->kind(kind).key;
    const QList<QStringView> texts = text.split(u':');
    if (size_t(texts.size()) != parts.size())
        return {};
    RecordId id {kind, {}};
    for (size_t i = 0; i < parts.size(); ++i) {
        const QStringView part = texts[qsizetype(i)];
        if (parts[i].type == FieldType::Month) {
            const auto month = Month::parse(part);
            if (!month)
                return {};
            id.key[i] = month->number();
        } else if (parts[i].type == FieldType::Date) {
            const QDate date = QDate::fromString(part.toString(), Qt::ISODate);
            if (!date.isValid())
                return {};
            id.key[i] = date.year() * 10'000 + date.month() * 100 + date.day();
        } else {
            bool ok = false;
            id.key[i] = part.toLongLong(&ok);
            if (!ok)
                return {};
        }
    }
    return id;
}

QString Catalogue::recordText(const RecordId& id) const
{
    return kind(id.kind).name + u'/' + idText(id);
}

std::optional<RecordId> Catalogue::recordFromText(QStringView text) const
{
    const qsizetype slash = text.indexOf(u'/');
    const KindInfo* info = slash < 0 ? nullptr : kindNamed(text.first(slash));
    return info ? idFromText(info->kind, text.sliced(slash + 1)) : std::nullopt;
}

} // namespace sanpi
