// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <sqlite3.h>

#include <QtTest>

#include <cmath>

#include "core/project/schema.h"
#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace fs = std::filesystem;

namespace {

int noteRow(void* rows, int columns, char** values, char**) {
  for (int column = 0; column < columns; ++column)
    static_cast<QStringList*>(rows)->append(QString::fromUtf8(values[column]));
  return 0;
}

/// Every table, index and column of the file, to compare an upgraded file with a new one.
QStringList schemaOf(const fs::path& path) {
  sqlite3* connection = nullptr;
  sqlite3_open_v2(path.string().c_str(), &connection, SQLITE_OPEN_READONLY, nullptr);
  QStringList schema;
  sqlite3_exec(connection,
               "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
               noteRow, &schema, nullptr);
  sqlite3_close(connection);
  return schema;
}

}  // namespace

/// tests/data/projects/format_N.dglm was saved by the program of format N (README.md there).
class TestProjectMigration : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyOldFormatIsSaved();
  void oldFileOpensUpToDate_data();
  void oldFileOpensUpToDate();
  void oldFileWaitsForAWriter_data();
  void oldFileWaitsForAWriter();
  void fileWithoutChecksumsIsRead();
  void checksumsStayWhatTheyWere();
};

void TestProjectMigration::everyOldFormatIsSaved() {
  for (int64_t format = 1; format <= newestFormat(); ++format)
    QVERIFY(fs::exists(fs::path(DGLM_TEST_DATA) / "projects" / ("format_" + std::to_string(format) + ".dglm")));
}

void TestProjectMigration::oldFileOpensUpToDate_data() {
  QTest::addColumn<int>("format");
  for (int format = 1; format <= static_cast<int>(newestFormat()); ++format)
    QTest::addRow("format %d", format) << format;
}

void TestProjectMigration::oldFileOpensUpToDate() {
  QFETCH(int, format);
  const TemporaryFolder folder;
  const std::string name = "format_" + std::to_string(format) + ".dglm";
  fs::copy_file(fs::path(DGLM_TEST_DATA) / "projects" / name, folder.path(name));
  {
    const Project project = valueOf(Project::open(folder.path(name)));
    VERIFY_OK(project.check());
    const RecordSummary summary = valueOf(project.records().list())[0];
    QCOMPARE(summary.name, std::string("pOld"));
    const Record record = valueOf(project.records().load(summary.id));
    QCOMPARE(record.bases, std::string("ACGTACGTACGT"));
    QCOMPARE(record.features[0].label(), std::string("AmpR"));
    QVERIFY(record.features[0].segments[0].bases == (BaseRange{10, 15}));
    if (format >= 2) {
      const AnalysisId analysis = valueOf(project.analyses().list())[0].id;
      const LatentTrack track = valueOf(project.activations().latentInRecord(analysis, summary.id, 3));
      QCOMPARE(track.tokens.size(), size_t{1});
      QVERIFY(track.tokens[0].bases == (BaseRange{6, 12}));
      QCOMPARE(track.tokens[0].value, 0.5F);
      QCOMPARE(valueOf(project.activations().recordCode(analysis, summary.id)).readings[0].tokenIds,
               (std::vector<int32_t>{7, 200}));
    }
    if (format >= 3)
      QCOMPARE(valueOf(project.latentMarks().list(DictionaryId{1}))[0].text, std::string("beta-lactamase"));
    if (format >= 4) {
      const StoredScoreRun stored = valueOf(project.scores().list())[0];
      QCOMPARE(stored.run.trainingSteps, std::optional<int64_t>(100000));
      const ConceptScores scores = valueOf(project.scores().scores(stored.id));
      QCOMPARE(scores.concepts[0], std::string("AmpR"));
      QVERIFY(std::isnan(scores.rows[0].sets[0].precision));
      QCOMPARE(scores.rows[0].sets[1].support, std::optional<int64_t>(40));
    }
    if (format >= 5) {
      const std::vector<StoredSteering> sessions = valueOf(project.steering().list());
      QCOMPARE(sessions[0].study.record, std::optional<RecordId>(summary.id));
      QVERIFY(!sessions[1].study.record);
      QCOMPARE(valueOf(project.steering().history(sessions[0].id)).steps[0].milliseconds, std::optional<double>(31.5));
    }
    VERIFY_OK(project.views().setState("window", "{}"));
  }
  VERIFY_OK(Project::create(folder.path("new.dglm")));
  QCOMPARE(schemaOf(folder.path(name)), schemaOf(folder.path("new.dglm")));
}

void TestProjectMigration::oldFileWaitsForAWriter_data() {
  QTest::addColumn<QString>("name");
  for (int64_t format = 1; format < kOldestReadableFormat; ++format)
    QTest::addRow("format %d", static_cast<int>(format)) << QString("format_%1.dglm").arg(format);
}

void TestProjectMigration::oldFileWaitsForAWriter() {
  QFETCH(QString, name);
  VERIFY_ERROR(Project::open(fs::path(DGLM_TEST_DATA) / "projects" / name.toStdString(), ProjectMode::ReadOnly),
               ErrorKind::ProjectReadOnly);
}

void TestProjectMigration::fileWithoutChecksumsIsRead() {
  const TemporaryFolder folder;
  const fs::path path = folder.path("old.dglm");
  fs::copy_file(fs::path(DGLM_TEST_DATA) / "projects" / "format_5.dglm", path);
  const std::string before = contentOf(path);
  {
    const Project project = valueOf(Project::open(path, ProjectMode::ReadOnly));
    const ProjectCheck check = valueOf(project.examine());
    QVERIFY2(check.isSound(), check.isSound() ? "" : check.findings.front().c_str());
    QCOMPARE(check.soundRecords, std::vector<std::string>{"pOld"});
    QVERIFY(check.withoutChecksum > 0);
    VERIFY_OK(project.saveCopy(folder.path("copy.dglm"), CopyContents::Everything));
  }
  QVERIFY(contentOf(path) == before);
  VERIFY_OK(Project::open(path));
  for (const char* name : {"old.dglm", "copy.dglm"}) {
    const ProjectCheck check = valueOf(valueOf(Project::open(folder.path(name), ProjectMode::ReadOnly)).examine());
    QVERIFY2(check.isSound(), check.isSound() ? "" : check.findings.front().c_str());
    QCOMPARE(check.withoutChecksum, int64_t{0});
  }
}

void TestProjectMigration::checksumsStayWhatTheyWere() {
  // content_6.sql has the numbers that the program of format 6 wrote: a later one must find the file sound.
  const TemporaryFolder folder;
  const fs::path path = folder.path("kept.dglm");
  fs::copy_file(fs::path(DGLM_TEST_DATA) / "projects" / "format_6.dglm", path);
  const ProjectCheck check = valueOf(valueOf(Project::open(path)).examine());
  QVERIFY2(check.isSound(), check.isSound() ? "" : check.findings.front().c_str());
  QCOMPARE(check.withoutChecksum, int64_t{0});
}

DGLM_TEST(TestProjectMigration);
#include "tst_project_migration.moc"
