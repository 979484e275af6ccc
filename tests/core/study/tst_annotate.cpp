// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <string>

#include "core/formats/read_records.h"
#include "core/study/annotate.h"
#include "core/study/annotate_project.h"
#include "core/study/annotated_records.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

const std::string kGene = basesFrom(31, 500), kOrigin = basesFrom(32, 200);

std::string plasmid() {
  return basesFrom(33, 100) + kGene + basesFrom(34, 80) + reverseComplement(kOrigin) + basesFrom(35, 60);
}

std::string labelsOf(const Record& record) {
  std::string labels;
  for (const Feature& feature : record.features)
    labels += (labels.empty() ? "" : " ") + feature.label();
  return labels;
}

AnnotateRequest requestIn(const TemporaryFolder& folder, const std::string& out) {
  AnnotateRequest request;
  request.library =
      folder.write("parts-2.csv", "name,type,sequence\nAmpR,CDS," + kGene + "\nori,Origin," + kOrigin + "\n");
  request.sequences = {folder.write("a.fasta", ">p1 [topology=circular]\n" + plasmid() + "\n>p2\n" + kOrigin + "\n")};
  request.out = folder.path(out);
  return request;
}

}  // namespace

class TestAnnotate : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void writesRecords_data() {
    QTest::addColumn<QString>("out");
    QTest::newRow("GenBank") << "out.gb";
    QTest::newRow("GFF3") << "out.gff3";
  }
  void writesRecords() {
    QFETCH(QString, out);
    const TemporaryFolder folder;
    const AnnotateRequest request = requestIn(folder, out.toStdString());
    const AnnotateReport report = valueOf(annotateFiles(request, {}));
    QCOMPARE(report.records, int64_t{2});
    QCOMPARE(report.features, int64_t{3});
    QCOMPARE(report.library.version, std::string("2"));
    const std::vector<Record> records = valueOf(readRecords(request.out, {})).records;
    QCOMPARE(records.size(), size_t{2});
    QCOMPARE(labelsOf(records[0]), std::string("AmpR ori"));
    QVERIFY(records[0].isCircular());
    QCOMPARE(records[0].features[0].extent(), (BaseRange{100, 600}));
    QCOMPARE(records[0].features[1].strand(), Strand::Reverse);
    QVERIFY(records[0].features[0].qualifier("inference").find(report.library.sha256) != std::string_view::npos);
    // What is annotated stays as it is, and is not found again.
    AnnotateRequest again = request;
    again.sequences = {request.out};
    again.out = folder.path("again.gb");
    const AnnotateReport second = valueOf(annotateFiles(again, {}));
    QCOMPARE(second.features, int64_t{0});
    QCOMPARE(second.known, int64_t{3});
    again.keepsOwn = false;
    QCOMPARE(valueOf(annotateFiles(again, {})).features, int64_t{3});
  }

  // The reference's table, which concept scoring reads back beside the sequences.
  void writesTheReferencesTable() {
    const TemporaryFolder folder;
    const AnnotateRequest request = requestIn(folder, "out.csv");
    VERIFY_OK(annotateFiles(request, {}));
    const QString table = QString::fromStdString(contentOf(request.out));
    const QStringList lines = table.split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].startsWith("seq_id,qstart,qend,Feature,evalue,pident,"), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith("p1,101,600,AmpR,"), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(",100.000,-,1.0000,"), qPrintable(lines[2]));
    const AnnotatedRecords read = valueOf(readAnnotatedRecords({request.sequences.front(), request.out}, {}, {}));
    QCOMPARE(labelsOf(read.records.front()), std::string("AmpR ori"));
  }

  void sameForAnyNumberOfThreads() {
    const TemporaryFolder folder;
    AnnotateRequest request = requestIn(folder, "one.gff3");
    VERIFY_OK(annotateFiles(request, {}));
    request.workers = 3;
    const fs::path one = std::exchange(request.out, folder.path("three.gff3"));
    VERIFY_OK(annotateFiles(request, {}));
    QCOMPARE(contentOf(request.out), contentOf(one));
  }

  void refuses() {
    const TemporaryFolder folder;
    AnnotateRequest request = requestIn(folder, "out.fasta");
    VERIFY_ERROR(annotateFiles(request, {}), ErrorKind::UnsupportedFormat);
    request.out = folder.path("out.gb");
    request.library = folder.path("missing.csv");
    VERIFY_ERROR(annotateFiles(request, {}), ErrorKind::FileNotFound);
    request = requestIn(folder, "out.gb");
    StopSource stop;
    stop.requestStop();
    VERIFY_ERROR(annotateFiles(request, {stop.token(), {}}), ErrorKind::Cancelled);
    QVERIFY(!fs::exists(request.out));
  }

  void annotatesAProject() {
    const TemporaryFolder folder;
    Project project = valueOf(Project::create(folder.path("p.dglm")));
    Record record;
    record.id = "p1";
    record.topology = Topology::Circular;
    record.bases = plasmid();
    const std::vector<NewRecord> added{{record, {}}, {annotatedRecord("p2", 300), {}}};
    const std::vector<RecordId> ids = valueOf(project.records().add(added));
    const FeatureLibrary library = valueOf(readFeatureLibrary(requestIn(folder, "x.gb").library));
    const ProjectAnnotation found = valueOf(annotateProject(ProjectAccess(project), ids, library, {}, 2, {}));
    QCOMPARE(found.records, int64_t{2});
    QCOMPARE(found.features, int64_t{2});
    QCOMPARE(found.changed.size(), size_t{1});
    QVERIFY(valueOf(project.records().load(ids[0])).features.empty());
    QCOMPARE(valueOf(storeFeatures(project, found.changed, false)), int64_t{0});
    QCOMPARE(labelsOf(valueOf(project.records().load(ids[0]))), std::string("AmpR ori"));
    QCOMPARE(valueOf(storeFeatures(project, found.changed, true)), int64_t{0});
    QVERIFY(valueOf(project.records().load(ids[0])).features.empty());
    // What was changed since is not overwritten.
    VERIFY_OK(project.records().setFeatures(ids[0], annotatedRecord("x", 60).features));
    QCOMPARE(valueOf(storeFeatures(project, found.changed, false)), int64_t{1});
    QCOMPARE(labelsOf(valueOf(project.records().load(ids[0]))), std::string("AmpR"));
  }
};

DGLM_TEST(TestAnnotate);
#include "tst_annotate.moc"
