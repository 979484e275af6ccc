// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <cmath>

#include "core/formats/read_records.h"
#include "core/interpretation/latent_reader.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int kTurns = 12;
constexpr float kTolerance = 1e-5F;

fs::path demoFolder() {
  return fs::path(DGLM_TEST_DATA) / ".." / ".." / "resources" / "demo";
}

void succeeds(const Status& status) {
  QVERIFY2(!status.hasError(), status.hasError() ? status.error().text().c_str() : "");
}

/// A small model, read in windows of 32 tokens, whose tokens depend much on their neighbours.
LatentReader tinyReader(const TemporaryFolder& folder) {
  constexpr int64_t kLatents = 24;
  GlmConfig config = tinyConfig();
  config.initializerRange = 0.3;
  const LatentSource source{folder.path("glm"), folder.path("ae.pt"), 1};
  succeeds(saveGlm(source.model, config, {32}, Vocabulary::ntV2(kTinyKmer), Transformer::random(config, 5)));
  const auto waves = [](at::IntArrayRef shape) {
    return at::sin(at::arange(1, c10::multiply_integers(shape) + 1, at::kFloat) * 12.9898).mul(0.5).view(shape);
  };
  TensorFile file;
  file.add("b_dec", at::zeros({config.hiddenSize}));
  file.add("k", at::scalar_tensor(4, at::kInt));
  file.add("threshold", at::scalar_tensor(0.02, at::kFloat));
  file.add("decoder.weight", waves({config.hiddenSize, kLatents}));
  file.add("encoder.weight", waves({kLatents, config.hiddenSize}));
  file.add("encoder.bias", at::zeros({kLatents}));
  succeeds(writeTorchCheckpoint(source.dictionary, file));
  return valueOf(LatentReader::open(source));
}

Record turned(const Record& record, int64_t turn) {
  Record result = record;
  std::rotate(result.bases.begin(), result.bases.begin() + turn, result.bases.end());
  return result;
}

/// The tracks of all latents, [latent][base].
std::vector<std::vector<float>> tracksOf(const LatentReader& reader, const Record& record,
                                         const LatentReadingOptions& options) {
  const RecordCode code = valueOf(reader.read(record, options, {}));
  std::vector<ReadingCoverage> coverages;
  for (const CodedReading& reading : code.readings)
    coverages.push_back(coverageOf(reading, record.length()));
  std::vector<std::vector<float>> tracks;
  for (int32_t latent = 0; latent < code.readings.front().code.width; ++latent)
    tracks.push_back(perBaseMean(activeTokens(code, latent), coverages, record.length()));
  return tracks;
}

/// Largest difference between the tracks of a record and those of the record turned, base by base.
float largestDifference(const LatentReader& reader, const Record& record, int64_t turn,
                        const std::vector<std::vector<float>>& tracks, const LatentReadingOptions& options) {
  float largest = 0;
  const auto other = tracksOf(reader, turned(record, turn), options);
  for (size_t latent = 0; latent < tracks.size(); ++latent)
    for (int64_t base = 0; base < record.length(); ++base)
      largest = std::max(largest, std::abs(tracks[latent][static_cast<size_t>((base + turn) % record.length())] -
                                           other[latent][static_cast<size_t>(base)]));
  return largest;
}

/// Turns spread over the record, none of them by whole tokens of all.
int64_t turnOf(int number, int64_t length) {
  return (1 + number * length / kTurns + number) % length;
}

std::vector<Record> demoRecords(int64_t longest) {
  std::vector<Record> records;
  for (const auto& entry : fs::directory_iterator(demoFolder() / "records"))
    for (Record& record : valueOf(readRecords(entry.path(), {})).records)
      if (record.length() <= longest)
        records.push_back(std::move(record));
  std::ranges::sort(records, {}, &Record::length);
  return records;
}

}  // namespace

/// A circle has no beginning: where its file begins makes no difference to the tracks.
class TestTurnedRecords : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void everyRotationGivesTheSameTracks_data() {
    QTest::addColumn<int>("record");
    for (int i = 0; i < 20; ++i)
      QTest::addRow("%d", i) << i;
  }
  void everyRotationGivesTheSameTracks() {
    QFETCH(int, record);
    const TemporaryFolder folder;
    const LatentReader reader = tinyReader(folder);
    const Record plasmid = plasmids()[static_cast<size_t>(record)];
    const LatentReadingOptions options{.frames = kTinyKmer, .strands = StrandChoice::Both};
    const auto tracks = tracksOf(reader, plasmid, options);
    const bool fires = std::ranges::any_of(tracks, [](const auto& track) { return std::ranges::max(track) > 0; });
    QVERIFY(fires);
    for (int number = 0; number < kTurns; ++number)
      QVERIFY(largestDifference(reader, plasmid, turnOf(number, plasmid.length()), tracks, options) <= kTolerance);
  }

  /// What this mends, still to be had for analyses that were read so.
  void fromTheFirstBaseRotationsDiffer() {
    const TemporaryFolder folder;
    const LatentReader reader = tinyReader(folder);
    const Record plasmid = plasmids()[3];
    const LatentReadingOptions options{.frames = kTinyKmer, .start = WindowStart::FirstBase};
    const auto tracks = tracksOf(reader, plasmid, options);
    QVERIFY(largestDifference(reader, plasmid, 100, tracks, options) > 100 * kTolerance);
  }

  void theDemosModelToo() {
    const LatentReader reader = valueOf(LatentReader::open({demoFolder() / "glm", demoFolder() / "sae" / "ae.pt", 2}));
    const Record plasmid = demoRecords(2100).front();
    const auto tracks = tracksOf(reader, plasmid, {});
    QVERIFY(std::ranges::any_of(tracks, [](const auto& track) { return std::ranges::max(track) > 2; }));
    for (const int64_t turn : {int64_t{1}, int64_t{700}})
      QVERIFY(largestDifference(reader, plasmid, turn, tracks, {}) <= kTolerance);
  }

 private:
  /// Twenty: the demo's shorter ones, and others at random, some of them with N, with runs and shorter than a window.
  const std::vector<Record>& plasmids() {
    if (!plasmids_.empty())
      return plasmids_;
    uint32_t seed = 1;
    for (const int64_t length : {40, 64, 95, 300, 601, 997, 1500, 2048})
      plasmids_.push_back(recordOf(someBases(length, seed++), Topology::Circular));
    plasmids_.push_back(recordOf(someBases(500, seed++) + std::string(200, 'N') + "RYK", Topology::Circular));
    plasmids_.push_back(recordOf("NN" + someBases(150, seed) + "N" + someBases(150, seed + 1), Topology::Circular));
    plasmids_.push_back(recordOf(std::string(90, 'A') + "C" + std::string(200, 'A') + "G", Topology::Circular));
    plasmids_.push_back(recordOf(someBases(333, seed++) + std::string(60, 'T'), Topology::Circular));
    std::ranges::move(demoRecords(4800), std::back_inserter(plasmids_));
    plasmids_.resize(20);
    return plasmids_;
  }

  std::vector<Record> plasmids_;
};

DGLM_TEST(TestTurnedRecords);
#include "tst_turned_records.moc"
