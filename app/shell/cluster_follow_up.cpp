// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/cluster_follow_up.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

#include "app/scan/scan_desk.h"
#include "app/training/sweep_request.h"
#include "app/training/training_desk.h"
#include "core/base/utf8_path.h"

namespace dglm {
namespace {

std::vector<std::filesystem::path> activationsOf(const ClusterResult& result) {
  std::vector<std::filesystem::path> folders;
  for (const std::string& folder : result.command.valuesOf("--activations"))
    folders.push_back(fromUtf8(folder));
  return folders;
}

}  // namespace

ClusterFollowUp::ClusterFollowUp(ClusterDesk& clusters, const Parts& parts, QObject* parent)
    : QObject(parent), parts_(parts) {
  clusters.setTaker(kClusterScan, {[this] { return scanHitFile(parts_.scans.newFolder()); },
                                   [this](const ClusterResult& result) {
                                     parts_.scans.goOnIn(result.files, result.out.parent_path());
                                   }});
  clusters.setTaker(kClusterSweep, {[this] { return freeSweepFolder(parts_.session, 0); },
                                    [this](const ClusterResult& result) { parts_.training.add(result.out); }});
  const auto nowhere = [] { return std::filesystem::path(); };
  clusters.setTaker(kClusterReading, {nowhere, [this](const ClusterResult& result) { takeReading(result); }});
  clusters.setTaker(kClusterConcepts, {nowhere, [this](const ClusterResult& result) { takeConcepts(result); }});
  connect(&parts_.session.latents(), &LatentBook::stateChanged, this, &ClusterFollowUp::look, Qt::QueuedConnection);
  connect(&parts_.reading, &ReadingDesk::changed, this, &ClusterFollowUp::look, Qt::QueuedConnection);
  connect(&parts_.session, &Session::stateChanged, this, [this] { scoring_.reset(); });
}

/// Records that were removed since are passed over.
void ClusterFollowUp::takeReading(const ClusterResult& result) {
  std::vector<RecordId> records;
  for (const QJsonValue& number : result.own["records"].toArray())
    if (const RecordId id{number.toInteger()}; parts_.session.contents().record(id))
      records.push_back(id);
  parts_.reading.readSaved(AnalysisId{result.own["analysis"].toInteger()}, activationsOf(result), records);
}

void ClusterFollowUp::takeConcepts(const ClusterResult& result) {
  Result<ProjectConceptsRequest> request = projectConceptsFrom(result.own["request"].toString().toStdString());
  if (request.hasError())
    return;
  std::vector<RecordId> records;
  for (const auto& set : request.value().sets)
    for (const RecordId id : set)
      if (parts_.session.contents().record(id))
        records.push_back(id);
  const AnalysisId analysis = request.value().analysis;
  parts_.session.chooseAnalysis(analysis);
  parts_.reading.readSaved(analysis, activationsOf(result), records);
  scoring_ = std::move(request).value();
}

/// The scoring follows once the records are seen to be read: else it would have the model read them here.
void ClusterFollowUp::look() {
  if (!scoring_ || parts_.reading.job())
    return;
  const LatentBook& latents = parts_.session.latents();
  if (parts_.reading.failure())
    return scoring_.reset();
  if (latents.state() != LatentBook::State::Ready || latents.analysis() != scoring_->analysis)
    return;
  for (const auto& set : scoring_->sets)
    if (!std::ranges::all_of(set, [&](RecordId id) { return latents.covers(id); }))
      return;
  if (parts_.concepts.canScore())
    parts_.concepts.score(*std::exchange(scoring_, std::nullopt));
}

}  // namespace dglm
