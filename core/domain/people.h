// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace sanpi {

/// What somebody is to a project, by dated assignment. The numbers are stored.
enum class ProjectRole {
    Leader = 1, ///< 分包领导(包联)
    TaskForce = 2, ///< 专班
    ServiceOfficer = 3 ///< 首席服务员
};
inline constexpr std::array allProjectRoles {
    ProjectRole::Leader, ProjectRole::TaskForce, ProjectRole::ServiceOfficer};

/// The numbers are stored.
enum class MeetingKind {
    Weekly = 1, ///< 周例会
    Topic = 2, ///< 专题会
    Dispatch = 3, ///< 重点项目调度会
    OnSite = 4, ///< 现场办公会
    Economy = 5 ///< 经济运行调度会: the commission's indicators, not the projects
};

/// Where something to be done comes from. The numbers are stored.
enum class DecisionSource {
    Meeting = 1, ///< 议定事项
    Leader = 2 ///< 领导批示
};

} // namespace sanpi
