// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/columnlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 24;
constexpr int widest = 2000;

} // namespace

QByteArray ColumnLayout::toJson() const
{
    QJsonObject wide;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        wide.insert(it.key(), it.value());
    const QJsonObject object {
        {u"shown"_s, QJsonArray::fromStringList(shown)}, {u"widths"_s, wide}, {u"frozen"_s, frozen}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ColumnLayout ColumnLayout::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ColumnLayout layout;
    for (const QJsonValue& key : object.value("shown"_L1).toArray()) {
        if (!key.toString().isEmpty() && !layout.shown.contains(key.toString()))
            layout.shown << key.toString();
    }
    const QJsonObject wide = object.value("widths"_L1).toObject();
    for (auto it = wide.begin(); it != wide.end(); ++it)
        layout.widths.insert(it.key(), qBound(narrowest, it.value().toInt(), widest));
    layout.frozen = qBound(0, object.value("frozen"_L1).toInt(), int(layout.shown.size()));
    return layout;
}

ColumnLayout ColumnLayout::without(const QStringList& keys) const
{
    ColumnLayout layout = *this;
    for (const QString& key : keys) {
        const qsizetype at = layout.shown.indexOf(key);
        if (at < 0)
            continue;
        layout.shown.removeAt(at);
        if (at < layout.frozen)
            --layout.frozen;
    }
    return layout;
}

ColumnLayout ColumnLayout::among(const QStringList& known, const ColumnLayout& fallback) const
{
    QStringList unknown = shown;
    unknown.removeIf([&](const QString& key) { return known.contains(key); });
    const ColumnLayout layout = without(unknown);
    return layout.shown.isEmpty() ? fallback : layout;
}

} // namespace sanpi
