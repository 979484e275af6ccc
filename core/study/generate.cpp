// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/generate.h"

#include <algorithm>
#include <string_view>

#include "core/base/text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_writer.h"
#include "core/formats/python_number.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "core/sequence/reading_frames.h"
#include "core/study/design_warnings.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// The bases that a text names, in the words of the positions.
Result<std::vector<BaseRange>> basesNamed(const std::string& option, const std::string& text, const Record& record) {
  std::vector<BaseRange> ranges;
  if (text.empty())
    return ranges;
  DGLM_TRY(const std::vector<TokenScope> scopes, parseTokenScopes(option, text, record));
  for (const TokenScope& scope : scopes) {
    if (scope.kind != TokenScope::Kind::Bases)
      return Error{ErrorKind::InvalidArgument,
                   {option, text, Why::inEnglish("name bases: b:START-END or feature:NAME")}};
    ranges.push_back(scope.bases);
  }
  return ranges;
}

/// The whole sequence where the model's own window holds it, else the window round the region.
Result<SteeringWindow> windowFor(const LoadedSteeringInput& input, BaseRange region) {
  const Glm& glm = input.reader->glm();
  if (input.window.tokens() <= glm.windowTokens())
    return input.window;
  const int64_t middle = (region.start + region.length() / 2) % input.record.length();
  const auto frame = static_cast<int>(region.start % glm.vocabulary.kmerLength());
  return windowAround(glm, input.record, middle, {frame, Strand::Forward});
}

Status checkWindow(const SteeringWindow& window, BaseRange region) {
  for (int64_t base = region.start; base < region.end; ++base)
    if (window.tokenAt(base % window.recordLength) < 0)
      return Error{
          ErrorKind::InvalidArgument,
          {"--region", toReadable(region, window.recordLength),
           Why::inEnglish("the model's window of %1 tokens does not hold it", {std::to_string(window.tokens())})}};
  return {};
}

/// The window with all that is written anew masked.
SteeringWindow maskedWindow(const DesignTask& task) {
  SteeringWindow masked = task.window;
  for (const DesignPlace& place : task.places)
    masked.mask(std::vector<int64_t>{place.token});
  return masked;
}

/// What the model would write there, plain and steered, where that is asked for.
Result<std::optional<SteerReport>> readOut(const GenerateRequest& request, const LoadedSteeringInput& input,
                                           const DesignTask& task, const JobContext& job) {
  if (!request.readout)
    return std::optional<SteerReport>();
  LoadedSteeringInput masked = input;
  masked.window = maskedWindow(task);
  SteerRequest asked;
  asked.input = request.input;
  asked.edits = request.edits;
  asked.positions = request.positions;
  asked.read = request.readout->read;
  asked.target = request.readout->target;
  asked.wildType = request.readout->wildType;
  asked.topK = request.readout->topK;
  DGLM_TRY(SteerReport report, steerWindow(asked, masked, job));
  return std::optional(std::move(report));
}

