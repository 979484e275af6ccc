// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include "core/base/utf8_path.h"
#include "core/formats/csv_writer.h"
#include "core/formats/file_kind.h"
#include "core/study/number_text.h"
#include "core/study/sequence_edits.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

std::string placeText(std::optional<int64_t> base) {
  return base ? std::to_string(*base + 1) : std::string();
}

std::string letterAt(const Record& record, std::optional<int64_t> base) {
  return base ? record.bases.substr(static_cast<size_t>(*base), 1) : std::string();
}

/// First and last base, 1-based; of an insertion the base before it.
std::pair<int64_t, int64_t> placesOf(const Record& record, const SequenceEdit& edit) {
  const BaseRange removed = edit.removed;
  if (removed.isEmpty())
    return {removed.start, removed.start};
  return {removed.start + 1, (removed.end - 1) % record.length() + 1};
}

Status writeSummary(const fs::path& out, const Record& record, std::span<const EditEffect> effects) {
  const std::string header[] = {"record",
                                "edit",
                                "start",
                                "end",
                                "written",
                                "log_likelihood_before",
                                "log_likelihood_after",
                                "log_likelihood_difference",
                                "kmer_difference",
                                "codon",
                                "codon_effect",
                                "latents_changed",
                                "latent",
                                "change"};
  DGLM_TRY(CsvWriter csv, CsvWriter::create(out, header));
  for (const EditEffect& effect : effects) {
    const auto [first, last] = placesOf(record, effect.edit);
    const bool changes = !effect.latents.empty() && effect.latentsChanged > 0;
    const std::string row[] = {record.id,
                               effect.edit.text,
                               std::to_string(first),
                               std::to_string(last),
                               effect.edit.written,
                               numberText(effect.likelihoodBefore),
                               numberText(effect.likelihoodAfter),
                               numberText(effect.likelihoodDifference()),
                               numberText(effect.kmerDifference),
                               effect.codon ? effect.codon->text() : std::string(),
                               effect.codon ? std::string(codonChangeName(effect.codon->change)) : std::string(),
                               std::to_string(effect.latentsChanged),
                               changes ? std::to_string(effect.latents.front().latent) : std::string(),
                               changes ? floatText(effect.latents.front().change) : std::string()};
    DGLM_CHECK(csv.writeRow(row));
  }
  return csv.commit();
}

Status writeLatentTable(const fs::path& out, std::span<const EditEffect> effects) {
  const std::string header[] = {"edit",        "latent",     "change",      "maximum_before", "maximum_after",
                                "near_before", "near_after", "mean_before", "mean_after"};
  DGLM_TRY(CsvWriter csv, CsvWriter::create(out, header));
  for (const EditEffect& effect : effects)
    for (const EditedLatent& latent : effect.latents) {
      const std::string row[] = {effect.edit.text,
                                 std::to_string(latent.latent),
                                 floatText(latent.change),
                                 floatText(latent.maximumBefore),
                                 floatText(latent.maximumAfter),
                                 floatText(latent.nearBefore),
                                 floatText(latent.nearAfter),
                                 numberText(latent.meanBefore),
                                 numberText(latent.meanAfter)};
      DGLM_CHECK(csv.writeRow(row));
    }
  return csv.commit();
}

Status writeBaseTable(const fs::path& out, const Record& record, std::span<const EditEffect> effects) {
  const std::string header[] = {"edit",         "base_before", "base_after", "letter_before",
                                "letter_after", "change",      "latent"};
  DGLM_TRY(CsvWriter csv, CsvWriter::create(out, header));
  for (const EditEffect& effect : effects) {
    const Record after = edited(record, effect.edit);
    for (const EditedBase& base : effect.bases) {
      const std::string row[] = {effect.edit.text,
                                 placeText(base.before),
                                 placeText(base.after),
                                 letterAt(record, base.before),
                                 letterAt(after, base.after),
                                 floatText(base.change),
                                 std::to_string(base.latent)};
      DGLM_CHECK(csv.writeRow(row));
    }
  }
  return csv.commit();
}

}  // namespace

std::vector<fs::path> editFiles(const fs::path& out) {
  const auto beside = [&](const char* what) {
    return out.parent_path() / (out.stem() += std::string("_") + what + ".csv");
  };
  return {out, beside("latents"), beside("bases")};
}

Result<std::vector<fs::path>> writeEdits(const fs::path& out, const Record& record,
                                         std::span<const EditEffect> effects) {
  if (lowerSuffix(out) != ".csv")
    return Error{ErrorKind::UnsupportedFormat, {toUtf8(out), Why("the name must end in .csv")}};
  const std::vector<fs::path> files = editFiles(out);
  DGLM_CHECK(writeLatentTable(files[1], effects));
  DGLM_CHECK(writeBaseTable(files[2], record, effects));
  DGLM_CHECK(writeSummary(files[0], record, effects));
  return files;
}

}  // namespace dglm
