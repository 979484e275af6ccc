// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>

#include "core/study/meta_code.h"
#include "core/study/meta_track.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

/// Family 0 holds latents 2 and 5, family 1 latent 5 alone, family 2 none.
MetaRunFiles familiesOfTiny() {
  MetaRunFiles run;
  run.latents = {{2, 0.9, {"left"}}, {5, 0.8, {"right"}}};
  run.families.resize(3);
  run.families[0].children = {{1, 2.0F}, {0, 0.5F}};
  run.families[1].children = {{1, 3.0F}};
  return run;
}

}  // namespace

class TestMetaTrack : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    auto made = makeTinyProject(folder_);
    QVERIFY(made.hasValue());
    tiny_ = made.value();
    auto opened = Project::open(tiny_.path, ProjectMode::ReadOnly);
    QVERIFY(opened.hasValue());
    project_.emplace(std::move(opened).value());
  }

  void membersAreTheChildrenStrongestFirst() {
    const MetaRunFiles run = familiesOfTiny();
    QCOMPARE(familyMembers(run, 0), (std::vector<FamilyMember>{{5, 2.0F}, {2, 0.5F}}));
    QVERIFY(familyMembers(run, 2).empty());
    QVERIFY(familyMembers(run, 3).empty() && familyMembers(run, -1).empty());
  }

  void aFamilyAddsUpItsLatents() {
    const std::vector<float> values = valuesOf(0, TrackFrames::Mean);
    QCOMPARE(values.size(), size_t{60});
    QCOMPARE(values[8], 0.5F * 0.75F);  // latent 2 alone: (1 + 0.5) / 2
    QCOMPARE(values[36], 2.0F * 0.75F);
    QCOMPARE(values[0], 0.0F);
    QCOMPARE(valuesOf(0, TrackFrames::First)[6], 0.5F);
    QCOMPARE(valuesOf(2, TrackFrames::Mean), std::vector<float>(60));
  }

  /// The same as the meta-code of each token, spread over the bases.
  void aTrackIsTheMetaCodeOfItsTokens() {
    const MetaRunFiles run = familiesOfTiny();
    const auto read = project_->activations().recordCode(tiny_.analysis, tiny_.ring);
    QVERIFY(read.hasValue());
    RecordCode code = read.value();
    for (CodedReading& reading : code.readings) {
      const auto meta = metaCode(reading.code, run);
      QVERIFY(meta.hasValue());
      reading.code = meta.value();
    }
    std::vector<ReadingCoverage> coverages;
    for (const CodedReading& reading : code.readings)
      coverages.push_back(coverageOf(reading, 60));
    for (const int32_t family : {0, 1, 2})
      QCOMPARE(valuesOf(family, TrackFrames::Mean), perBaseMean(activeTokens(code, family), coverages, 60));
  }

  void aLatentOfAnotherDictionaryIsRefused() {
    const std::vector<FamilyMember> members{{kTinyWidth, 1.0F}};
    const auto values = metaTrackValues(*project_, tiny_.analysis, tiny_.ring, 60, members, TrackFrames::Mean);
    QVERIFY(values.hasError());
    QCOMPARE(values.error().kind, ErrorKind::LatentOutOfRange);
  }

 private:
  std::vector<float> valuesOf(int64_t family, TrackFrames frames) const {
    const auto values =
        metaTrackValues(*project_, tiny_.analysis, tiny_.ring, 60, familyMembers(familiesOfTiny(), family), frames);
    return values.hasValue() ? values.value() : std::vector<float>();
  }

  QTemporaryDir folder_;
  TinyProject tiny_;
  std::optional<Project> project_;
};

DGLM_TEST(TestMetaTrack);
#include "tst_meta_track.moc"
