// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/sae/training_run.h"
#include "core/sequence/record.h"
#include "core/tensor/tensor_file.h"
#include "core/training/metrics_log.h"

namespace dglm {

/// Tells of a dictionary that trains what a biologist wants of it: how many annotated concepts one of its latents
/// outlines. Concept and threshold of a latent are chosen on records that it was trained on, and scored on others.
class TrainingMonitor {
 public:
  /// `source` says model, layer and site; its dictionary is not looked at. Of long lists the first records are taken,
  /// up to some hundred thousand bases. `concepts` are followed by name. Errors: InvalidArgument where no record of
  /// either list has an annotation.
  static Result<TrainingMonitor> create(const LatentSource& source, std::shared_ptr<const Glm> glm,
                                        std::vector<Record> choosing, std::vector<Record> heldOut,
                                        std::vector<std::string> concepts);

  TrainingMonitor(TrainingMonitor&&) noexcept;
  TrainingMonitor& operator=(TrainingMonitor&&) noexcept;
  ~TrainingMonitor();

  /// concepts_found (held-out F1 above .5, each once), best_f1, loss_recovered (0..1), and f1_NAME a followed concept
  /// (NaN: none of its latents is found, or the held-out records lack it). Nothing while a k-sparse dictionary has no
  /// threshold yet. Errors: those of the reader and of findConcepts, Cancelled.
  Result<MetricsLog::Values> measure(const TensorFile& dictionary, const JobContext& job) const;
  /// The same of a dictionary of another layer.
  Result<MetricsLog::Values> measure(const TensorFile& dictionary, int layer, const JobContext& job) const;

 private:
  struct Sets;
  explicit TrainingMonitor(std::unique_ptr<Sets> sets);
  std::unique_ptr<Sets> sets_;
};

struct TrainSaeRequest;
struct TrainingSource;

/// What `train sae` and `sweep` log of a dictionary of each layer that trains, with `every` as the request says (0:
/// they choose); nothing where the request holds no records out. Takes the source's records. Errors: those of create().
Result<std::vector<TrainingMeasure>> measuresFor(const TrainSaeRequest& request, std::span<const int> layers,
                                                 TrainingSource& source);

/// How often it is measured where the request does not say.
int64_t usualMonitorEvery(int64_t steps);

}  // namespace dglm
