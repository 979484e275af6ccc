// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/steering.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>

#include "core/interpretation/steering_sweep.h"
#include "core/tensor/aten.h"
#include "tests/benchmarks/random_models.h"
#include "tests/benchmarks/timing.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr int64_t kWindow = 512;
constexpr int kLayer = 6;
constexpr int64_t kLatents = 4096, kActive = 32;
constexpr int kPeerCallsATurn = 4;

// The sweep of nt_spec section 8.2.
constexpr int64_t kSweepTokens = 928, kSweepRead = 568;
const std::vector<double> kSweepValues = {-150, -100, -70, -60, -50, -30, -20, 0, 20, 30, 50, 60, 70, 100, 150};
const std::vector<std::vector<int64_t>> kSweepPositions = {{568}, {567}, {568, 567}, {468}};

fs::path demoFolder() {
  return fs::path(DGLM_BENCHMARKS_FOLDER) / ".." / ".." / "resources" / "demo";
}

Result<SteeringSession> openSession(const LatentSource& source, int64_t tokens, int64_t masked) {
  DGLM_TRY(LatentReader reader, LatentReader::open(source));
  Record record;
  record.bases = randomBases(6 * (tokens - 1), 1);
  DGLM_TRY(SteeringWindow window, wholeSequence(reader.glm(), record, true));
  window.mask(std::vector<int64_t>{masked});
  return SteeringSession::open(std::make_shared<const LatentReader>(std::move(reader)), std::move(window), false, {});
}

double lengthOf(const at::Tensor& x) {
  return x.to(at::kDouble).norm().item<double>();
}

/// Dial moves as the window makes them: one latent, another value each time, the same tokens read.
Result<std::vector<double>> timeDial(SteeringSession& session, const SteeringSetting& setting,
                                     const ReadoutRequest& readout, int moves, const JobContext& job) {
  std::vector<double> milliseconds;
  DGLM_TRY(const SteeringResult warmUp, session.steer(setting, readout, job));
  for (int move = 0; move < moves; ++move) {
    SteeringSetting moved = setting;
    moved.edits.front().value += 0.1 * move;
    DGLM_TRY(const SteeringResult result, session.steer(moved, readout, {job.stop, {}}));
    milliseconds.push_back(result.milliseconds);
  }
  return milliseconds;
}

/// The peer's calls on the window of a session.
struct PeerRun {
  double callSeconds = 0;     ///< the median
  double loadingSeconds = 0;  ///< of a model and two dictionaries
  std::vector<double> lengths;
};

class PeerCalls {
 public:
  PeerCalls(const SteeringBenchOptions& options, fs::path folder, const SteeringSession& session, int64_t read)
      : options_(options), folder_(std::move(folder)), session_(session), read_(read) {}

  Result<PeerRun> run(const std::vector<SteeringSetting>& settings) const {
    ordered_json calls = ordered_json::array();
    for (const SteeringSetting& setting : settings)
      calls.push_back({{"latent", setting.edits.front().latent},
                       {"value", setting.edits.front().value},
                       {"positions", setting.tokens}});
    const fs::path given = folder_ / "calls.json", result = folder_ / "peer.json";
    std::ofstream(given) << ordered_json{{"ids", session_.window().ids}, {"calls", calls}}.dump();
    DGLM_TRY(const nlohmann::json theirs,
             runPeer(options_.peer, "steering.py",
                     {(folder_ / "model").string(), (folder_ / "ae.pt").string(), given.string(), result.string(),
                      "--layer", std::to_string(kLayer), "--read", std::to_string(read_), "--threads",
                      std::to_string(options_.threads)},
                     result));
    auto seconds = theirs.at("seconds").get<std::vector<double>>();
    std::ranges::sort(seconds);
    return PeerRun{seconds[seconds.size() / 2], theirs.at("loading").get<double>(),
                   theirs.at("lengths").get<std::vector<double>>()};
  }

