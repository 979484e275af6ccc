// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/track_reader.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

class TestTrackReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void kindsByContent_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* title, const char* name, const char* text, int kind) {
      QTest::addRow("%s", title) << QString(name) << QString(text) << kind;
    };
    row("bed", "a.bed", "p1\t0\t10\n", static_cast<int>(TrackFileKind::Bed));
    row("bed of four columns", "a.bed", "p1\t0\t10\t5\n", static_cast<int>(TrackFileKind::Bed));
    row("bedGraph by columns", "a.txt", "# made so\np1\t0\t10\t5.5\n", static_cast<int>(TrackFileKind::BedGraph));
    row("bedGraph by its line", "a.bed", "track type=bedGraph name=x\np1\t0\t10\t5\n",
        static_cast<int>(TrackFileKind::BedGraph));
    row("blanks", "a.bed", "browser position p1\np1 0 10 name\n", static_cast<int>(TrackFileKind::Bed));
    row("gff3", "a.gff3", "##gff-version 3\np1\tx\tgene\t1\t9\t.\t+\t.\tID=a\n", static_cast<int>(TrackFileKind::Gff3));
    row("gff3 with bases", "a.gff3", "##gff-version 3\n##FASTA\n>p1\nACGT\n", -1);
    row("fasta", "a.bed", ">p1\nACGT\n", -1);
    row("csv", "a.csv", "id,sequence\np1,ACGT\n", -1);
    row("bases", "a.txt", "ACGTACGTAA\n", -1);
    row("prose", "a.txt", "This is no file of tracks\n", -1);
  }
  void kindsByContent() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(int, kind);
    const TemporaryFolder folder;
    const auto found = trackFileKindOf(folder.write(name.toStdString(), text.toStdString()));
    QCOMPARE(found ? static_cast<int>(*found) : -1, kind);
  }

  void bedLines() {
    const TemporaryFolder folder;
    const ReadTracks read = valueOf(readTracks(folder.write("a.bed",
                                                            "track name=\"My sites\" color=255,128,0\n"
                                                            "p1\t5\t9\tAmpR\t0\t-\t5\t9\t0,0,255\n"
                                                            "p1\t20\t50\tspliced\t900\t-\t20\t50\t0\t2\t10,5,\t0,25,\n"
                                                            "p1\t9\t5\tbackwards\n"
                                                            "p2\t0\t3\n"),
                                               {}));
    QCOMPARE(read.tracks.size(), size_t{1});
    QCOMPARE(read.tracks[0].name, std::string("My sites"));
    QCOMPARE(read.tracks[0].colour, std::string("#ff8000"));
    const std::vector<Feature>& onFirst = read.tracks[0].features.at("p1");
    QCOMPARE(onFirst.size(), size_t{2});
    QCOMPARE(onFirst[0].label(), std::string("AmpR"));
    QCOMPARE(onFirst[0].fileColour(), std::string("#0000ff"));
    QVERIFY(onFirst[0].segments == (std::vector<FeatureSegment>{{{5, 9}, Strand::Reverse}}));
    QVERIFY(onFirst[1].segments ==
            (std::vector<FeatureSegment>{{{45, 50}, Strand::Reverse}, {{20, 30}, Strand::Reverse}}));
    QCOMPARE(std::string(onFirst[1].qualifier("score")), std::string("900"));
    QVERIFY(read.tracks[0].features.at("p2")[0].segments[0].strand == Strand::None);
    QCOMPARE(read.unreadLines, int64_t{1});
    QCOMPARE(read.firstUnreadLine, int64_t{4});
  }

  void ourOwnBedGraph_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "a.bedgraph";
    QTest::newRow("gzip") << "a.bedgraph.gz";
  }
  void ourOwnBedGraph() {
    QFETCH(QString, name);
    const TemporaryFolder folder;
    const Track written{"L3/412", {{"p 1", 100, {{{90, 106}, 0.5F}, {{12, 18}, -0.25F}}}, {"p2", 50, {{{0, 50}, 2}}}}};
    VERIFY_OK(writeBedGraph(folder.path(name.toStdString()), std::vector{written, written}));
    const ReadTracks read = valueOf(readTracks(folder.path(name.toStdString()), {}));
    QVERIFY(read.kind == TrackFileKind::BedGraph);
    QCOMPARE(read.tracks.size(), size_t{2});
    QCOMPARE(read.tracks[1].name, std::string("L3/412"));
    QVERIFY(read.tracks[1].values.at("p_1") == mergedRuns(written.records[0]));
    QVERIFY(read.tracks[1].values.at("p2") == mergedRuns(written.records[1]));
    QCOMPARE(read.unreadLines, int64_t{0});
  }

  void ourOwnBigWig() {
    const TemporaryFolder folder;
    const Track written{"L3/412", {{"p 1", 100, {{{90, 106}, 0.5F}, {{12, 18}, 0.25F}}}, {"p2", 50, {{{0, 50}, 2}}}}};
    const Status status = writeBigWig(folder.path("a.bw"), written);
    if (status.hasError() && status.error().kind == ErrorKind::NotBuilt)
      QSKIP("built without libBigWig");
    VERIFY_OK(status);
    const ReadTracks read = valueOf(readTracks(folder.path("a.bw"), {}));
    QVERIFY(read.kind == TrackFileKind::BigWig);
    QVERIFY(read.tracks[0].values.at("p_1") == mergedRuns(written.records[0]));
    QVERIFY(read.tracks[0].values.at("p2") == mergedRuns(written.records[1]));
    std::string bytes = contentOf(folder.path("a.bw"));
    folder.write("cut.bw", bytes.substr(0, 100));
    VERIFY_ERROR(readTracks(folder.path("cut.bw"), {}), ErrorKind::TruncatedFile);
  }

  void notATrack() {
    const TemporaryFolder folder;
    VERIFY_ERROR(readTracks(folder.write("a.fa", ">p1\nACGT\n"), {}), ErrorKind::UnrecognisedFile);
    VERIFY_ERROR(readTracks(folder.write("b.bed", "track name=x\n"), {}), ErrorKind::UnrecognisedFile);
    VERIFY_ERROR(readTracks(folder.path("none.bed"), {}), ErrorKind::FileNotFound);
  }
};

DGLM_TEST(TestTrackReader);
#include "tst_track_reader.moc"
