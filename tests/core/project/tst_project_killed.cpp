// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QtTest>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr const char* kChildRole = "--write-until-killed";
constexpr int64_t kWidth = 64;

/// Adds records and their activations without end and prints each record's number once it is committed.
void writeUntilKilled(const std::filesystem::path& path) {
  Project project = valueOf(Project::create(path));
  const AnalysisId analysis = addSampleAnalysis(project, kWidth);
  ActivationWriter writer = valueOf(project.activations().writer(analysis));
  for (unsigned seed = 0;; ++seed) {
    const RecordId id = valueOf(project.records().add(std::vector<NewRecord>{{sampleRecord(), {}}}))[0];
    if (writer.add(id, sampleCode(sampleRecord(), 6, kWidth, 8, seed)).hasError() || writer.commit().hasError())
      return;
    std::printf("%lld\n", static_cast<long long>(toNumber(id)));
    std::fflush(stdout);
  }
}

#ifdef Q_OS_UNIX
constexpr const char* kFullDiskRole = "--copy-to-a-full-disk";

/// Copies a project where no file may grow beyond 100 kB, and prints what that gave.
int copyToAFullDisk(const std::filesystem::path& source, const std::filesystem::path& target) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{100'000, 100'000};
  setrlimit(RLIMIT_FSIZE, &limit);
  const Project project = valueOf(Project::open(source, ProjectMode::ReadOnly));
  const Status copied = project.saveCopy(target, CopyContents::Everything);
  std::printf("%s\n", copied.hasError() ? copied.error().text().c_str() : "copied");
  return 0;
}
#endif

}  // namespace

class TestProjectKilled : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void committedWorkSurvives();
#ifdef Q_OS_UNIX
  void aFullDiskLeavesNothing();
#endif
};

void TestProjectKilled::committedWorkSurvives() {
  constexpr int64_t kCommitsBeforeTheEnd = 5;
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.path("killed.dglm");
  QProcess child;
  child.start(QCoreApplication::applicationFilePath(), {kChildRole, QString::fromStdString(path.string())});
  int64_t lastCommitted = 0;
  while (lastCommitted < kCommitsBeforeTheEnd) {
    QVERIFY2(child.canReadLine() || child.waitForReadyRead(), qPrintable(child.readAllStandardError()));
    while (child.canReadLine())
      lastCommitted = child.readLine().trimmed().toLongLong();
  }
  child.kill();
  QVERIFY(child.waitForFinished());

  Project project = valueOf(Project::open(path));
  VERIFY_OK(project.check());
  const AnalysisId analysis = valueOf(project.analyses().list())[0].id;
  const std::vector<RecordId> held = valueOf(project.activations().records(analysis));
  QVERIFY(static_cast<int64_t>(held.size()) >= lastCommitted);
  for (const RecordId record : held) {
    QVERIFY(valueOf(project.records().load(record)) == sampleRecord());
    VERIFY_OK(project.activations().recordCode(analysis, record));
  }
  // The next run goes on where this one was cut off.
  for (const RecordSummary& summary : valueOf(project.records().list())) {
    if (std::find(held.begin(), held.end(), summary.id) != held.end())
      continue;
    ActivationWriter writer = valueOf(project.activations().writer(analysis));
    VERIFY_OK(writer.add(summary.id, sampleCode(sampleRecord(), 6, kWidth, 8, 1)));
    VERIFY_OK(writer.commit());
  }
  VERIFY_OK(project.close());
  QCOMPARE(folder.fileCount(), 1);
}

#ifdef Q_OS_UNIX
void TestProjectKilled::aFullDiskLeavesNothing() {
  const TemporaryFolder folder;
  const std::filesystem::path source = folder.path("large.dglm"), target = folder.path("copy.dglm");
  {
    Project project = valueOf(Project::create(source));
    Record record = sampleRecord();
    record.bases.assign(1'000'000, 'A');
    valueOf(project.records().add(std::vector<NewRecord>{{record, {}}}));
  }
  QProcess child;
  child.start(QCoreApplication::applicationFilePath(),
              {kFullDiskRole, QString::fromStdString(source.string()), QString::fromStdString(target.string())});
  QVERIFY(child.waitForFinished());
  const QString said = QString::fromUtf8(child.readAllStandardOutput());
  QVERIFY2(said.startsWith("Cannot write " + QString::fromStdString(target.string())), qPrintable(said));
  QCOMPARE(folder.fileCount(), 1);
}
#endif

int main(int argc, char** argv) {
  if (argc == 3 && std::string(argv[1]) == kChildRole) {
    writeUntilKilled(argv[2]);
    return 1;
  }
#ifdef Q_OS_UNIX
  if (argc == 4 && std::string(argv[1]) == kFullDiskRole)
    return copyToAFullDisk(argv[2], argv[3]);
#endif
  QCoreApplication application(argc, argv);
  TestProjectKilled test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_project_killed.moc"
