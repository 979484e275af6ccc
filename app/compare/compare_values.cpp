// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compare/compare_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

#include "app/project/command_text.h"
#include "app/texts/paths.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/group_table.h"

namespace dglm {
namespace {

constexpr double kTellingQ = 0.05;

class CompareTexts {
  Q_DECLARE_TR_FUNCTIONS(CompareTexts)

 public:
  static QString valueName(CompareBy by) {
    return by == CompareBy::Maximum ? tr("largest activation") : tr("share of tokens where it is active");
  }

  static QString without(int sequences, size_t latents) {
    return tr("The %1 latents that differ most between %n sequences; what is alike stands together.", nullptr,
              sequences)
        .arg(formatCount(static_cast<int64_t>(latents)));
  }

  static QString between(int telling, size_t tested, const QStringList& groups) {
    return tr("%n of %1 latents tell the groups apart at a q of .05 or less: %2.", nullptr, telling)
        .arg(formatCount(static_cast<int64_t>(tested)), groups.join(QStringLiteral(", ")));
  }

  static QString group(const QString& name, int sequences) {
    return tr("%1 with %n sequences", nullptr, sequences).arg(name);
  }
};

/// No two records of one name are in different groups.
bool areTold(const std::vector<std::string>& records, const std::vector<int32_t>& groupOf) {
  std::map<std::string, int32_t> groups;
  for (size_t i = 0; i < records.size(); ++i)
    if (const auto [known, isNew] = groups.emplace(records[i], groupOf[i]); !isNew && known->second != groupOf[i])
      return false;
  return true;
}

}  // namespace

RecordGrouping groupingOf(const std::vector<int>& groups) {
  RecordGrouping grouping;
  std::map<int, int32_t> numbers;
  for (const int group : groups)
    if (group >= 0)
      numbers.emplace(group, 0);
  for (auto& [group, number] : numbers) {
    number = static_cast<int32_t>(grouping.names.size());
    grouping.names.push_back(GroupTable::groupName(group).toStdString());
  }
  for (const int group : groups)
    grouping.groupOf.push_back(group < 0 ? -1 : numbers[group]);
  return grouping;
}

RecordHeatMapData heatMapData(const Session& session, const ProjectLatents& latents, const Comparison& comparison) {
  RecordHeatMapData data;
  data.isShare = comparison.by == CompareBy::Share;
  data.valueName = CompareTexts::valueName(comparison.by);
  for (const size_t record : comparison.map.records) {
    const int32_t group = comparison.grouping.groupOf[record];
    data.rows.push_back(
        {QString::fromStdString(latents.read.latents.records[record]),
         group < 0 ? QString() : QString::fromStdString(comparison.grouping.names[static_cast<size_t>(group)]), group});
  }
  for (size_t column = 0; column < comparison.map.latents.size(); ++column) {
    const LatentId id{latents.read.layer, static_cast<int32_t>(comparison.map.latents[column])};
    data.columns.push_back({QString::fromStdString(id.toString()), session.latents().titleOf(id.latent),
                            static_cast<double>(comparison.map.columnMaximum[column])});
  }
  data.cells = comparison.map.cells;
  return data;
}

std::vector<DifferenceRow> differenceRows(const Session& session, int layer, const Comparison& comparison) {
  std::vector<DifferenceRow> rows;
  for (const GroupDifference& difference : comparison.differences) {
    const LatentId id{layer, static_cast<int32_t>(difference.latent)};
    DifferenceRow row{id.latent,
                      QString::fromStdString(id.toString()),
                      session.latents().titleOf(id.latent),
                      QString::fromStdString(comparison.grouping.names[difference.high]),
                      difference.effect,
                      difference.p,
                      difference.q,
                      difference.means,
                      {}};
    row.firing.assign(difference.recordsFiring.begin(), difference.recordsFiring.end());
    rows.push_back(std::move(row));
  }
  return rows;
}

QString comparisonSentence(const ProjectLatents& latents, const Comparison& comparison) {
  const RecordGrouping& grouping = comparison.grouping;
  if (grouping.names.size() < 2)
    return CompareTexts::without(static_cast<int>(latents.ids.size()), comparison.map.latents.size());
  QStringList groups;
  for (size_t group = 0; group < grouping.names.size(); ++group)
    groups << CompareTexts::group(QString::fromStdString(grouping.names[group]),
                                  static_cast<int>(std::ranges::count(grouping.groupOf, static_cast<int32_t>(group))));
  const auto telling = std::ranges::count_if(
      comparison.differences, [](const GroupDifference& difference) { return difference.q <= kTellingQ; });
  return CompareTexts::between(static_cast<int>(telling), comparison.differences.size(), groups);
}

QString compareCommand(const Session& session, const ProjectLatents& latents, const Comparison& comparison,
                       const QString& groupsFile) {
  if (comparison.grouping.names.size() < 2 || !isFirstOfItsLayer(session) ||
      !areTold(latents.read.latents.records, comparison.grouping.groupOf))
    return {};
  QStringList words{"decode-glm", "compare",
                    "--project",  textOf(session.contents().path),
                    "--layer",    QString::number(latents.read.layer),
                    "--groups",   groupsFile};
  if (comparison.by == CompareBy::Share)
    words << "--by"
          << "share";
  return shellLine(words << "--out"
                         << "comparison.csv");
}

}  // namespace dglm
