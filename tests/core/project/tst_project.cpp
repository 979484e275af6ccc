// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <sqlite3.h>

#include <QtTest>

#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace fs = std::filesystem;

namespace {

/// Writes bytes over the file's own, from the offset on.
void overwrite(const fs::path& path, std::streamoff offset, const std::string& bytes) {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(offset);
  file << bytes;
}

void runSql(const fs::path& path, const char* sql) {
  sqlite3* connection = nullptr;
  sqlite3_open(path.string().c_str(), &connection);
  QCOMPARE(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(connection);
}

}  // namespace

class TestProject : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void closedProjectIsOneFile();
  void creationNeverOverwrites();
  void creationNeedsAFolder();
  void secondWriterIsTurnedAway();
  void lockOfAKilledProgramIsNoHindrance();
  void readerSeesWhatIsCommitted();
  void readerCannotWrite();
  void writeProtectedFileOpensForReading();
  void otherFilesAreRefused_data();
  void otherFilesAreRefused();
  void newerFormatIsRefused();
  void damageIsFound();
  void readerUndoesWhatAKilledWriterLeft();
  void readerTakesALeftLogOver();
  void leftJournalOfAProtectedFileIsTold();
  void rollbackJournalWhereTheLogCannotWork();
  void copyHoldsEverything();
  void copyWithoutActivationsIsToBeResumed();
  void copyOverItselfIsRefused();
  void stoppedCopyLeavesNothing();

 private:
  TemporaryFolder folder_;

  /// A closed project with one record and activations; returns its path.
  fs::path makeProject(const std::string& name);
  fs::path makeHalfWritten(const std::string& name);
};

fs::path TestProject::makeProject(const std::string& name) {
  Project project = valueOf(Project::create(folder_.path(name)));
  const RecordId id = valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
  const AnalysisId analysis = addSampleAnalysis(project, 16);
  ActivationWriter writer = valueOf(project.activations().writer(analysis));
  [[maybe_unused]] const Status added = writer.add(id, sampleCode(sampleRecord(), 6, 16, 3, 1));
  [[maybe_unused]] const Status committed = writer.commit();
  [[maybe_unused]] const Status finished = project.analyses().setFinished(analysis, std::chrono::sys_seconds{});
  return project.path();
}

void TestProject::closedProjectIsOneFile() {
  const TemporaryFolder folder;
  Project project = valueOf(Project::create(folder.path("a b#c%.dglm")));
  QVERIFY(!project.isReadOnly());
  valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord(), {}}}));
  QVERIFY(folder.fileCount() > 1);
  VERIFY_OK(project.close());
  QCOMPARE(folder.fileCount(), 1);
  const Project again = valueOf(Project::open(folder.path("a b#c%.dglm"), ProjectMode::ReadOnly));
  QCOMPARE(valueOf(again.records().list()).size(), size_t{1});
}

void TestProject::creationNeverOverwrites() {
  const fs::path path = folder_.write("thesis.dglm", "years of work");
  VERIFY_ERROR(Project::create(path), ErrorKind::FileExists);
  QCOMPARE(contentOf(path), std::string("years of work"));
}

void TestProject::creationNeedsAFolder() {
  VERIFY_ERROR(Project::create(folder_.path("no/such/folder.dglm")), ErrorKind::CannotWriteFile);
}

void TestProject::secondWriterIsTurnedAway() {
  const fs::path path = makeProject("locked.dglm");
  {
    const Project first = valueOf(Project::open(path));
    VERIFY_ERROR(Project::open(path), ErrorKind::ProjectLocked);
    fs::create_symlink(path, folder_.path("link.dglm"));
    VERIFY_ERROR(Project::open(folder_.path("link.dglm")), ErrorKind::ProjectLocked);
  }
  VERIFY_OK(Project::open(path));
}

void TestProject::lockOfAKilledProgramIsNoHindrance() {
  const fs::path path = makeProject("killed.dglm");
  folder_.write("killed.dglm-lock", "");
  VERIFY_OK(Project::open(path));
  QVERIFY(!fs::exists(folder_.path("killed.dglm-lock")));
}

void TestProject::readerSeesWhatIsCommitted() {
  const fs::path path = makeProject("shared.dglm");
  Project writer = valueOf(Project::open(path));
  Project reader = valueOf(Project::open(path, ProjectMode::ReadOnly));
  QVERIFY(reader.isReadOnly());
  QCOMPARE(valueOf(reader.records().list()).size(), size_t{1});
  valueOf(writer.records().add(std::vector<NewRecord>{{sampleRecord("second"), {}}}));
  QCOMPARE(valueOf(reader.records().list()).size(), size_t{2});
  // The writer cannot fold the log in under a reader, but it loses nothing.
  VERIFY_ERROR(writer.close(), ErrorKind::ProjectLocked);
  VERIFY_OK(reader.close());
  QCOMPARE(valueOf(valueOf(Project::open(path)).records().list()).size(), size_t{2});
}

