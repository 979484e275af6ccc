// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/record_writers.h"
#include "core/study/file_tracks.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// p1, a circle of 60 bases with the accession AB000001.1, and "p 2", linear.
Project projectIn(const TemporaryFolder& folder) {
  Project project = valueOf(Project::create(folder.path("a.dglm")));
  Record first = recordOf(std::string(30, 'A') + std::string(30, 'C'), Topology::Circular);
  first.id = "p1";
  first.accession = "AB000001";
  first.version = "AB000001.1";
  first.features.push_back({"CDS", {{{50, 65}, Strand::Forward}}, SegmentOrder::Single, {{"label", "round"}}});
  Record second = recordOf("ACGTACGTAC", Topology::Linear);
  second.id = "p 2";
  valueOf(project.records().add(std::vector<NewRecord>{{first, {}}, {second, {}}}));
  return project;
}

AttachedTracks attachedOf(const Project& project, const std::filesystem::path& path) {
  return valueOf(attachTracks(valueOf(readTracks(path, {})), path.filename().string(), project, {}, {}));
}

}  // namespace

class TestFileTracks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void byNameAndAccession() {
    const TemporaryFolder folder;
    const Project project = projectIn(folder);
    const RecordId first = valueOf(project.records().list())[0].id, second = valueOf(project.records().list())[1].id;
    const AttachedTracks attached = attachedOf(project, folder.write("a.bedgraph",
                                                                     "track type=bedGraph name=one\n"
                                                                     "AB000001.1\t0\t10\t2\np_2\t2\t4\t-1\n"
                                                                     "chr7\t0\t5\t1\np1\t55\t70\t3\n"
                                                                     "track type=bedGraph name=two\nchr8\t0\t5\t1\n"));
    QCOMPARE(attached.tracks.size(), size_t{1});
    const FileTrack& track = attached.tracks[0];
    QCOMPARE(track.name, std::string("one"));
    QVERIFY(track.hasValues);
    QCOMPARE(attached.strangers, (std::vector<std::string>{"chr7", "chr8"}));
    QCOMPARE(attached.beyondEnd, int64_t{1});
    QCOMPARE(attached.firstBeyondEnd, std::string("p1"));
    QVERIFY(track.on(first)->values == (std::vector<TrackSegment>{{{0, 10}, 2}}));
    const std::vector<float> values = valuesPerBase(*track.on(second));
    QVERIFY(values == (std::vector<float>{0, 0, -1, -1, 0, 0, 0, 0, 0, 0}));
    QVERIFY(!track.on(RecordId{99}));
  }

  void ourOwnBedRunsOverTheOrigin() {
    const TemporaryFolder folder;
    const Project project = projectIn(folder);
    const RecordSummary summary = valueOf(project.records().list())[0];
    const Record record = valueOf(project.records().load(summary.id));
    VERIFY_OK(writeBed(folder.path("a.bed"), std::vector{record}, {}));
    const AttachedTracks attached = attachedOf(project, folder.path("a.bed"));
    const std::vector<Feature>& features = attached.tracks[0].on(summary.id)->features;
    QCOMPARE(features.size(), size_t{1});
    QVERIFY(features[0].segments == record.features[0].segments);
    QCOMPARE(features[0].label(), std::string("round"));
  }

  void gff3WithoutSequence() {
    const TemporaryFolder folder;
    const Project project = projectIn(folder);
    const RecordId first = valueOf(project.records().list())[0].id;
    const AttachedTracks attached =
        attachedOf(project, folder.write("a.gff3",
                                         "##gff-version 3\nAB000001.1\tx\tgene\t11\t20\t.\t-\t.\tName=here\n"
                                         "elsewhere\tx\tgene\t1\t5\t.\t+\t.\tName=there\n"));
    QVERIFY(!attached.tracks[0].hasValues);
    const Feature& feature = attached.tracks[0].on(first)->features[0];
    QCOMPARE(feature.label(), std::string("here"));
    QVERIFY(feature.segments == (std::vector<FeatureSegment>{{{10, 20}, Strand::Reverse}}));
    QCOMPARE(attached.strangers, std::vector<std::string>{"elsewhere"});
  }

  void keptInTheProject() {
    const TemporaryFolder folder;
    std::vector<FileTrack> stored;
    {
      Project project = projectIn(folder);
      for (const char* text : {"p1\t0\t10\tAmpR\t0\t+\np_2\t1\t3\tx\n", "p1\t4\t8\tori\n"}) {
        const AttachedTracks attached = attachedOf(project, folder.write("a.bed", text));
        VERIFY_OK(storeFileTracks(project, attached.tracks));
        stored.push_back(attached.tracks[0]);
      }
      QVERIFY(stored[0].key != stored[1].key);
    }
    Project project = valueOf(Project::open(folder.path("a.dglm")));
    VERIFY_OK(project.check());
    QVERIFY(valueOf(loadFileTracks(project)) == stored);
    VERIFY_OK(removeFileTracks(project, std::vector{stored[0]}));
    QVERIFY(valueOf(loadFileTracks(project)) == std::vector{stored[1]});
    VERIFY_OK(storeFileTracks(project, std::vector{stored[0]}));
    QVERIFY(valueOf(loadFileTracks(project)) == stored);
  }

  void goesWithItsRecord() {
    const TemporaryFolder folder;
    Project project = projectIn(folder);
    const AttachedTracks attached = attachedOf(project, folder.write("a.bed", "p_2\t1\t3\tx\n"));
    VERIFY_OK(storeFileTracks(project, attached.tracks));
    VERIFY_OK(project.records().remove(std::vector{valueOf(project.records().list())[1].id}));
    QVERIFY(valueOf(loadFileTracks(project)).empty());
  }

  void damagedTextIsPassedOver() {
    const TemporaryFolder folder;
    Project project = projectIn(folder);
    VERIFY_OK(project.views().setState("file track 000001", "{\"name\": 3"));
    VERIFY_OK(project.views().setState("file track 000002", "{\"name\": 3}"));
    QVERIFY(valueOf(loadFileTracks(project)).empty());
    const AttachedTracks attached = attachedOf(project, folder.write("a.bed", "p1\t1\t3\tx\n"));
    QCOMPARE(attached.tracks[0].key, std::string("file track 000003"));
  }
};

DGLM_TEST(TestFileTracks);
#include "tst_file_tracks.moc"
