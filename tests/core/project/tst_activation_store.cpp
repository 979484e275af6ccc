// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

#include "core/sequence/unknown_bases.h"
#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr int64_t kWidth = 32;
constexpr int kFrames = 3;

using Codes = std::map<RecordId, RecordCode>;

/// "0:12-18=1.5 ...": reading, bases (0-based, half-open) and value of each token.
QString written(const std::vector<ActiveToken>& tokens) {
  QStringList words;
  for (const ActiveToken& token : tokens)
    words << QStringLiteral("%1:%2-%3=%4")
                 .arg(token.reading)
                 .arg(token.bases.start)
                 .arg(token.bases.end)
                 .arg(token.value);
  return words.join(' ');
}

}  // namespace

/// Everything read back is compared with what core/interpretation computes from the codes that went in.
class TestActivationStore : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void storeAgrees_data();
  void storeAgrees();
  void segmentsJoinOnlyWhenWorthIt();
  void aSegmentWithoutActivationsIsJoined();
  void stoppedJoiningChangesNothing();
  void uncommittedRecordsAreNotHeld();
  void tokensOfNsDoNotCount();
  void recordsPassedOverCountNowhere();
  void removedRecordLeavesNoTrace();
  void topTokensAreTheLargest();
  void recordLatentsCanBeLimitedToARange();
  void badRequestsAreRefused();
  void badCodesAreRefused();
  void labelsAreReplaced();
  void analysesAreApart();

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  std::optional<Project> project_;
  AnalysisId analysis_{};
  Codes codes_;

  /// Adds records and their codes, so many to a segment.
  void fill(int records, int recordsPerSegment);
  void verifyStore();
  void verifySummary();
  void verifyRecord(RecordId record, const RecordCode& code);
};

void TestActivationStore::init() {
  folder_ = std::make_unique<TemporaryFolder>();
  project_ = valueOf(Project::create(folder_->path("store.dglm")));
  analysis_ = addSampleAnalysis(*project_, kWidth);
  codes_.clear();
}

void TestActivationStore::cleanup() {
  project_.reset();
}

