// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>
#include <vector>

#include "app/clusters/cluster_desk.h"
#include "app/concepts/concept_desk.h"
#include "app/project/reading_desk.h"
#include "app/project/session.h"

namespace dglm {

class ScanDesk;
class TrainingDesk;

/// Takes what came back from a cluster where it belongs: hits to the scans, dictionaries to the training runs,
/// activations to the analysis, and scores to the concepts. Here the features meet.
class ClusterFollowUp : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    Session& session;
    ReadingDesk& reading;
    ConceptDesk& concepts;
    ScanDesk& scans;
    TrainingDesk& training;
  };

  ClusterFollowUp(ClusterDesk& clusters, const Parts& parts, QObject* parent);

 private:
  void takeReading(const ClusterResult& result);
  void takeConcepts(const ClusterResult& result);
  void look();

  Parts parts_;
  std::optional<ProjectConceptsRequest> scoring_;  ///< once its records have been taken in
};

}  // namespace dglm
