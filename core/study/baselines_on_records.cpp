// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/baselines_on_records.h"

#include <algorithm>
#include <cmath>

#include "core/base/size_text.h"
#include "core/interpretation/site_reader.h"
#include "core/study/annotated_tokens.h"
#include "core/study/baseline_comparison.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

constexpr int64_t kMostActivationBytes = int64_t{8} << 30;

/// Rows as the commands `latents` and `activations` write them: of each reading <cls>, then its tokens.
struct RowsOfRecords {
  TokenPlaces places;
  SparseCode latents;
};

RowsOfRecords rowsOf(std::span<const BaselineRecord> records, int64_t width) {
  RowsOfRecords rows;
  rows.latents.width = width;
  for (const BaselineRecord& each : records) {
    const auto number = std::ssize(rows.places.records);
    rows.places.records.push_back(each.record.id);
    for (const CodedReading& reading : each.code.readings) {
      rows.places.record.insert(rows.places.record.end(), reading.bases.size() + 1, number);
      rows.places.start.push_back(0);
      rows.places.end.push_back(0);
      rows.latents.rowStart.push_back(rows.latents.nonzeros());
      for (const BaseRange& bases : reading.bases) {
        rows.places.start.push_back(bases.start);
        rows.places.end.push_back(bases.end);
      }
      rows.latents.append(reading.code);
    }
  }
  return rows;
}

/// [rows, H] of all records.
Result<at::Tensor> readActivations(const Glm& glm, const BaselineModel& model, std::span<const Record> records,
                                   int64_t rows, const JobContext& job) {
  const LatentSource& source = model.reader->source();
  const int64_t width = glm.config.hiddenSize, bytes = rows * width * static_cast<int64_t>(sizeof(float));
  if (bytes > kMostActivationBytes)
    return Error{ErrorKind::InvalidArgument,
                 {Why("The comparison"), Why("made"),
                  Why("the activations of these sequences take %1; save them with 'decode-glm activations --shards' "
                      "and name them to 'decode-glm "
                      "baselines'",
                      {sizeText(bytes)})}};
  const at::Tensor all_NH = at::empty({rows, width});
  int64_t first = 0;
  for (size_t i = 0; i < records.size(); ++i) {
    job.report({"Reading %1", {records[i].id}}, static_cast<int64_t>(i), std::ssize(records));
    const std::vector<PlannedReading> plans = model.reader->plan(records[i], model.reading);
    DGLM_TRY(const std::vector<at::Tensor> read,
             readTokens(glm, {false, source.site, source.layer}, plans, /*withCls=*/true, {job.stop, {}}));
    for (const at::Tensor& each : read) {
      if (first + each.size(0) > rows)
        return Error{ErrorKind::Internal,
                     {Why::inEnglish("reading activations"), Why::inEnglish("a record is read otherwise than it was")}};
      all_NH.narrow(0, first, each.size(0)).copy_(each);
      first += each.size(0);
    }
  }
  if (first != rows)
    return Error{ErrorKind::Internal,
                 {Why::inEnglish("reading activations"), Why::inEnglish("a record is read otherwise than it was")}};
  return all_NH;
}

Status addActivations(BaselineTokens& tokens, const BaselineModel& model, std::span<const Record> records,
                      uint64_t seed, const JobContext& job) {
  if (!model.reader)
    return {};
  const int64_t rows = tokens.inputs.table.table.rows();
  const Glm& glm = model.reader->glm();
  if (model.activations) {
    DGLM_TRY(const at::Tensor read_NH, readActivations(glm, model, records, rows, job));
    tokens.activations = featuresOf(read_NH);
  }
  if (model.randomModel) {
    DGLM_TRY(Transformer random, Transformer::random(glm.config, seed, job.stop));
    const Glm untrained{glm.folder, glm.config, glm.notes, glm.vocabulary, std::move(random)};
    DGLM_TRY(const at::Tensor read_NH, readActivations(untrained, model, records, rows, job));
    tokens.randomActivations = featuresOf(read_NH);
  }
  return {};
}

Status checkTargets(const BaselinesRequest& request, const ProbeInputs& inputs) {
  DGLM_TRY(const ConceptNames synonyms, synonymsOf(request));
  const auto isThere = [&](const std::string& text) {
    const auto target = ProbeTarget::parse(text);
    if (target.hasError())
      return false;
    const std::vector<uint8_t> rows = targetRows(target.value(), inputs.table.table, request.match, synonyms);
    return std::ranges::find(rows, 1) != rows.end();
  };
  if (std::ranges::any_of(request.targets, isThere))
    return {};
  return Error{
      ErrorKind::InvalidArgument,
      {Why("The comparison"), Why("made"), Why("no annotated sequence that was read has one of the concepts")}};
}

Result<BaselinesReport> compareRecordsByMethods(const BaselinesRequest& request, std::vector<BaselineRecord> given,
                                                int64_t width, const BaselineModel& model, const MetaRunFiles* meta,
                                                const JobContext& job) {
  RowsOfRecords rows = rowsOf(given, width);
  std::vector<Record> records;
  for (BaselineRecord& each : given)
    records.push_back(std::move(each.record));
  given.clear();  // its codes are in the rows
  BaselineTokens tokens;
  DGLM_TRY(tokens.inputs.table, labelledTokens(rows.places, records));
  placeRows(tokens.inputs, {}, /*withSpecialRows=*/false);
  tokens.latents = std::move(rows.latents);
  if (meta)
    tokens.meta = *meta;
  DGLM_CHECK(checkTargets(request, tokens.inputs));
  DGLM_CHECK(addActivations(tokens, model, records, request.training.seed, job));
  return compareMethods(request, request.targets, tokens, job);
}

}  // namespace

Result<BaselinesReport> compareOnRecords(const BaselinesRequest& request, std::vector<BaselineRecord> records,
                                         int64_t width, const BaselineModel& model, const MetaRunFiles* meta,
                                         const JobContext& job) {
  return catchingTorch("comparing baselines",
                       [&] { return compareRecordsByMethods(request, std::move(records), width, model, meta, job); });
}

std::vector<LatentCosine> cosinesWithLatents(const ProbeDirectionOf& direction, const Dictionary& dictionary) {
  const at::Tensor rows_FD = dictionary.decoderRows();
  const auto width = std::ssize(direction.weights);
  if (!rows_FD.defined() || rows_FD.size(1) != width)
    return {};
  constexpr double kShortest = 1e-12;
  const at::Tensor probe_D = at::tensor(at::ArrayRef<float>(direction.weights), at::kFloat);
  const at::Tensor fp32_FD = rows_FD.to(at::kFloat);
  const at::Tensor lengths_F = fp32_FD.norm(2, /*dim=*/-1, /*keepdim=*/false).clamp_min(kShortest);
  const at::Tensor cosines_F =
      (at::matmul(fp32_FD, probe_D) / lengths_F / probe_D.norm().clamp_min(kShortest)).contiguous();
  std::vector<LatentCosine> cosines;
  for (int64_t latent = 0; latent < cosines_F.numel(); ++latent)
    cosines.push_back({static_cast<int32_t>(latent), static_cast<double>(cosines_F.const_data_ptr<float>()[latent])});
  std::ranges::stable_sort(cosines, std::ranges::greater(), &LatentCosine::cosine);
  return cosines;
}

}  // namespace dglm
