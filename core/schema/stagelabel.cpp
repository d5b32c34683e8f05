// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stagelabel.h"

#include <array>

namespace sanpi {

using namespace Qt::StringLiterals;

QString stageLabel(const Catalogue& catalogue, Stage stage, qint64 works, bool english)
{
    struct Words {
        Works works;
        Stage stage;
        QString zh;
        QString en;
    };
    static const std::array special {
        Words {Works::Industry, Stage::AtCapacity, u"达产达效"_s, u"At capacity"_s},
        Words {Works::Public, Stage::Producing, u"竣工"_s, u"Completed"_s},
        Words {Works::Public, Stage::AtCapacity, u"建成投用"_s, u"In use"_s},
        Words {Works::Road, Stage::Producing, u"竣工"_s, u"Completed"_s},
        Words {Works::Road, Stage::AtCapacity, u"通车"_s, u"Open to traffic"_s}};
    for (const Words& words : special) {
        if (qint64(words.works) == works && words.stage == stage)
            return english ? words.en : words.zh;
    }
    const Choice* choice = catalogue.field(Kind::Project, u"stage").choice(int(stage));
    return choice ? (english ? choice->en : choice->zh) : QString();
}

} // namespace sanpi