void TestProject::readerCannotWrite() {
  const Project reader = valueOf(Project::open(makeProject("reader.dglm"), ProjectMode::ReadOnly));
  VERIFY_ERROR(reader.views().setState("window", "{}"), ErrorKind::ProjectReadOnly);
}

void TestProject::writeProtectedFileOpensForReading() {
  const TemporaryFolder folder;
  const fs::path path = folder.path("protected.dglm");
  fs::copy_file(makeProject("original.dglm"), path);
  // A copy made with a file manager while the project was open is in WAL mode and has no log.
  runSql(path, "PRAGMA journal_mode = WAL");
  fs::permissions(path, fs::perms::owner_read);
  VERIFY_ERROR(Project::open(path), ErrorKind::ProjectReadOnly);
  const Project reader = valueOf(Project::open(path, ProjectMode::ReadOnly));
  QCOMPARE(valueOf(reader.records().list()).size(), size_t{1});
  QCOMPARE(folder.fileCount(), 1);
}

void TestProject::otherFilesAreRefused_data() {
  QTest::addColumn<QByteArray>("content");
  QTest::newRow("empty") << QByteArray();
  QTest::newRow("PDF") << QByteArray("%PDF-1.7\n").leftJustified(5000, ' ');
  QTest::newRow("FASTA") << QByteArray(">pUC19\nACGT\n");
}

void TestProject::otherFilesAreRefused() {
  QFETCH(QByteArray, content);
  const fs::path path = folder_.write("other.dglm", content.toStdString());
  for (const ProjectMode mode : {ProjectMode::ReadWrite, ProjectMode::ReadOnly})
    VERIFY_ERROR(Project::open(path, mode), ErrorKind::ProjectUnreadable);
  QCOMPARE(contentOf(path), content.toStdString());
  VERIFY_ERROR(Project::open(folder_.path("missing.dglm")), ErrorKind::FileNotFound);
  VERIFY_ERROR(Project::open(folder_.path()), ErrorKind::CannotOpenFile);
}

void TestProject::newerFormatIsRefused() {
  const fs::path path = makeProject("newer.dglm");
  runSql(path, "PRAGMA user_version = 99");
  for (const ProjectMode mode : {ProjectMode::ReadWrite, ProjectMode::ReadOnly})
    VERIFY_ERROR(Project::open(path, mode), ErrorKind::ProjectTooNew);
}

void TestProject::damageIsFound() {
  const fs::path cut = makeProject("cut.dglm");
  fs::resize_file(cut, fs::file_size(cut) / 2);
  VERIFY_ERROR(Project::open(cut), ErrorKind::ProjectDamaged);

  const fs::path scribbled = makeProject("scribbled.dglm");
  constexpr std::streamoff kPageBytes = 8192;
  const auto pages = static_cast<std::streamoff>(fs::file_size(scribbled)) / kPageBytes;
  for (std::streamoff page = pages / 2; page < pages; ++page)
    overwrite(scribbled, page * kPageBytes, "scribble");
  const Project project = valueOf(Project::open(scribbled, ProjectMode::ReadOnly));
  VERIFY_ERROR(project.check(), ErrorKind::ProjectDamaged);

  const fs::path orphaned = makeProject("orphaned.dglm");
  runSql(orphaned, "DELETE FROM record");
  VERIFY_ERROR(valueOf(Project::open(orphaned)).check(), ErrorKind::ProjectDamaged);
}

/// A copy of a project as a program killed in the middle of a transaction leaves it: with a journal beside it.
fs::path TestProject::makeHalfWritten(const std::string& name) {
  const fs::path source = makeProject("source of " + name);
  const fs::path copy = folder_.path(name);
  sqlite3* connection = nullptr;
  sqlite3_open(source.string().c_str(), &connection);
  const auto run = [&](const char* sql) { sqlite3_exec(connection, sql, nullptr, nullptr, nullptr); };
  run("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; BEGIN IMMEDIATE; CREATE TABLE filler (x)");
  for (int row = 0; row < 500; ++row)
    run("INSERT INTO filler VALUES (randomblob(400))");
  run("DELETE FROM record");
  fs::copy_file(source, copy);
  fs::copy_file(source.string() + "-journal", copy.string() + "-journal");
  run("ROLLBACK");
  sqlite3_close(connection);
  return copy;
}

void TestProject::readerUndoesWhatAKilledWriterLeft() {
  const fs::path path = makeHalfWritten("half.dglm");
  QVERIFY(fs::exists(folder_.path("half.dglm-journal")));
  const Project reader = valueOf(Project::open(path, ProjectMode::ReadOnly));
  QVERIFY(!fs::exists(folder_.path("half.dglm-journal")));
  QCOMPARE(valueOf(reader.records().list()).size(), size_t{1});
  VERIFY_OK(reader.check());
  QVERIFY(reader.isReadOnly());
}

