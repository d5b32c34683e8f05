// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/offers.h"

#include "domain/text.h"
#include "store/pinyin.h"
#include "ui/facts/valuetext.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QList<Offer> choiceOffers(const Field& field)
{
    QList<Offer> offers;
    for (const Choice& choice : field.choices) {
        QStringList names {choice.zh, choice.en};
        names << choice.aliases;
        for (QString& name : names)
            name = foldName(name);
        offers.append({englishLabels() ? choice.en : choice.zh, choice.aliases.join(u'、'), names.join(u'、'),
            pinyinKey(choice.zh)});
    }
    return offers;
}

QList<Offer> unitOffers(const Table& names)
{
    std::vector<const Named*> units;
    for (const auto& [id, named] : names.units)
        units.push_back(&named);
    std::ranges::sort(units, [](const Named* a, const Named* b) {
        return std::pair(a->order, a->name) < std::pair(b->order, b->name);
    });
    QList<Offer> offers;
    for (const Named* unit : units)
        offers.append({unit->name, unit->code, unit->folded + u'、' + foldName(unit->code), unit->pinyin});
    return offers;
}

/// Projects and lists by pinyin; the code beside the name tells those of one name apart.
QList<Offer> recordOffers(const std::unordered_map<qint64, Named>& records)
{
    QList<Offer> offers;
    for (const auto& [id, named] : records)
        offers.append({named.name, named.code, named.folded + u'、' + foldName(named.code), named.pinyin});
    std::ranges::sort(offers, {}, [](const Offer& offer) { return std::pair(offer.pinyin, offer.text); });
    return offers;
}

} // namespace

QList<Offer> offersOf(const Field& field, const Table& names)
{
    if (field.type == FieldType::Choice)
        return choiceOffers(field);
    if (field.type == FieldType::Reference && field.refersTo == Kind::Unit)
        return unitOffers(names);
    if (field.type == FieldType::Reference && field.refersTo == Kind::Project)
        return recordOffers(names.projects);
    if (field.type == FieldType::Reference && field.refersTo == Kind::List)
        return recordOffers(names.lists);
    return {};
}

QList<Offer> matching(const QList<Offer>& offers, const QString& typed)
{
    const QString folded = foldName(typed);
    if (folded.isEmpty())
        return offers;
    const bool latin
        = std::ranges::all_of(folded, [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    QList<Offer> first;
    QList<Offer> rest;
    for (const Offer& offer : offers) {
        const bool begins = foldName(offer.text).startsWith(folded);
        const bool found = offer.folded.contains(folded) || (latin && matchesInitials(offer.pinyin, folded));
        if (begins)
            first << offer;
        else if (found)
            rest << offer;
    }
    return first + rest;
}

} // namespace sanpi