  /// The largest relative difference between the peer's steered logits at the read token and ours, by their length.
  Result<double> disagreement(const std::vector<SteeringSetting>& settings, const PeerRun& peer) const {
    double largest = 0;
    for (size_t i = 0; i < settings.size(); ++i) {
      DGLM_TRY(const at::Tensor ours_1V, session_.logits(settings[i], std::vector<int64_t>{read_}, {}));
      largest = std::max(largest, std::abs(peer.lengths[i] / lengthOf(ours_1V) - 1));
    }
    return largest;
  }

 private:
  const SteeringBenchOptions& options_;
  fs::path folder_;
  const SteeringSession& session_;
  int64_t read_;
};

std::vector<int64_t> allTokens(const SteeringSession& session) {
  std::vector<int64_t> tokens(static_cast<size_t>(session.window().tokens()));
  std::iota(tokens.begin(), tokens.end(), 0);
  return tokens;
}

Result<ordered_json> timeDemo(const SteeringBenchOptions& options, const JobContext& job) {
  job.report("The demo's model", 0, 0);
  DGLM_TRY(SteeringSession session,
           openSession({demoFolder() / "glm", demoFolder() / "sae" / "ae.pt", 2}, kWindow, kWindow / 2));
  const SteeringSetting setting{{{100, SteeringMethod::Set, 5}}, {kWindow / 2}};
  DGLM_TRY(const std::vector<double> one,
           timeDial(session, setting, {{kWindow / 2}, {}, {}, 15}, options.dialMoves, job));
  DGLM_TRY(const std::vector<double> all,
           timeDial(session, setting, {allTokens(session), {}, {}, 15}, options.dialMoves / 4, job));
  return ordered_json{
      {"tokens", kWindow}, {"read_one_token", jsonOf(timingOf(one))}, {"read_all_tokens", jsonOf(timingOf(all))}};
}

Result<ordered_json> timeDialMoves(const SteeringBenchOptions& options, const fs::path& folder, const JobContext& job) {
  const int64_t read = kWindow / 2;
  DGLM_TRY(SteeringSession session, openSession({folder / "model", folder / "ae.pt", kLayer}, kWindow, read));
  const SteeringSetting setting{{{100, SteeringMethod::Set, 5}}, {read}};
  const PeerCalls peer(options, folder, session, read);
  std::vector<double> ours, ratios;
  double difference = 0, peerMs = 0;
  for (int turn = 0; turn < options.turns; ++turn) {
    job.report("Dial moves", turn, options.turns);
    DGLM_TRY(std::vector<double> moves, timeDial(session, setting, {{read}, {}, {}, 15},
                                                 (options.dialMoves + options.turns - 1) / options.turns, job));
    ours.insert(ours.end(), moves.begin(), moves.end());
    if (!options.peer.isThere())
      continue;
    const std::vector<SteeringSetting> calls(kPeerCallsATurn, setting);
    DGLM_TRY(const PeerRun theirs, peer.run(calls));
    DGLM_TRY(difference, peer.disagreement(calls, theirs));
    peerMs = 1000 * theirs.callSeconds;
    ratios.push_back(peerMs / timingOf(moves).medianMs);
  }
  ordered_json result = {{"tokens", kWindow}, {"layer", kLayer}, {"dial", jsonOf(timingOf(ours))}};
  if (ratios.empty())
    return result;
  std::ranges::sort(ratios);
  result["peer_ms_last_turn"] = peerMs;
  result["ratio"] = ratios[ratios.size() / 2];
  result["ratio_of_each_turn"] = ratios;
  result["relative_difference_of_results"] = difference;
  return result;
}

/// Rows that the peer runs: spread over the grid, never of value 0, which the reference does not run either.
std::vector<SteeringSetting> sliceOf(const SweepGrid& grid) {
  std::vector<SteeringSetting> slice;
  for (size_t i = 0; i < grid.positions.size(); ++i)
    slice.push_back({{{grid.latents[i % grid.latents.size()], grid.method, grid.values[4 * i]}}, grid.positions[i]});
  return slice;
}

