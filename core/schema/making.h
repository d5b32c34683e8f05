// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

namespace sanpi::making {

// The words in which the catalogue's content is written; internal to schema/.

/// 10 万亿元 in 元: above any district's whole ledger.
inline constexpr qint64 maxYuan = 10'000'000'000'000;

[[nodiscard]] Field textField(
    const QString& key, const QString& zh, const QString& en, int maxLength, const QStringList& headers = {});
[[nodiscard]] Field codeField(Field field);
[[nodiscard]] Field longText(
    const QString& key, const QString& zh, const QString& en, const QStringList& headers = {});
[[nodiscard]] Field typedField(FieldType type, const QString& key, const QString& zh, const QString& en,
    const QStringList& headers = {});
[[nodiscard]] Field moneyField(
    const QString& key, const QString& zh, const QString& en, const QStringList& headers = {});
[[nodiscard]] Field choiceField(const QString& key, const QString& zh, const QString& en,
    std::vector<Choice> choices, const QStringList& headers = {});
[[nodiscard]] Field referenceField(
    Kind kind, const QString& key, const QString& zh, const QString& en, const QStringList& headers = {});
[[nodiscard]] Field at(Field field, Home home);
[[nodiscard]] Field required(Field field);
[[nodiscard]] Field unique(Field field);
[[nodiscard]] Field since(Field field, int migration);
[[nodiscard]] Field namesRecord(Field field);

[[nodiscard]] std::vector<Choice> stageChoices();
[[nodiscard]] std::vector<Choice> batchChoices();

[[nodiscard]] KindInfo entity(
    Kind kind, const QString& name, const QString& plural, const QString& zh, const QString& en);
[[nodiscard]] KindInfo fact(Kind kind, const QString& name, const QString& plural, const QString& zh,
    const QString& en, std::vector<KeyPart> key);
[[nodiscard]] KeyPart projectPart();
[[nodiscard]] KeyPart countPart(Kind kind, const QString& column, const QString& zh, const QString& en);
[[nodiscard]] KeyPart datePart(Kind kind, const QString& column, const QString& zh, const QString& en);
[[nodiscard]] KeyPart monthPart(Kind kind, const QString& column, const QString& zh, const QString& en);
[[nodiscard]] KeyPart choicePart(
    Kind kind, const QString& column, const QString& zh, const QString& en, std::vector<Choice> choices);

} // namespace sanpi::making
