// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"
#include "store/seed.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

/// A real ledger in a folder of its own, filled through change sets as the program fills one. Amounts are in
/// 万元. Projects have provisional ids until commit(); id() knows what became of them.
class LedgerFixture {
public:
    enum class Seed { District, Blank };
    explicit LedgerFixture(Seed seed = Seed::District)
    {
        auto created = sanpi::Ledger::create(m_folder.filePath(QStringLiteral("test.sanpi")));
        if (!created)
            return;
        m_ledger = std::move(created).value();
        if (seed == Seed::District && !sanpi::seedDistrict(*m_ledger, QStringLiteral("test")))
            return;
        m_valid = true;
        begin();
    }
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] sanpi::Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] qint64 id(qint64 provisional) const
    {
        const auto it = m_ids.find(provisional);
        return it == m_ids.end() ? provisional : it->second;
    }
    [[nodiscard]] qint64 unit(const QString& name)
    {
        return m_ledger->resolve(sanpi::Kind::Unit, name).value_or(0);
    }

    void put(const sanpi::RecordId& record, const QString& field, const sanpi::Value& value)
    {
        m_valid = m_valid && m_builder->set(record, field, value).ok();
    }
    qint64 entity(sanpi::Kind kind, const QString& name)
    {
        // Every builder begins at −1 again: ids of sets before this one must not be met.
        const qint64 id = --m_lastId;
        put({kind, {id, 0, 0}}, QStringLiteral("name"), name);
        return id;
    }
    qint64 project(const QString& name) { return entity(sanpi::Kind::Project, name); }
    /// A key project of 2021.
    qint64 keyProject(const QString& name, sanpi::Level level = sanpi::Level::District,
        sanpi::YearClass yearClass = sanpi::YearClass::Continuing)
    {
        const qint64 made = project(name);
        entry(made, 2021, QStringLiteral("level"), int(level));
        entry(made, 2021, QStringLiteral("class"), int(yearClass));
        return made;
    }
    void entry(qint64 project, int year, const QString& field, const sanpi::Value& value)
    {
        put(sanpi::RecordId::entry(id(project), year), field, value);
    }
    void target(qint64 project, int year, int revision, qint64 wan, int state = 3, QDate issuedOn = {})
    {
        const auto record = sanpi::RecordId::target(id(project), year, revision);
        put(record, QStringLiteral("amount"), sanpi::Money::fromWan(wan));
        put(record, QStringLiteral("state"), state);
        put(record, QStringLiteral("issued_on"), issuedOn);
    }
    void month(qint64 project, int month, qint64 wan)
    {
        put(sanpi::RecordId::investment(id(project), sanpi::Month(month / 100, month % 100)),
            QStringLiteral("amount"), sanpi::Money::fromWan(wan));
    }
    void stated(qint64 project, int through, qint64 wan)
    {
        put(sanpi::RecordId::stated(id(project), through / 100, sanpi::Month(through / 100, through % 100)),
            QStringLiteral("amount"), sanpi::Money::fromWan(wan));
    }
    void transition(qint64 project, sanpi::Stage stage, QDate on)
    {
        put(sanpi::RecordId::transition(id(project), int(stage)), QStringLiteral("on"), on);
    }
    /// Applies what was put since the last commit.
    [[nodiscard]] bool commit()
    {
        if (!m_valid)
            return false;
        sanpi::ChangeSet set;
        set.author = QStringLiteral("test");
        set.label = QStringLiteral("fixture");
        set.records = m_builder->changes();
        m_outcome = m_ledger->apply(set);
        m_ids.insert(m_outcome.ids.begin(), m_outcome.ids.end());
        begin();
        return m_outcome.ok();
    }
    [[nodiscard]] const sanpi::Outcome& outcome() const { return m_outcome; }

private:
    void begin()
    {
        m_builder = std::make_unique<sanpi::ChangeSetBuilder>(m_ledger->catalogue(), m_ledger->records());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<sanpi::Ledger> m_ledger;
    std::unique_ptr<sanpi::ChangeSetBuilder> m_builder;
    std::map<qint64, qint64> m_ids;
    sanpi::Outcome m_outcome;
    qint64 m_lastId = 0;
    bool m_valid = false;
};
