// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

#include "app/steering/steering_desk.h"
#include "core/study/generate.h"

namespace dglm {

/// What a person asks of designs. Bases are named as on the command line, without the "b:": "120-180", or
/// "feature:NAME".
struct DesignWish {
  QString region;
  QString fixed;  ///< bases in it that stay, comma between; may be empty
  int designs = 8;
  double temperature = 1;
  uint64_t seed = 42;

  bool operator==(const DesignWish&) const = default;
};

/// Which record is written anew, and how the model is steered meanwhile.
struct DesignSource {
  RecordId record{};
  AnalysisId analysis{};
  QString title;  ///< "pUC19, with L2/2035 = 12"
  std::string sequence;
  std::string recordName;
  SteeringSetup setup;
  int64_t recordLength = 0;
  QString out;  ///< GenBank file of the designs
};

/// The record that is shown and the dials as they stand; none without a model. `number`: of the file.
std::optional<DesignSource> designSourceOf(const Session& session, const SteeringDesk& desk);
/// The selection, or the feature that it is.
DesignWish usualDesigns(const Session& session, const SteeringDesk& desk);

/// But for model and dictionary. None where no region is named.
std::optional<GenerateRequest> designRequest(const DesignWish& wish, const DesignSource& source);
/// The command that makes the same files; empty without an analysis.
QString designCommand(const GenerateRequest& request, const Session& session, const DesignSource& source);

}  // namespace dglm