Result<DesignTask> taskOf(const GenerateRequest& request, const LoadedSteeringInput& input, BaseRange region) {
  DGLM_TRY(const std::vector<BaseRange> fixed, basesNamed("--protect", request.fixed, input.record));
  DesignTask task{input.reader, {}, input.normalise, {request.edits, {}}, {}};
  DGLM_TRY(task.window, windowFor(input, region));
  DGLM_CHECK(checkWindow(task.window, region));
  task.places = designPlaces(task.window, input.reader->glm().vocabulary, input.record, region, fixed);
  if (task.places.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--region", request.region, Why::inEnglish("it leaves no base of a whole token to write")}};
  const SteeringWindow masked = maskedWindow(task);
  DGLM_TRY(const std::vector<TokenScope> scopes, parseTokenScopes("--positions", request.positions, input.record));
  DGLM_TRY(task.setting.tokens, tokensIn(scopes, masked, "--positions"));
  return task;
}

/// The reading frames whose fate is told: coding sequences of one piece, else open frames; those touching the region.
std::vector<OpenFrame> framesOf(const Record& record, BaseRange region) {
  constexpr int64_t kFewestAminoAcids = 30;
  std::vector<OpenFrame> frames;
  for (const Feature& feature : record.features)
    if (feature.type == "CDS" && feature.segments.size() == 1)
      frames.push_back({feature.segments.front().bases, feature.segments.front().strand});
  if (frames.empty())
    frames = openFrames(record, kFewestAminoAcids);
  std::erase_if(frames, [&](const OpenFrame& frame) { return !overlaps(frame.bases, region, record.length()); });
  return frames;
}

/// No stop before the last codon, and the first and last amino acids as they were.
bool isKept(const std::string& before, const std::string& after) {
  const size_t stop = after.find('*');
  const size_t stopBefore = before.find('*');
  return !after.empty() && after.front() == before.front() && stop == stopBefore;
}

void scoreFrames(const std::vector<OpenFrame>& frames, const Record& before, const Record& after, DesignScore& score) {
  for (const OpenFrame& frame : frames) {
    const std::string acids = translated(before, frame), designed = translated(after, frame);
    if (!isKept(acids, designed)) {
      ++score.framesBroken;
      continue;
    }
    ++score.framesKept;
    for (size_t i = 0; i < acids.size(); ++i)
      score.aminoAcidsChanged += acids[i] != designed[i] ? 1 : 0;
  }
}

Result<DesignScore> scoreOf(const DesignTask& task, std::span<const int32_t> ids, const Record& before,
                            const Record& after, const std::vector<OpenFrame>& frames, const JobContext& job) {
  DesignScore score;
  score.id = after.id;
  for (size_t base = 0; base < before.bases.size(); ++base)
    score.substitutions += before.bases[base] != after.bases[base] ? 1 : 0;
  DGLM_TRY(score.logLikelihood, scoreDesign(task, ids, job));
  scoreFrames(frames, before, after, score);
  return score;
}

Status writeScores(const fs::path& path, const std::vector<DesignScore>& scores) {
  const std::string header[] = {"design",      "seed",        "substitutions", "pll_baseline",
                                "pll_steered", "frames_kept", "frames_broken", "amino_acids_changed"};
  DGLM_TRY(CsvWriter writer, CsvWriter::create(path, header));
  for (const DesignScore& score : scores) {
    const std::string row[] = {score.id,
                               std::to_string(score.seed),
                               std::to_string(score.substitutions),
                               pythonFloat(score.logLikelihood.baseline),
                               pythonFloat(score.logLikelihood.steered),
                               std::to_string(score.framesKept),
                               std::to_string(score.framesBroken),
                               std::to_string(score.aminoAcidsChanged)};
    DGLM_CHECK(writer.writeRow(row));
  }
  return writer.commit();
}

bool endsInOneOf(const fs::path& path, std::initializer_list<std::string_view> endings) {
  return std::ranges::find(endings, inLowerCase(toUtf8(path.extension()))) != endings.end();
}

bool isGenBank(const fs::path& path) {
  return endsInOneOf(path, {".gb", ".gbk", ".genbank"});
}

Status checkOutput(const fs::path& path) {
  if (isGenBank(path) || endsInOneOf(path, {".fa", ".fasta", ".fna"}))
    return {};
  return Error{ErrorKind::InvalidArgument,
               {"--out", path.string(),
                Why::inEnglish("its name must end in .fasta, .fa or .fna, or in .gb, .gbk or .genbank")}};
}

Status writeRecords(const fs::path& path, const std::vector<Record>& records) {
  return isGenBank(path) ? writeGenBank(path, records) : writeFasta(path, records);
}

/// The designs of a request as they come, and their scores after that of the sequence as it was.
struct DesignRun {
  const GenerateRequest& request;
  const Record& record;
  const DesignTask& task;
  std::vector<OpenFrame> frames;
  std::vector<Record> designs = {};
  std::vector<DesignScore> scores = {};

  Status makeAll(const JobContext& job) {
    DGLM_TRY(DesignScore original, scoreOf(task, task.window.ids, record, record, frames, job));
    scores.push_back(std::move(original));
    for (int64_t number = 1; number <= request.designs; ++number) {
      job.report("Writing designs", number - 1, request.designs);
      DGLM_CHECK(make(number, {job.stop, {}}));
    }
    return {};
  }

 private:
  Status make(int64_t number, const JobContext& job) {
    const uint64_t seed = request.seed + static_cast<uint64_t>(number - 1);
    DGLM_TRY(const std::vector<int32_t> ids, writeDesign(task, request.temperature, seed, job));
    Record design = designedRecord(record, task.window, ids, task.reader->glm().vocabulary,
                                   nameInFiles(record.id) + "_design_" + std::to_string(number));
    DGLM_TRY(DesignScore score, scoreOf(task, ids, record, design, frames, job));
    score.seed = seed;
    designs.push_back(std::move(design));
    scores.push_back(std::move(score));
    return {};
  }
};

}  // namespace

