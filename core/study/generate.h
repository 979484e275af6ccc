// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/masked_design.h"
#include "core/study/steer.h"
#include "core/study/steering_input.h"

namespace dglm {

/// What is read out before the designs are made, as of `steer`.
struct DesignReadout {
  std::string read = "masked";  ///< tokens; "masked" are those that are written anew
  std::string target, wildType;
  int64_t topK = 15;
};

struct GenerateRequest {
  SteeringInput input;
  std::vector<LatentEdit> edits;
  std::string positions = "all";  ///< tokens to steer, as parseTokenScopes; "masked" are those that are written anew
  std::string region;             ///< bases to write anew: b:START-END or feature:NAME
  std::string fixed;              ///< bases in the region that stay, in the same words; empty = none
  int64_t designs = 1;
  double temperature = 1;
  uint64_t seed = 42;
  std::filesystem::path out;     ///< .gb, .gbk, .genbank: GenBank; .fasta, .fa, .fna: FASTA
  std::filesystem::path scores;  ///< CSV; empty: OUT's name with .scores.csv
  std::optional<DesignReadout> readout = std::nullopt;
};

/// One design, or with number 0 the sequence as it was.
struct DesignScore {
  std::string id;
  uint64_t seed = 0;
  int64_t substitutions =
      0;  ///< bases that differ from the sequence as it was: the edit distance, no base comes or goes
  PseudoLogLikelihood logLikelihood;
  int64_t framesKept = 0;  ///< reading frames touching the region that still start, run open and stop there
  int64_t framesBroken = 0;
  int64_t aminoAcidsChanged = 0;  ///< in the frames kept
};

struct GenerateReport {
  int64_t tokensWritten = 0;        ///< in each design
  std::vector<DesignScore> scores;  ///< the sequence as it was, then the designs
  std::vector<Record> designs;
  std::vector<std::filesystem::path> files;
  std::optional<SteerReport> readout;  ///< where asked: of the window with all that is written anew masked
  std::vector<std::string> warnings;
};

/// `generate`: designs of a region by masked sampling from the steered model. Reading frames are the record's CDS of
/// one piece, or without any the open frames of 30 amino acids and more. GenBank designs carry the substitutions as
/// features of type variation beside the record's own. Errors: of loadSteeringInput and the parsers; InvalidArgument
/// for another ending of `out`, a region that the model's window cannot hold, or that leaves nothing to write;
/// Cancelled, which says where the designs made until then are: those that were whole are written with their scores.
Result<GenerateReport> generateDesigns(const GenerateRequest& request, const JobContext& job);

/// Where the scores go.
std::filesystem::path scoresPath(const GenerateRequest& request);

/// The designs' record: the record with the written tokens, its id, and its substitutions as features.
Record designedRecord(const Record& record, const SteeringWindow& window, std::span<const int32_t> ids,
                      const Vocabulary& vocabulary, const std::string& id);

}  // namespace dglm
