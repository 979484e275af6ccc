// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QtTest>

#include <cerrno>
#include <cstdio>

#include "core/base/atomic_file.h"
#include "tests/core/temporary_folder.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* kChildRole = "--write-until-killed";

/// Begins to write the file and says so.
void writeUntilKilled(const char* target) {
  Result<AtomicFile> file = AtomicFile::create(target);
  if (file.hasError() || file.value().write(std::string(100'000, 'x')).hasError())
    return;
  std::puts("writing");
  std::fflush(stdout);
  for (;;)
    QThread::sleep(1);
}

bool writeWhole(const fs::path& path, std::string_view text) {
  Result<AtomicFile> file = AtomicFile::create(path);
  return file.hasValue() && file.value().write(text).hasValue() && file.value().commit().hasValue();
}

}  // namespace

class TestAtomicFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void appearsWhenCommitted() {
    const TemporaryFolder folder;
    Result<AtomicFile> file = AtomicFile::create(folder.path("a.txt"));
    QVERIFY(file.hasValue());
    QVERIFY(file.value().write("one ").hasValue());
    QVERIFY(!fs::exists(folder.path("a.txt")));
    QVERIFY(file.value().write("two").hasValue());
    QVERIFY(file.value().commit().hasValue());
    QCOMPARE(contentOf(folder.path("a.txt")), std::string("one two"));
    QCOMPARE(folder.fileCount(), 1);
  }

  void withoutCommitTheOldFileStays() {
    const TemporaryFolder folder;
    const fs::path path = folder.write("a.txt", "old");
    {
      Result<AtomicFile> file = AtomicFile::create(path);
      QVERIFY(file.hasValue());
      QVERIFY(file.value().write("new").hasValue());
    }
    QCOMPARE(contentOf(path), std::string("old"));
    QCOMPARE(folder.fileCount(), 1);
  }

  void whatAKilledProcessLeftIsRemoved() {
    const TemporaryFolder folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {kChildRole, QString::fromStdString(folder.path("a.txt").string())});
    QVERIFY(child.waitForReadyRead());
    QCOMPARE(folder.fileCount(), 1);
    // While it lives, its file is not touched.
    QVERIFY(writeWhole(folder.path("a.txt"), "mine"));
    QCOMPARE(folder.fileCount(), 2);
    child.kill();
    QVERIFY(child.waitForFinished());
    QVERIFY(writeWhole(folder.path("other.txt"), "of another target"));
    QCOMPARE(folder.fileCount(), 3);
    QVERIFY(writeWhole(folder.path("a.txt"), "mine"));
    QCOMPARE(folder.fileCount(), 2);
    QCOMPARE(contentOf(folder.path("a.txt")), std::string("mine"));
  }

  void onlyOwnFilesAreRemoved() {
    const TemporaryFolder folder;
    const std::string left = "a.txt.part-0123456789ab";
    for (const char* end : {"", "-journal", "-wal", "-shm"})
      folder.write(left + end, "left");
    folder.write("a.txt.part-fedcba987654-wal", "left without its file");
    const std::vector<std::string> others = {"a.txt.part-0123456789abc",
                                             "a.txt.part-0123456789aX",
                                             "a.txt.part",
                                             "b.txt.part-0123456789ab",
                                             "a.txt-wal",
                                             "xa.txt.part-1"};
    for (const std::string& name : others)
      folder.write(name, "of others");
    QVERIFY(writeWhole(folder.path("a.txt"), "mine"));
    QCOMPARE(folder.fileCount(), static_cast<int>(others.size()) + 1);
    for (const std::string& name : others)
      QVERIFY2(fs::exists(folder.path(name)), name.c_str());
  }

  void twoWritersOfOneTargetDoNotMeet() {
    const TemporaryFolder folder;
    Result<AtomicFile> first = AtomicFile::create(folder.path("a.txt"));
    Result<AtomicFile> second = AtomicFile::create(folder.path("a.txt"));
    QVERIFY(first.hasValue() && second.hasValue());
    QVERIFY(first.value().write("first").hasValue());
    QVERIFY(second.value().write("second").hasValue());
    QVERIFY(second.value().commit().hasValue());
    QVERIFY(first.value().commit().hasValue());
    QCOMPARE(contentOf(folder.path("a.txt")), std::string("first"));
    QCOMPARE(folder.fileCount(), 1);
  }

  void companionsGoWithTheFile() {
    const TemporaryFolder folder;
    {
      const Result<PendingFile> pending = PendingFile::create(folder.path("a.dglm"));
      QVERIFY(pending.hasValue());
      folder.write(pending.value().path().filename().string() + "-journal", "SQLite's");
      QCOMPARE(folder.fileCount(), 2);
    }
    QCOMPARE(folder.fileCount(), 0);
  }

  void aLinkStaysALink() {
    const TemporaryFolder folder;
    folder.write("real.txt", "old");
    std::error_code cannotLink;
    fs::create_symlink("real.txt", folder.path("link.txt"), cannotLink);
    if (cannotLink)
      QSKIP("links cannot be made here");
    Result<AtomicFile> file = AtomicFile::create(folder.path("link.txt"));
    QVERIFY(file.hasValue());
    QVERIFY(file.value().write("new").hasValue());
    QVERIFY(file.value().commit().hasValue());
    QVERIFY(fs::is_symlink(folder.path("link.txt")));
    QCOMPARE(contentOf(folder.path("real.txt")), std::string("new"));
  }

  void refusesAMissingFolderAndAFolder() {
    const TemporaryFolder folder;
    const Result<AtomicFile> missing = AtomicFile::create(folder.path("no/such/a.txt"));
    QVERIFY(missing.hasError());
    QCOMPARE(missing.error().kind, ErrorKind::CannotWriteFile);
    const Result<AtomicFile> isFolder = AtomicFile::create(folder.path());
    QVERIFY(isFolder.hasError());
    QCOMPARE(isFolder.error().kind, ErrorKind::CannotWriteFile);
  }

  void refusesAReadOnlyFolder() {
    const TemporaryFolder folder;
    fs::create_directory(folder.path("locked"));
    fs::permissions(folder.path("locked"), fs::perms::owner_read | fs::perms::owner_exec);
    const bool mayWriteAnyway = std::ofstream(folder.path("locked/probe")).is_open();
    const Result<AtomicFile> file = AtomicFile::create(folder.path("locked/a.txt"));
    fs::permissions(folder.path("locked"), fs::perms::owner_all);
    if (mayWriteAnyway)
      QSKIP("this user may write everywhere");
    QVERIFY(file.hasError());
    QCOMPARE(file.error().kind, ErrorKind::CannotWriteFile);
  }

  void tellsAFullDisk() {
    QCOMPARE(writeError("a.txt", ENOSPC).kind, ErrorKind::DiskFull);
    QCOMPARE(writeError("a.txt", EACCES).kind, ErrorKind::CannotWriteFile);
    if (!fs::exists("/dev/full"))
      QSKIP("no device that is always full");
    Result<AtomicFile> file = AtomicFile::create("/dev/full");
    QVERIFY(file.hasValue());
    Status status = file.value().write(std::string(1 << 20, 'x'));
    if (status.hasValue())
      status = file.value().commit();
    QVERIFY(status.hasError());
    QCOMPARE(status.error().kind, ErrorKind::DiskFull);
  }
};

int main(int argc, char** argv) {
  if (argc == 3 && std::string(argv[1]) == kChildRole) {
    writeUntilKilled(argv[2]);
    return 1;
  }
  QCoreApplication application(argc, argv);
  TestAtomicFile test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_atomic_file.moc"