Result<ordered_json> timeSweep(const SteeringBenchOptions& options, const fs::path& folder, const JobContext& job) {
  DGLM_TRY(const SteeringSession session,
           openSession({folder / "model", folder / "ae.pt", kLayer}, kSweepTokens, kSweepRead));
  SweepGrid grid{{}, kSweepValues, kSweepPositions, SteeringMethod::Set, true};
  for (int latent = 0; latent < options.sweepLatents; ++latent)
    grid.latents.push_back(97 * latent);
  int64_t rows = 0;
  const SweepSink count = [&](const SweepRow&, const SweepRow&) -> Status {
    ++rows;
    return {};
  };
  const PeerCalls peer(options, folder, session, kSweepRead);
  const std::vector<SteeringSetting> slice = sliceOf(grid);
  PeerRun before, after;
  if (options.peer.isThere()) {
    DGLM_TRY(before, peer.run(slice));
  }
  const StopWatch watch;
  DGLM_CHECK(runSweep(session, grid, {{kSweepRead}, {2785}, {2782}, 5}, 0, count, job));
  const double seconds = watch.seconds();
  ordered_json result = {{"tokens", kSweepTokens}, {"rows", rows}, {"seconds", seconds}};
  if (!options.peer.isThere())
    return result;
  DGLM_TRY(after, peer.run(slice));
  DGLM_TRY(const double difference, peer.disagreement(slice, after));
  // Rows of value 0 cost the reference nothing but its one baseline.
  const auto calls = static_cast<double>(grid.latents.size() * (grid.values.size() - 1) * grid.positions.size() + 1);
  const double call = (before.callSeconds + after.callSeconds) / 2;
  result["peer_slice_rows"] = 2 * slice.size();
  result["peer_call_s"] = call;
  result["peer_seconds_extrapolated"] = calls * call;
  result["ratio"] = calls * call / seconds;
  result["ratio_with_reload_at_every_call"] = calls * (call + before.loadingSeconds) / seconds;
  result["relative_difference_of_results"] = difference;
  return result;
}

Status makeModels(const fs::path& folder) {
  DGLM_CHECK(saveRandomGlm(folder / "model", shapeOfV2With50M()));
  DGLM_TRY(const Glm glm, loadGlm(folder / "model"));
  const at::NoGradGuard noGrad;
  const std::string bases = randomBases(6 * (kWindow - 1), 2);
  const at::Tensor ids_1T = at::tensor(glm.vocabulary.tokenize(bases).ids, at::kInt).to(at::kLong).unsqueeze(0);
  const at::Tensor x_ND = glm.transformer.activations(ids_1T, Site::FfnOutput, kLayer).squeeze(0);
  return saveRandomDictionary(folder / "ae.pt", x_ND, kLatents, kActive);
}

Result<ordered_json> runIn(const fs::path& folder, const SteeringBenchOptions& options, const JobContext& job) {
  useThreads(options.threads);
  DGLM_CHECK(makeModels(folder));
  ordered_json result = {{"benchmark", "steering"}, {"threads", options.threads}, {"load_average", loadAverage()}};
  DGLM_TRY(result["demo"], timeDemo(options, job));
  DGLM_TRY(result["dial_50m"], timeDialMoves(options, folder, job));
  DGLM_TRY(result["sweep_50m"], timeSweep(options, folder, job));
  result["load_average_after"] = loadAverage();
  return result;
}

}  // namespace

Result<ordered_json> benchSteering(const SteeringBenchOptions& options, const JobContext& job) {
  const fs::path folder = options.folder / "dglm-bench-steering";
  fs::create_directories(folder);
  Result<ordered_json> result = runIn(folder, options, job);
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  return result;
}

}  // namespace dglm
