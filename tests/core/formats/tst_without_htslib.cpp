// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/read_records.h"
#include "core/formats/track_writers.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

/// What a build without HTSlib still does, and how it says what it cannot do.
class TestWithoutHtslib : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsTextAndTables() {
    for (const char* file : {"/sequences/masked.txt", "/sequences/table.csv"}) {
      const Result<ReadRecords> read = readRecords(std::string(DGLM_TEST_DATA) + file, {});
      QVERIFY(read.hasValue());
      QCOMPARE(read.value().records.size(), size_t{2});
    }
  }

  void saysWhatItCannotRead() {
    for (const char* file : {"/sequences/three_records.fasta", "/sequences/three_records.fasta.gz",
                             "/sequences/everything.gb", "/sequences/circular.dna"}) {
      const Result<ReadRecords> read = readRecords(std::string(DGLM_TEST_DATA) + file, {});
      QVERIFY(read.hasError());
      QCOMPARE(read.error().kind, ErrorKind::NotBuilt);
    }
  }

  void writesPlainTracksOnly() {
    const TemporaryFolder folder;
    const std::vector<Track> tracks = {{"t", {{"p1", 10, {{{0, 6}, 1.0f}}}}}};
    QVERIFY(writeBedGraph(folder.path("a.bedgraph"), tracks).hasValue());
    const Status compressed = writeBedGraph(folder.path("a.bedgraph.gz"), tracks);
    QVERIFY(compressed.hasError());
    QCOMPARE(compressed.error().kind, ErrorKind::NotBuilt);
  }
};

DGLM_TEST(TestWithoutHtslib);
#include "tst_without_htslib.moc"