Record designedRecord(const Record& record, const SteeringWindow& window, std::span<const int32_t> ids,
                      const Vocabulary& vocabulary, const std::string& id) {
  Record designed = record;
  designed.id = id;
  for (size_t token = 0; token < ids.size(); ++token)
    if (ids[token] != window.ids[token])
      for (size_t letter = 0; letter < vocabulary.token(ids[token]).size(); ++letter) {
        const int64_t base = (window.bases[token].start + static_cast<int64_t>(letter)) % record.length();
        designed.bases[static_cast<size_t>(base)] = vocabulary.token(ids[token])[letter];
      }
  for (int64_t start = 0; start < record.length();) {
    int64_t end = start;
    while (end < record.length() && designed.bases[static_cast<size_t>(end)] != record.bases[static_cast<size_t>(end)])
      ++end;
    if (end > start) {
      Feature variation;
      variation.type = "variation";
      variation.segments = {{{start, end}, Strand::Forward}};
      const std::string before = basesIn(record, {start, end});
      // In INSDC's words /replace is what stands in the other sequence, here the one before.
      variation.qualifiers = {{"note", "was " + before}, {"replace", before}};
      designed.features.push_back(std::move(variation));
    }
    start = std::max(end, start + 1);
  }
  return designed;
}

fs::path scoresPath(const GenerateRequest& request) {
  return request.scores.empty() ? fs::path(request.out).replace_extension(".scores.csv") : request.scores;
}

Result<GenerateReport> generateDesigns(const GenerateRequest& request, const JobContext& job) {
  DGLM_CHECK(checkOutput(request.out));
  DGLM_TRY(const LoadedSteeringInput input, loadSteeringInput(request.input, job, {request.out, scoresPath(request)}));
  DGLM_TRY(const std::vector<BaseRange> regions, basesNamed("--region", request.region, input.record));
  if (regions.size() != 1)
    return Error{ErrorKind::InvalidArgument,
                 {"--region", request.region, Why::inEnglish("one stretch of bases is written at a time")}};
  DGLM_TRY(const DesignTask task, taskOf(request, input, regions.front()));
  DGLM_TRY(std::optional<SteerReport> readout, readOut(request, input, task, job));
  DesignRun run{request, input.record, task, framesOf(input.record, regions.front())};
  const Status finished = run.makeAll(job);
  const bool isCutShort = finished.hasError() && finished.error().isCancelled();
  if (isCutShort && run.designs.empty())
    return Error{ErrorKind::Cancelled, {Why::inEnglish("No design was whole yet, and nothing is written.")}};
  if (!isCutShort)
    DGLM_CHECK(finished);
  const fs::path scores = scoresPath(request);
  DGLM_CHECK(writeRecords(request.out, run.designs));
  DGLM_CHECK(writeScores(scores, run.scores));
  if (isCutShort)
    return Error{ErrorKind::Cancelled,
                 {Why::inEnglish("The designs that were whole, %1 of %2, are in %3, their scores in %4.",
                                 {std::to_string(run.designs.size()), std::to_string(request.designs),
                                  request.out.string(), scores.string()})}};
  GenerateReport report{
      static_cast<int64_t>(task.places.size()), std::move(run.scores), {}, {request.out, scores}, {}, input.warnings};
  if (readout)  // what is wrong with edits and place is the same for the designs
    report.warnings = readout->warnings;
  report.readout = std::move(readout);
  std::ranges::copy(warningsOfDesigns(input.record, run.designs, request.temperature),
                    std::back_inserter(report.warnings));
  report.designs = std::move(run.designs);
  return report;
}

}  // namespace dglm
