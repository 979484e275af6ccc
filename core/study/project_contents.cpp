// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_contents.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8_path.h"
#include "core/study/analysis.h"
#include "core/study/latents_in_range.h"

namespace dglm {
namespace {

template <class Rows, class Id>
auto* findById(const Rows& rows, Id id) {
  const auto found = std::find_if(rows.begin(), rows.end(), [id](const auto& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const RecordSummary* ProjectContents::record(RecordId id) const {
  return findById(records, id);
}

const Analysis* ProjectContents::analysis(AnalysisId id) const {
  const StoredAnalysis* stored = findById(analyses, id);
  return stored ? &stored->analysis : nullptr;
}

const ModelReference* ProjectContents::model(ModelId id) const {
  const StoredModel* stored = findById(models, id);
  return stored ? &stored->reference : nullptr;
}

const ModelReference* ProjectContents::dictionary(DictionaryId id) const {
  const StoredDictionary* stored = findById(dictionaries, id);
  return stored ? &stored->reference : nullptr;
}

bool ProjectContents::isStale(const Analysis& analysis) const {
  const auto isCircular = [](const RecordSummary& record) { return record.topology == Topology::Circular; };
  return readsFromFirstBase(analysis) && std::ranges::any_of(records, isCircular);
}

Result<ProjectContents> loadContents(const Project& project) {
  ProjectContents contents;
  contents.path = project.path();
  contents.isReadOnly = project.isReadOnly();
  DGLM_TRY(contents.records, project.records().list());
  DGLM_TRY(contents.models, project.models().models());
  DGLM_TRY(contents.dictionaries, project.models().dictionaries());
  DGLM_TRY(contents.analyses, project.analyses().list());
  return contents;
}

Result<LoadedRecord> loadRecord(const Project& project, RecordId id) {
  LoadedRecord loaded;
  loaded.id = id;
  DGLM_TRY(Record record, project.records().load(id));
  loaded.record = std::make_shared<const Record>(std::move(record));
  DGLM_TRY(loaded.styles, project.views().featureStyles(id));
  return loaded;
}

namespace {

/// A score names latents as they fire at its own layer: read at another one, they have not earned the names.
Status dropNamesOfOtherLayers(const Project& project, LatentOverview& overview) {
  DGLM_TRY(const std::vector<StoredScoreRun> runs, project.scores().list());
  bool isScoredHere = false, isScoredElsewhere = false;
  for (const auto& [id, run] : runs)
    if (run.dictionary == overview.analysis.dictionary)
      (run.layer == overview.analysis.layer ? isScoredHere : isScoredElsewhere) = true;
  if (isScoredElsewhere && !isScoredHere)
    std::erase_if(overview.marks, [](const LatentMark& mark) { return mark.source == MarkSource::Score; });
  return {};
}

/// Guesses that say nothing: of a latent that is active nearly everywhere, or at a small share of its sites.
void dropEmptyGuesses(LatentOverview& overview) {
  const double most = kEverywhereShare * static_cast<double>(overview.summary.tokens);
  std::erase_if(overview.labels, [&](const LatentLabel& label) {
    const auto number = static_cast<size_t>(label.latent);
    if (number >= overview.summary.latents.size())
      return true;
    const LatentSummary& latent = overview.summary.latents[number];
    return label.share < kLeastGuessShare || static_cast<double>(latent.activeTokenCount) > most;
  });
}

}  // namespace

Result<LatentOverview> loadLatents(const Project& project, AnalysisId id) {
  LatentOverview overview;
  overview.id = id;
  DGLM_TRY(overview.analysis, project.analyses().load(id));
  DGLM_TRY(overview.records, project.activations().records(id));
  DGLM_TRY(overview.summary, project.activations().summary(id));
  DGLM_TRY(overview.labels, project.activations().labels(id));
  dropEmptyGuesses(overview);
  DGLM_TRY(overview.marks, project.latentMarks().list(overview.analysis.dictionary));
  DGLM_CHECK(dropNamesOfOtherLayers(project, overview));
  DGLM_TRY(overview.pins, project.latentMarks().pins(overview.analysis.dictionary));
  return overview;
}

bool isProjectFile(const std::filesystem::path& path) {
  return inLowerCase(toUtf8(path.extension())) == ".dglm";
}

std::optional<AnalysisId> chooseAnalysis(const ProjectContents& contents, std::optional<AnalysisId> wanted) {
  if (wanted && contents.analysis(*wanted))
    return wanted;
  for (const StoredAnalysis& stored : contents.analyses)
    if (stored.analysis.strands == StrandChoice::Forward)
      return stored.id;
  return std::nullopt;
}

std::optional<AnalysisId> reverseOf(const ProjectContents& contents, AnalysisId id) {
  const Analysis* forward = contents.analysis(id);
  if (!forward)
    return std::nullopt;
  for (const StoredAnalysis& stored : contents.analyses) {
    const Analysis& other = stored.analysis;
    const bool isSameButStrand = other.model == forward->model && other.dictionary == forward->dictionary &&
                                 other.layer == forward->layer && other.site == forward->site &&
                                 other.frames == forward->frames && other.parametersJson == forward->parametersJson;
    if (isSameButStrand && other.strands == StrandChoice::Reverse)
      return stored.id;
  }
  return std::nullopt;
}

}  // namespace dglm