void TestProject::readerTakesALeftLogOver() {
  const fs::path source = makeProject("logged.dglm");
  const fs::path copy = folder_.path("log copy.dglm");
  {
    Project writer = valueOf(Project::open(source));
    valueOf(writer.records().add(std::vector<NewRecord>{{sampleRecord("second"), {}}}));
    for (const char* end : {"", "-wal"})
      fs::copy_file(source.string() + end, copy.string() + end);
  }
  const Project reader = valueOf(Project::open(copy, ProjectMode::ReadOnly));
  QCOMPARE(valueOf(reader.records().list()).size(), size_t{2});
  VERIFY_OK(reader.check());
}

void TestProject::leftJournalOfAProtectedFileIsTold() {
  const fs::path path = makeHalfWritten("protected half.dglm");
  fs::permissions(path, fs::perms::owner_read);
  const std::string before = contentOf(path);
  const Result<Project> opened = Project::open(path, ProjectMode::ReadOnly);
  QVERIFY(opened.hasError());
  QCOMPARE(opened.error().kind, ErrorKind::ProjectUnreadable);
  const std::string text = opened.error().text();
  QVERIFY2(text.find("protected half.dglm-journal") != std::string::npos, text.c_str());
  QVERIFY2(text.find("copy both") != std::string::npos, text.c_str());
  QCOMPARE(contentOf(path), before);
  fs::permissions(path, fs::perms::owner_all);
}

void TestProject::rollbackJournalWhereTheLogCannotWork() {
  sqlite3_vfs* usual = sqlite3_vfs_find(nullptr);
  sqlite3_vfs* withoutSharedMemory = sqlite3_vfs_find("unix-dotfile");
  if (!withoutSharedMemory)
    QSKIP("This system's SQLite has no file system without shared memory.");
  sqlite3_vfs_register(withoutSharedMemory, 1);
  const fs::path path = makeProject("network.dglm");
  {
    Project project = valueOf(Project::open(path));
    QVERIFY(!fs::exists(folder_.path("network.dglm-wal")));
    valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord("second"), {}}}));
    VERIFY_ERROR(Project::open(path), ErrorKind::ProjectLocked);
    VERIFY_OK(project.close());
  }
  sqlite3_vfs_register(usual, 1);
  QCOMPARE(valueOf(valueOf(Project::open(path)).records().list()).size(), size_t{2});
}

void TestProject::copyHoldsEverything() {
  const fs::path path = makeProject("whole.dglm");
  Project project = valueOf(Project::open(path));
  // Not yet folded into the file: the copy must hold it all the same.
  VERIFY_OK(project.views().setState("window", "{\"zoom\": 2}"));
  const fs::path target = folder_.write("whole copy.dglm", "replaced");
  VERIFY_OK(project.saveCopy(target, CopyContents::Everything));
  const Project copy = valueOf(Project::open(target));
  VERIFY_OK(copy.check());
  const StoredAnalysis analysis = valueOf(copy.analyses().list())[0];
  const RecordId record = valueOf(copy.records().list())[0].id;
  QVERIFY(analysis.analysis.finished.has_value());
  QVERIFY(valueOf(copy.records().load(record)) == sampleRecord());
  QCOMPARE(valueOf(copy.views().state("window")), std::string("{\"zoom\": 2}"));
  QCOMPARE(valueOf(copy.activations().recordCode(analysis.id, record)).readings.size(), size_t{12});
  QCOMPARE(valueOf(copy.activations().summary(analysis.id)).nonzeros,
           valueOf(project.activations().summary(analysis.id)).nonzeros);
}

void TestProject::copyWithoutActivationsIsToBeResumed() {
  const Project project = valueOf(Project::open(makeProject("heavy.dglm"), ProjectMode::ReadOnly));
  const fs::path target = folder_.path("light.dglm");
  VERIFY_OK(project.saveCopy(target, CopyContents::WithoutActivations));
  Project copy = valueOf(Project::open(target));
  VERIFY_OK(copy.check());
  const StoredAnalysis analysis = valueOf(copy.analyses().list())[0];
  QVERIFY(!analysis.analysis.finished.has_value());
  QVERIFY(valueOf(copy.activations().records(analysis.id)).empty());
  const RecordId record = valueOf(copy.records().list())[0].id;
  ActivationWriter writer = valueOf(copy.activations().writer(analysis.id));
  VERIFY_OK(writer.add(record, sampleCode(sampleRecord(), 6, 16, 3, 1)));
}

void TestProject::copyOverItselfIsRefused() {
  const fs::path path = makeProject("itself.dglm");
  const Project project = valueOf(Project::open(path));
  VERIFY_ERROR(project.saveCopy(path, CopyContents::Everything), ErrorKind::InvalidArgument);
}

void TestProject::stoppedCopyLeavesNothing() {
  const Project project = valueOf(Project::open(makeProject("long.dglm")));
  const TemporaryFolder folder;
  StopSource source;
  source.requestStop();
  const JobContext job{source.token(), {}};
  VERIFY_ERROR(project.saveCopy(folder.path("copy.dglm"), CopyContents::Everything, job), ErrorKind::Cancelled);
  QCOMPARE(folder.fileCount(), 0);
}

DGLM_TEST(TestProject);
#include "tst_project.moc"
