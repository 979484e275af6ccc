// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>

#include "core/study/latent_places.h"
#include "core/study/latents_in_range.h"
#include "core/study/record_comparison.h"
#include "core/study/track_values.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"

using namespace dglm;

/// What the window reads of a project's activations.
class TestLatentValues : public QObject {
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

  void aTrackIsTheMeanOverItsFrames() {
    const auto values = trackValues(*project_, tiny_.analysis, tiny_.ring, 60, 2, TrackFrames::Mean);
    QVERIFY(values.hasValue());
    QCOMPARE(values.value()[6], 0.5F);   // frame 0 fires there, frame 1 reads it in a silent token
    QCOMPARE(values.value()[8], 0.75F);  // (1 + 0.5) / 2
    QCOMPARE(values.value()[5], 0.0F);
  }

  void recordsAreComparedByWhatTheProjectHolds() {
    const auto read = readProjectLatents(tiny_.path, std::nullopt, {});
    QVERIFY2(read.hasValue(), read.hasError() ? read.error().text().c_str() : "");
    const RecordLatents& latents = read.value().latents;
    const auto ring = std::ranges::find(latents.records, ring_.id);
    QVERIFY(ring != latents.records.end());
    const auto record = static_cast<size_t>(ring - latents.records.begin());
    QCOMPARE(latents.maximum[latents.at(record, 2)], 1.0F);
    QVERIFY(latents.share[latents.at(record, 2)] > 0 && latents.share[latents.at(record, 2)] < 1);
    QVERIFY(readProjectLatents(tiny_.path, 17, {}).hasError());
  }

  void oneFrameIsThatFrameAlone() {
    const auto values = trackValues(*project_, tiny_.analysis, tiny_.ring, 60, 2, TrackFrames::First);
    QVERIFY(values.hasValue());
    QCOMPARE(values.value()[6], 1.0F);
    QCOMPARE(values.value()[8], 1.0F);
    QCOMPARE(values.value()[24], 0.0F);
  }

  void latentsOfARangeAreRankedByHowSpecificTheyAre() {
    const auto latents = latentsInRange(*project_, tiny_.analysis, tiny_.ring, ring_, {6, 36}, 8);
    QVERIFY(latents.hasValue());
    const std::vector<LatentInRange>& found = latents.value().latents;
    QCOMPARE(found.size(), size_t{2});
    QCOMPARE(found[0].latent, 2);
    QCOMPARE(found[0].share, 18.0 / 30);
    QCOMPARE(found[1].share, 6.0 / 30);
    QVERIFY(found[0].specificity() > found[1].specificity());
    qInfo("%g %g", found[0].inside, found[1].inside);

    std::vector<bool> everywhere(3);
    everywhere[2] = true;
    const auto others = latentsInRange(*project_, tiny_.analysis, tiny_.ring, ring_, {6, 36}, 8, everywhere);
    QCOMPARE(others.value().latents.size(), size_t{1});
    QCOMPARE(others.value().everywhere, 1);

    const auto whole = latentsInRange(*project_, tiny_.analysis, tiny_.ring, ring_, {0, 60}, 8);
    for (const LatentInRange& latent : whole.value().latents)
      QCOMPARE(latent.inside, 1.0);
  }

  void basesThatAreNotKnownAreNoPartOfAShare() {
    Record half = ring_;
    half.bases.replace(24, 12, 12, 'N');
    const auto latents = latentsInRange(*project_, tiny_.analysis, tiny_.ring, half, {6, 36}, 8);
    QVERIFY(latents.hasValue());
    QCOMPARE(latents.value().latents[0].share, 1.0);  // 18 of the 18 that are known
  }

  void placesThatRepeatEachOtherAreOne() {
    const auto places = latentPlaces(*project_, tiny_.analysis, 2, 10);
    QVERIFY(places.hasValue());
    QCOMPARE(places.value().values.size(), size_t{5});  // three tokens of frame 0, two of frame 1
    QCOMPARE(places.value().top.size(), size_t{1});
    const LatentPlace& place = places.value().top[0];
    QVERIFY(place.bases == BaseRange({6, 12}));
    QCOMPARE(place.features, std::vector<std::string>{"left"});
    QCOMPARE(place.before.size(), static_cast<size_t>(kContextBases));  // round the origin
    QCOMPARE(place.before.substr(kContextBases - 6) + place.token,
             tinyRecord("", Topology::Circular, 60).bases.substr(0, 12));
  }

 private:
  QTemporaryDir folder_;
  TinyProject tiny_;
  const Record ring_ = tinyRecord("ring", Topology::Circular, 60);
  std::optional<Project> project_;
};

DGLM_TEST(TestLatentValues);
#include "tst_latent_values.moc"
