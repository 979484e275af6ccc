// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "app/project/session.h"
#include "core/study/project_stability.h"

namespace dglm {

/// Whether the latents of the chosen analysis come back in dictionaries of other seeds: what the project has of it, and
/// the job that matches dictionaries.
class StabilityBook : public QObject {
  Q_OBJECT

 public:
  explicit StabilityBook(Session& session, QObject* parent = nullptr);

  /// Of the dictionary of the chosen analysis; nothing where it was not measured.
  const std::optional<ProjectStability>& stability() const { return stability_; }
  /// Mean cosine of the latent and its partners; NaN where it was not measured.
  double of(int32_t latent) const;
  /// The same in words, with the rule and what follows from it; empty where it was not measured.
  QString sentenceOf(int32_t latent) const;
  bool comesBack(int32_t latent) const { return of(latent) >= kComesBack; }

  /// Matches each of the dictionaries, two or more, with all others, and stores it with the project.
  void measure(const std::vector<std::filesystem::path>& dictionaries);
  /// The job that matches now, or null.
  JobHandle* job() const { return job_; }

 Q_SIGNALS:
  /// Another analysis, or another measurement of its dictionary.
  void changed();
  void measured(const std::vector<dglm::MeasuredStability>& dictionaries);

 private:
  void follow();
  void read();

  Session& session_;
  std::string sha256_;  ///< of the dictionary that stability_ is of; empty: none
  std::optional<ProjectStability> stability_;
  QPointer<JobHandle> job_;
};

/// "412 of 4,096 latents come back ...", with the rule.
QString stabilitySummary(const ProjectStability& stability);

/// The line of decode-glm that measures the same of the first of them.
QString stabilityCommand(const std::vector<std::filesystem::path>& dictionaries);

}  // namespace dglm