void TestActivationStore::fill(int records, int recordsPerSegment) {
  ActivationWriter writer = valueOf(project_->activations().writer(analysis_));
  for (int i = 0; i < records; ++i) {
    const RecordId id = valueOf(project_->records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
    codes_[id] = sampleCode(sampleRecord(), kFrames, kWidth, 4, static_cast<unsigned>(i));
    VERIFY_OK(writer.add(id, codes_[id]));
    if ((i + 1) % recordsPerSegment == 0)
      VERIFY_OK(writer.commit());
  }
  VERIFY_OK(writer.commit());
}

void TestActivationStore::verifySummary() {
  std::vector<LatentSummary> expected;
  int64_t tokens = 0;
  for (const auto& [record, code] : codes_) {
    addToSummaries(expected, code);
    for (const CodedReading& reading : code.readings)
      for (const BaseRange& bases : reading.bases)
        tokens += isUnknown(sampleRecord().bases, bases) ? 0 : 1;
  }
  const ActivationSummary summary = valueOf(project_->activations().summary(analysis_));
  QCOMPARE(summary.records, static_cast<int64_t>(codes_.size()));
  QCOMPARE(summary.tokens, tokens);
  QCOMPARE(summary.latents.size(), static_cast<size_t>(kWidth));
  int64_t nonzeros = 0;
  for (size_t latent = 0; latent < expected.size(); ++latent) {
    QCOMPARE(summary.latents[latent].latent, static_cast<int32_t>(latent));
    QCOMPARE(summary.latents[latent].maximum, expected[latent].maximum);
    QCOMPARE(summary.latents[latent].activeTokenCount, expected[latent].activeTokenCount);
    QCOMPARE(summary.latents[latent].recordsFiring, expected[latent].recordsFiring);
    nonzeros += expected[latent].activeTokenCount;
  }
  QCOMPARE(summary.nonzeros, nonzeros);
}

void TestActivationStore::verifyRecord(RecordId record, const RecordCode& code) {
  const ActivationStore store = project_->activations();
  const RecordCode back = valueOf(store.recordCode(analysis_, record));
  std::map<int32_t, LatentInRecord> here;
  for (const LatentInRecord& latent : valueOf(store.recordLatents(analysis_, record)))
    here[latent.latent] = latent;
  for (int32_t latent = 0; latent < kWidth; ++latent) {
    const std::vector<ActiveToken> expected = activeTokens(code, latent);
    const LatentTrack track = valueOf(store.latentInRecord(analysis_, record, latent));
    QCOMPARE(written(track.tokens), written(expected));
    QCOMPARE(written(activeTokens(back, latent)), written(expected));
    QCOMPARE(track.coverages.size(), code.readings.size());
    for (size_t r = 0; r < code.readings.size(); ++r)
      QVERIFY(track.coverages[r].bases == coverageOf(code.readings[r], sampleRecord().length()).bases);
    QCOMPARE(here.contains(latent), !expected.empty());
    QCOMPARE(here[latent].activeTokens, static_cast<int64_t>(expected.size()));
    double sum = 0;
    for (const ActiveToken& token : expected)
      sum += static_cast<double>(token.value);
    QCOMPARE(here[latent].sum, sum);
  }
}

void TestActivationStore::verifyStore() {
  verifySummary();
  for (const auto& [record, code] : codes_)
    verifyRecord(record, code);
  std::vector<RecordId> records;
  for (const auto& [record, code] : codes_)
    records.push_back(record);
  QVERIFY(valueOf(project_->activations().records(analysis_)) == records);
  for (int32_t latent = 0; latent < kWidth; ++latent) {
    const auto tracks = valueOf(project_->activations().latentEverywhere(analysis_, latent));
    QVERIFY(std::is_sorted(tracks.begin(), tracks.end(),
                           [](const RecordTrack& a, const RecordTrack& b) { return a.record < b.record; }));
    size_t found = 0;
    for (const auto& [record, code] : codes_)
      found += activeTokens(code, latent).empty() ? 0 : 1;
    QCOMPARE(tracks.size(), found);
    for (const RecordTrack& track : tracks)
      QCOMPARE(written(track.track.tokens), written(activeTokens(codes_.at(track.record), latent)));
  }
  VERIFY_OK(project_->check());
}

void TestActivationStore::storeAgrees_data() {
  QTest::addColumn<int>("recordsPerSegment");
  QTest::newRow("one segment") << 10;
  QTest::newRow("three segments") << 4;
  QTest::newRow("a segment a record") << 1;
}

void TestActivationStore::storeAgrees() {
  QFETCH(int, recordsPerSegment);
  fill(10, recordsPerSegment);
  verifyStore();
  VERIFY_OK(project_->activations().mergeSegments(analysis_));
  verifyStore();
}

void TestActivationStore::segmentsJoinOnlyWhenWorthIt() {
  int64_t steps = 0;
  const JobContext job{{}, [&](const Progress&) { ++steps; }};
  fill(static_cast<int>(kSegmentsWorthJoining) - 1, 1);
  VERIFY_OK(project_->activations().mergeSegments(analysis_, job));
  QCOMPARE(steps, 0);
  fill(1, 1);
  VERIFY_OK(project_->activations().mergeSegments(analysis_, job));
  QCOMPARE(steps, 1);
  VERIFY_OK(project_->activations().mergeSegments(analysis_, job));
  QCOMPARE(steps, 1);
  verifyStore();
}

// A record of Ns has tokens and no activation at all.
void TestActivationStore::aSegmentWithoutActivationsIsJoined() {
  const RecordId id = valueOf(project_->records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
  codes_[id] = sampleCode(sampleRecord(), kFrames, kWidth, 0, 1);
  ActivationWriter writer = valueOf(project_->activations().writer(analysis_));
  VERIFY_OK(writer.add(id, codes_[id]));
  VERIFY_OK(writer.commit());
  fill(static_cast<int>(kSegmentsWorthJoining), 1);
  VERIFY_OK(project_->activations().mergeSegments(analysis_));
  verifyStore();
}

void TestActivationStore::stoppedJoiningChangesNothing() {
  fill(10, 1);
  StopSource source;
  source.requestStop();
  VERIFY_ERROR(project_->activations().mergeSegments(analysis_, {source.token(), {}}), ErrorKind::Cancelled);
  verifyStore();
}

void TestActivationStore::uncommittedRecordsAreNotHeld() {
  fill(2, 1);
  const RecordId id = valueOf(project_->records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
  {
    ActivationWriter writer = valueOf(project_->activations().writer(analysis_));
    VERIFY_OK(writer.add(id, sampleCode(sampleRecord(), kFrames, kWidth, 4, 9)));
  }
  verifyStore();
  VERIFY_ERROR(project_->activations().recordCode(analysis_, id), ErrorKind::RecordNotFound);
}

void TestActivationStore::tokensOfNsDoNotCount() {
  Record record = sampleRecord();
  record.bases = "ACGTACNNNNNNNNNNNNACGTACGNACGTNNNNNNNNNN";  // round the origin, too
  const auto ids = valueOf(project_->records().add(std::vector<NewRecord>{{record, {}}}));
  CodedReading reading;
  reading.code.width = kWidth;
  for (const BaseRange bases : {BaseRange{0, 6}, {6, 12}, {12, 18}, {18, 24}, {24, 30}, {30, 36}, {36, 42}, {29, 35}}) {
    reading.tokenIds.push_back(6);
    reading.bases.push_back(bases);
    reading.code.rowStart.push_back(0);
  }
  ActivationWriter writer = valueOf(project_->activations().writer(analysis_));
  VERIFY_OK(writer.add(ids[0], {{reading}}));
  VERIFY_OK(writer.commit());
  QCOMPARE(valueOf(project_->activations().summary(analysis_)).tokens, 5);  // of 8, three are Ns
}

void TestActivationStore::removedRecordLeavesNoTrace() {
  fill(7, 3);
  // One of a segment, and the whole of another (the last holds one record).
  const std::vector<RecordId> removed = {std::next(codes_.begin(), 1)->first, std::prev(codes_.end())->first};
  VERIFY_OK(project_->records().remove(removed));
  for (const RecordId record : removed)
    codes_.erase(record);
  verifyStore();
}

// Every latent is active somewhere in them, so that maxima go and come back.
void TestActivationStore::recordsPassedOverCountNowhere() {
  fill(7, 3);
  const Codes all = codes_;
  const std::set<RecordId> passedOver = {codes_.begin()->first, std::next(codes_.begin(), 4)->first, RecordId{99}};
  project_->passOver(passedOver);
  for (const RecordId record : passedOver)
    codes_.erase(record);
  verifySummary();
  for (LatentNumber latent = 0; latent < kWidth; ++latent) {
    for (const RecordTrack& track : valueOf(project_->activations().latentEverywhere(analysis_, latent)))
      QVERIFY(codes_.contains(track.record));
    for (const PlacedToken& token : valueOf(project_->activations().topTokens(analysis_, latent, 10'000)))
      QVERIFY(codes_.contains(token.record));
  }
  QCOMPARE(valueOf(project_->activations().records(analysis_)).size(), all.size());  // they were read all the same

  project_->passOver({});
  codes_ = all;
  verifyStore();
}

void TestActivationStore::topTokensAreTheLargest() {
  fill(6, 2);
  constexpr int32_t kLatent = 5;
  std::vector<float> values;
  for (const auto& [record, code] : codes_)
    for (const ActiveToken& token : activeTokens(code, kLatent))
      values.push_back(token.value);
  std::sort(values.rbegin(), values.rend());
  QVERIFY(values.size() > 10);
  const auto top = valueOf(project_->activations().topTokens(analysis_, kLatent, 10));
  QCOMPARE(top.size(), size_t{10});
  for (size_t i = 0; i < top.size(); ++i) {
    QCOMPARE(top[i].value, values[i]);
    const auto tokens = activeTokens(codes_.at(top[i].record), kLatent);
    QVERIFY(std::any_of(tokens.begin(), tokens.end(), [&](const ActiveToken& token) {
      const Reading reading = codes_.at(top[i].record).readings[static_cast<size_t>(token.reading)].reading;
      return token.value == top[i].value && token.bases == top[i].bases && reading == top[i].reading;
    }));
  }
  QCOMPARE(valueOf(project_->activations().topTokens(analysis_, kLatent, 10'000)).size(), values.size());
  QVERIFY(valueOf(project_->activations().topTokens(analysis_, kLatent, 0)).empty());
}

void TestActivationStore::recordLatentsCanBeLimitedToARange() {
  fill(1, 1);
  const auto& [record, code] = *codes_.begin();
  const int64_t length = sampleRecord().length();
  const BaseRange acrossOrigin{length - 2, length + 3};
  std::map<int32_t, int64_t> expected;
  for (int32_t latent = 0; latent < kWidth; ++latent)
    for (const ActiveToken& token : activeTokens(code, latent))
      if (overlaps(token.bases, acrossOrigin, length))
        ++expected[latent];
  std::map<int32_t, int64_t> found;
  for (const LatentInRecord& latent : valueOf(project_->activations().recordLatents(analysis_, record, acrossOrigin)))
    found[latent.latent] = latent.activeTokens;
  QVERIFY(!expected.empty());
  QVERIFY(found == expected);
}

void TestActivationStore::badRequestsAreRefused() {
  fill(1, 1);
  const RecordId record = codes_.begin()->first;
  const ActivationStore store = project_->activations();
  VERIFY_ERROR(store.summary(AnalysisId{99}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(store.latentEverywhere(AnalysisId{99}, 0), ErrorKind::InvalidArgument);
  VERIFY_ERROR(store.latentInRecord(analysis_, record, kWidth), ErrorKind::LatentOutOfRange);
  VERIFY_ERROR(store.topTokens(analysis_, -1, 5), ErrorKind::LatentOutOfRange);
  VERIFY_ERROR(store.latentInRecord(analysis_, RecordId{99}, 0), ErrorKind::RecordNotFound);
  VERIFY_ERROR(store.recordLatents(analysis_, RecordId{99}), ErrorKind::RecordNotFound);
}

void TestActivationStore::badCodesAreRefused() {
  fill(1, 1);
  const auto& [record, code] = *codes_.begin();
  ActivationWriter writer = valueOf(project_->activations().writer(analysis_));
  VERIFY_ERROR(writer.add(record, code), ErrorKind::InvalidArgument);
  VERIFY_ERROR(writer.add(RecordId{99}, code), ErrorKind::RecordNotFound);
  const RecordId other = valueOf(project_->records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
  VERIFY_ERROR(writer.add(other, sampleCode(sampleRecord(), 1, kWidth + 1, 4, 1)), ErrorKind::DimensionMismatch);
  VERIFY_OK(writer.add(other, code));
  VERIFY_ERROR(writer.add(other, code), ErrorKind::InvalidArgument);
}

void TestActivationStore::labelsAreReplaced() {
  const std::vector<LatentLabel> first = {{1, "AmpR", 0.5}, {2, "ori", 1}};
  const std::vector<LatentLabel> second = {{2, "KanR", 0.25}};
  VERIFY_OK(project_->activations().setLabels(analysis_, first));
  QVERIFY(valueOf(project_->activations().labels(analysis_)) == first);
  VERIFY_OK(project_->activations().setLabels(analysis_, second));
  QVERIFY(valueOf(project_->activations().labels(analysis_)) == second);
}

void TestActivationStore::analysesAreApart() {
  fill(3, 2);
  const AnalysisId other = addSampleAnalysis(*project_, kWidth);
  ActivationWriter writer = valueOf(project_->activations().writer(other));
  VERIFY_OK(writer.add(codes_.begin()->first, sampleCode(sampleRecord(), 1, kWidth, 9, 77)));
  VERIFY_OK(writer.commit());
  verifyStore();
  VERIFY_OK(project_->analyses().remove(other));
  verifyStore();
}

DGLM_TEST(TestActivationStore);
#include "tst_activation_store.moc"
