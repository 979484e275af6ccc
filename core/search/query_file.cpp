// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/input_file.h"
#include "core/formats/read_records.h"
#include "core/search/corpus_scan.h"
#include "core/search/subject_stream.h"

namespace dglm {
namespace {

/// As the corpus is read, so that ambiguity codes and records without a base stay.
Result<std::vector<Query>> readFastaQueries(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(SubjectStream stream, SubjectStream::open(path, {}));
  std::vector<Query> queries;
  std::vector<BaseCode> codes;
  for (SubjectPiece piece;;) {
    DGLM_TRY(const bool hasMore, stream.next(piece, job.stop));
    if (!hasMore)
      return queries;
    if (!piece.isWhole())
      return Error{ErrorKind::BadSequence, {piece.id, Why("it is too long for a query")}};
    piece.bases.unpack(0, piece.bases.length(), codes);
    Query query{piece.id, {}, piece.isCircular};
    for (const BaseCode code : codes)
      query.bases += letterOf(code);
    queries.push_back(std::move(query));
  }
}

/// A protein has letters that are bases, and would be searched for as if it were one.
Status checkAreNoProteins(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(const ReadSummary summary, forEachRecord(path, [](Record&&) { return Status(); }, {job.stop, {}}));
  for (const ReadWarning& warning : summary.warnings)
    if (warning.problem == ReadProblem::ProteinRecord)
      return Error{ErrorKind::BadSequence, {warning.first, Why("it looks like a protein, and a scan searches DNA")}};
  return {};
}

}  // namespace

Result<std::vector<Query>> readQueries(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(const FileKind kind, fileKindOf(input));
  std::vector<Query> queries;
  if (kind == FileKind::Fasta) {
    DGLM_CHECK(checkAreNoProteins(path, job));
    DGLM_TRY(queries, readFastaQueries(path, job));
  } else {
    const RecordSink keep = [&](Record&& record) -> Status {
      queries.push_back({record.id, record.bases, record.topology == Topology::Circular});
      return {};
    };
    DGLM_TRY([[maybe_unused]] const ReadSummary summary, forEachRecord(path, keep, job));
  }
  int64_t bases = 0;
  for (const Query& query : queries)
    bases += static_cast<int64_t>(query.bases.size());
  if (bases == 0)
    return Error{ErrorKind::NoRecords, {path.string(), Why("no record has a base")}};
  constexpr int64_t kMostBases = 200'000'000;
  if (bases > kMostBases)
    return Error{ErrorKind::BadSequence,
                 {path.string(), Why("queries of more than 200 Mbp in all are too many for one scan")}};
  return queries;
}

}  // namespace dglm
