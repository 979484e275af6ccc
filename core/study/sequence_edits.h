// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/edit_effect.h"
#include "core/study/latents.h"

namespace dglm {

/// Which edits of a record: one of the two texts.
struct EditChoice {
  std::string edits;     ///< as parseEdits
  std::string saturate;  ///< every substitution of these bases: b:START-END, or feature:NAME

  bool isSaturation() const { return !saturate.empty(); }
};

/// Errors: InvalidArgument for neither or both of the texts, and those of parseEdits and parseTokenScopes; for a
/// stretch without a base that can be another.
Result<std::vector<SequenceEdit>> editsOf(const EditChoice& choice, const Record& record);

struct EditRequest {
  LatentsRequest latents;  ///< its `out` counts for nothing here; its named latents are the only ones that are compared
  std::string record;      ///< id in a file of several
  EditChoice choice;
  std::vector<std::filesystem::path> background;  ///< sequences of the k-mer model; empty: those of `latents`
  int kmerOrder = 5;                              ///< bases that the k-mer model sees before one
  int64_t neighbourhood = 100;
  int64_t mostLatents = 50;  ///< an edit, in NAME_latents.csv; 0: all that change
  std::filesystem::path out;
};

struct EditReport {
  std::string record;
  int layer = 0;
  std::vector<EditEffect> effects;
  int64_t backgroundBases = 0;  ///< that the k-mer model was counted on
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;
};

/// What the options of a study of edits are: each record in its neighbourhood alone where there are many.
EditEffectOptions effectOptions(const EditChoice& choice, const LatentReadingOptions& reading, int64_t neighbourhood,
                                int64_t mostLatents);

/// The effects of edits of a record beside a k-mer model counted on `background`. Errors: those of effectsOf;
/// InvalidArgument for an order that the chain does not have.
Result<EditReport> seeEdits(const LatentReader& reader, const Record& record, std::span<const SequenceEdit> edits,
                            const std::vector<Record>& background, int kmerOrder, const EditEffectOptions& options,
                            const JobContext& job);

/// Writes NAME.csv, a row an edit: record, edit, start, end (1-based, inclusive, of the record before; an insertion has
/// the base before it in both), written, log_likelihood_before, log_likelihood_after, log_likelihood_difference,
/// kmer_difference (nats), codon, codon_effect, latents_changed, and the latent that changes most with its change;
/// NAME_latents.csv: edit, latent, change, maximum_before, maximum_after, near_before, near_after, mean_before,
/// mean_after; NAME_bases.csv: edit, base_before, base_after (1-based; empty where it is not), letter_before,
/// letter_after, change, latent. Gives the files' names. UnsupportedFormat for another ending than .csv.
Result<std::vector<std::filesystem::path>> writeEdits(const std::filesystem::path& out, const Record& record,
                                                      std::span<const EditEffect> effects);

/// The files that writeEdits() writes.
std::vector<std::filesystem::path> editFiles(const std::filesystem::path& out);

/// `edit`: what edits of one record change, each by itself. Errors: those of the readers and of the functions above;
/// InvalidArgument for a file of several records of which none is named, RecordNotFound.
Result<EditReport> runEdits(const EditRequest& request, const JobContext& job);

}  // namespace dglm
