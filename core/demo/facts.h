// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/ledger.h"
#include "domain/dates.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace sanpi {

/// What becomes of a drawn project in the year.
enum class DemoCourse { Completed, Late, Continuing, NewStart, Quick, Unstarted, Preliminary };

struct DemoLevel {
    Level level = Level::District;
    int count = 0;
    qint64 target = 0; ///< 万元
    qint64 done = 0; ///< 万元
};

struct DemoUnit {
    QString name;
    QString office; ///< full name, as a developer bears it
    QString head;
    bool township = false;
};

struct DemoTrade {
    QString shortName;
    QString suffix; ///< of the company's full name
};

struct DemoKind {
    QString family;
    QString scope; ///< pattern: {mu} {m2} {km} {sets} {lines} {fields}
    QStringList departments;
    QStringList natures;
    QStringList names;
    QStringList developers; ///< empty where companies build
    QStringList townships; ///< where {place} may be; empty: anywhere
    std::vector<DemoTrade> trades; ///< of the companies that build
    qint64 totalMin = 0; ///< 万元
    qint64 totalMax = 0; ///< 万元
    int repeat = 1; ///< how often a name may be used, by different companies
    bool townshipNamed = false;
    int squareMetres = 0; ///< of floor per 100 万元
    int kilometreCost = 0; ///< 万元
    int mu = 0; ///< of fields per 100 万元
};

struct DemoSector {
    QString name;
    int count = 0;
    std::map<DemoCourse, int> courses; ///< of the drawn projects
    std::vector<DemoKind> kinds;
};

struct DemoFamily {
    QString name;
    std::array<QStringList, 5> phases; ///< texts by WorkPhase
};

/// A project that is told, not drawn. Amounts in 万元.
struct DemoNamed {
    DemoProject project; ///< without code, uscc, months, people
    QString body; ///< first two characters of the developer's credit code
    QString progress;
    Month registered;
    qint64 done = 0;
};

/// One of the 前期手续 that the demo keeps.
struct DemoProcedureKind {
    QString name; ///< a choice of procedure.kind
    QString authority;
    QString mark; ///< front of the document numbers
};

struct DemoRebuildCategory {
    QString name;
    QStringList works; ///< what is rebuilt, after the name of the township
    qint64 totalMin = 0; ///< 万元
    qint64 totalMax = 0; ///< 万元
};

/// The reconstruction library as it was published. Amounts in 万元.
struct DemoRebuildFacts {
    int count = 0;
    qint64 total = 0;
    int inLibrary = 0;
    int started = 0;
    qint64 startedTotal = 0;
    qint64 target = 0;
    qint64 done = 0;
    QDate joined;
    QDate libraryOn;
    std::vector<DemoRebuildCategory> categories;
};

/// What an inspection finds, and what it asks for.
struct DemoFinding {
    QString finding;
    QString demand;
    QString kind; ///< a choice of issue.kind
};

struct DemoIssueKind {
    QString kind; ///< a choice of issue.kind
    QStringList texts;
    QStringList results; ///< beside the texts
};

/// Inspections and issues of the year.
struct DemoWeekFacts {
    int collected = 0;
    int solved = 0;
    int onTime = 0; ///< of the solved
    std::vector<QDate> weeks; ///< Mondays of those with inspections
    QStringList inspectors;
    QStringList routes;
    std::vector<DemoFinding> slow;
    std::vector<DemoFinding> stopped;
    std::vector<DemoFinding> unstarted;
    std::vector<DemoIssueKind> issues;
};

/// Money won from above, as it was published in sum. Amounts in 元.
struct DemoFund {
    QString kind; ///< a choice of fund.kind
    QString name;
    QString unit;
    QDate appliedOn;
    Money applied;
    QDate grantedOn;
    Money granted;
    QString document;
};

/// Everything that the generator knows of the world; read from resources/demo/facts.json.
struct DemoFacts {
    int year = 0;
    quint64 seed = 0;
    QString region;
    QString registry;
    QString phoneHead;
    QString targetDocument; ///< that set the year's targets
    QDate targetIssued;
    QString batchList; ///< name of a batch's list: {period} {batch}
    QStringList periodNames; ///< of the periods, from the first
    std::map<QString, QString> batchProgress; ///< 当前进展 by list
    std::vector<DemoProcedureKind> procedures; ///< in the order in which they are asked for
    DemoRebuildFacts rebuild;
    DemoWeekFacts week;
    std::vector<DemoFund> funds;
    int count = 0;
    qint64 total = 0; ///< 万元
    std::vector<DemoLevel> levels;
    std::array<int, 12> monthWeights {};
    QStringList surnames;
    QStringList contactTitles;
    QStringList sponsors;
    QStringList roads;
    QStringList sides;
    QStringList stemHeads;
    QStringList stemTails;
    QStringList laggingRemarks;
    QStringList unstartedRemarks;
    QStringList preliminaryRemarks;
    std::vector<DemoUnit> units;
    std::vector<DemoFamily> families;
    std::map<QString, QString>
        developers; ///< public companies and the first two characters of their credit code
    std::vector<DemoSector> sectors;
    std::vector<DemoNamed> named;

    [[nodiscard]] const DemoUnit* unit(const QString& name) const;
    [[nodiscard]] const DemoFamily* family(const QString& name) const;
};

/// Errors: Damaged with the first key that is missing or of the wrong kind.
[[nodiscard]] Result<DemoFacts> readDemoFacts(const QByteArray& json);

/// The facts that the program carries.
[[nodiscard]] Result<DemoFacts> demoFacts();

} // namespace sanpi
