// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "core/study/project_fidelity.h"

namespace dglm {

/// How much of the model's loss the dictionary of the chosen analysis recovers: what the project has of it, and the job
/// that measures it over the project's sequences.
class FidelityDesk : public QObject {
  Q_OBJECT

 public:
  FidelityDesk(Session& session, ReadingDesk& desk, QObject* parent = nullptr);

  /// Of the chosen analysis; nothing where it was not measured.
  const std::optional<ProjectFidelity>& fidelity() const { return fidelity_; }
  /// Whether all is there that measuring needs.
  bool canMeasure() const;
  /// Measures over all sequences of the project and stores the result.
  void measure(const FidelityOptions& options);

  /// The job that measures now, or null.
  JobHandle* job() const { return job_; }

 Q_SIGNALS:
  /// Another analysis, another measurement, or a job that started or ended.
  void changed();
  void progressed();

 private:
  void follow();
  void goOn(const UnfinishedJob& cutOff);
  void read(AnalysisId analysis);

  Session& session_;
  std::shared_ptr<ReaderCache> models_;  // of the compute lane
  std::optional<AnalysisId> analysis_;
  std::optional<ProjectFidelity> fidelity_;
  QPointer<JobHandle> job_;
};

}  // namespace dglm
