// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/officialpage.h"

#include "domain/text.h"

#include <algorithm>
#include <cmath>

namespace sanpi::official {

using namespace Qt::StringLiterals;

int Page::lines() const
{
    // A hair of tolerance: 225 mm are exactly 22 lines, whatever the division says.
    return static_cast<int>(std::floor(textHeight() / linePitchMm + 1e-6));
}

Page page(doc::Orientation orientation, doc::PageForm form)
{
    const bool upright = orientation == doc::Orientation::Portrait;
    if (form == doc::PageForm::Working) {
        return {upright ? pageShortMm : pageLongMm, upright ? pageLongMm : pageShortMm, workingSideMm,
            workingTopMm, workingSideMm, workingBottomMm};
    }
    if (upright)
        return {};
    return {pageLongMm, pageShortMm, marginBottomMm, marginLeftMm, marginTopMm, marginRightMm};
}

QString familyOf(Face face)
{
    switch (face) {
    case Face::XiaoBiaoSong:
        return u"方正小标宋简体"_s;
    case Face::FangSong:
        return u"仿宋_GB2312"_s;
    case Face::KaiTi:
        return u"楷体_GB2312"_s;
    case Face::HeiTi:
        return u"黑体"_s;
    case Face::SongTi:
        return u"宋体"_s;
    }
    return {};
}

QString latinFamily()
{
    return u"Times New Roman"_s;
}

QStringList candidates(Face face)
{
    switch (face) {
    case Face::XiaoBiaoSong:
        return {u"方正小标宋简体"_s, u"FZXiaoBiaoSong-B05S"_s, u"方正小标宋_GBK"_s, u"FZXiaoBiaoSong-B05"_s,
            u"华文中宋"_s, u"STZhongsong"_s, u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s};
    case Face::FangSong:
        return {u"仿宋_GB2312"_s, u"FangSong_GB2312"_s, u"仿宋"_s, u"FangSong"_s, u"方正仿宋_GBK"_s,
            u"华文仿宋"_s, u"STFangsong"_s, u"AR PL SungtiL GB"_s, u"AR PL UMing CN"_s,
            u"Noto Serif CJK SC"_s};
    case Face::KaiTi:
        return {u"楷体_GB2312"_s, u"KaiTi_GB2312"_s, u"楷体"_s, u"KaiTi"_s, u"方正楷体_GBK"_s, u"华文楷体"_s,
            u"STKaiti"_s, u"AR PL KaitiM GB"_s, u"LXGW WenKai"_s, u"AR PL UKai CN"_s};
    case Face::HeiTi:
        return {u"黑体"_s, u"SimHei"_s, u"方正黑体_GBK"_s, u"华文黑体"_s, u"STHeiti"_s,
            u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s, u"Noto Sans CJK SC"_s};
    case Face::SongTi:
        return {u"宋体"_s, u"SimSun"_s, u"方正书宋_GBK"_s, u"华文宋体"_s, u"STSong"_s, u"Noto Serif CJK SC"_s,
            u"AR PL UMing CN"_s, u"AR PL SungtiL GB"_s};
    }
    return {};
}

QStringList latinCandidates()
{
    return {u"Times New Roman"_s, u"Liberation Serif"_s, u"Tinos"_s, u"Nimbus Roman"_s, u"DejaVu Serif"_s};
}

TextStyle styleOf(Role role)
{
    switch (role) {
    case Role::Heading1:
    case Role::AnnexLabel:
        return {Face::HeiTi, 16};
    case Role::Heading2:
        return {Face::KaiTi, 16};
    case Role::Title:
        return {Face::XiaoBiaoSong, 22};
    case Role::TableHead:
        return {Face::HeiTi, 10.5};
    case Role::TableCell:
        return {Face::FangSong, 10.5};
    case Role::TableCaption:
        return {Face::HeiTi, 14};
    case Role::TableNote:
        return {Face::FangSong, 10.5};
    case Role::PageNumber:
        return {Face::SongTi, 14};
    case Role::Imprint:
        return {Face::FangSong, 14};
    case Role::Body:
    case Role::Heading3:
    case Role::Number:
        break;
    }
    return {Face::FangSong, 16};
}

Role headingRole(int level)
{
    return level <= 1 ? Role::Heading1 : level == 2 ? Role::Heading2 : Role::Heading3;
}

double organSize(const QString& organ)
{
    constexpr double largest = 50;
    const double width = page(doc::Orientation::Portrait).textWidth() * pointsPerMm;
    return std::floor(std::min(largest, 0.98 * width / std::max(1, lengthOf(organ))));
}

unsigned rgbOf(doc::Tone tone)
{
    switch (tone) {
    case doc::Tone::Muted:
        return 0x5F6B73;
    case doc::Tone::Good:
        return 0x00664A;
    case doc::Tone::Warning:
        return 0x8A5A00;
    case doc::Tone::Bad:
        return 0xB3261E;
    case doc::Tone::Normal:
        break;
    }
    return 0x000000;
}

} // namespace sanpi::official
