// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/input_file.h"
#include "core/formats/track_writers.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

Track sampleTrack() {
  TrackPart plasmid{"p 1", 100, {{{90, 106}, 0.5f}, {{12, 18}, 0.1f}, {{6, 12}, 0.5f}, {{18, 24}, 0.0f}}};
  TrackPart silent{"p2", 50, {}};
  return {"L3/412 \"kanR\"", {plasmid, silent}};
}

const char* const kBedGraph =
    "track type=bedGraph name=\"L3/412 'kanR'\"\n"
    "p_1\t0\t12\t0.5\n"
    "p_1\t12\t18\t0.1\n"
    "p_1\t90\t100\t0.5\n";

}  // namespace

class TestTracks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void mergesRunsAndCutsAtTheOrigin() {
    const std::vector<TrackSegment> expected = {{{0, 12}, 0.5f}, {{12, 18}, 0.1f}, {{90, 100}, 0.5f}};
    QCOMPARE(mergedRuns(sampleTrack().records.front()), expected);
  }

  void bedGraph() {
    const TemporaryFolder folder;
    QVERIFY(writeBedGraph(folder.path("a.bedgraph"), std::vector{sampleTrack()}).hasValue());
    QCOMPARE(contentOf(folder.path("a.bedgraph")), std::string(kBedGraph));
  }

  void compressedBedGraphHoldsTheSame() {
    const TemporaryFolder folder;
    QVERIFY(writeBedGraph(folder.path("a.bedgraph.gz"), std::vector{sampleTrack(), sampleTrack()}).hasValue());
    QCOMPARE(contentOf(folder.path("a.bedgraph.gz")).substr(0, 2), std::string("\x1f\x8b"));
    Result<InputFile> input = InputFile::open(folder.path("a.bedgraph.gz"));
    QVERIFY(input.hasValue());
    const Result<std::string> text = input.value().readRest();
    QVERIFY(text.hasValue());
    QCOMPARE(text.value(), std::string(kBedGraph) + kBedGraph);
    QCOMPARE(folder.fileCount(), 1);
  }

  void bigWig() {
    const TemporaryFolder folder;
    const Status status = writeBigWig(folder.path("a.bw"), sampleTrack());
    if (status.hasError() && status.error().kind == ErrorKind::NotBuilt)
      QSKIP("this build has no bigWig");
    QVERIFY(status.hasValue());
    // Magic number of bigWig (little-endian) and the two record names.
    const std::string content = contentOf(folder.path("a.bw"));
    QCOMPARE(content.substr(0, 4), std::string("\x26\xfc\x8f\x88"));
    QVERIFY(content.find("p_1") != std::string::npos);
    QCOMPARE(folder.fileCount(), 1);
  }

  void bigWigOfNothing() {
    const TemporaryFolder folder;
    const Status status = writeBigWig(folder.path("a.bw"), {"silent", {{"p1", 100, {}}}});
    if (status.hasError() && status.error().kind == ErrorKind::NotBuilt)
      QSKIP("this build has no bigWig");
    QVERIFY(status.hasValue());
  }

  void bigWigTellsTwoRecordsOfOneNameApart() {
    const TemporaryFolder folder;
    const Status status = writeBigWig(folder.path("a.bw"), {"twice", {{"p1", 100, {{{3, 9}, 2.0F}}}, {"p1", 90, {}}}});
    if (status.hasError() && status.error().kind == ErrorKind::NotBuilt)
      QSKIP("this build has no bigWig");
    QVERIFY(status.hasValue());
    QVERIFY(contentOf(folder.path("a.bw")).find("p1_2") != std::string::npos);
  }

  void nothingIsWrittenIntoAMissingFolder() {
    const TemporaryFolder folder;
    for (const char* name : {"missing/a.bedgraph", "missing/a.bedgraph.gz"}) {
      const Status status = writeBedGraph(folder.path(name), std::vector{sampleTrack()});
      QVERIFY(status.hasError());
      QCOMPARE(status.error().kind, ErrorKind::CannotWriteFile);
    }
  }
};

DGLM_TEST(TestTracks);
#include "tst_tracks.moc"
