// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cerrno>

#include "core/base/atomic_file.h"
#include "tests/core/temporary_folder.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

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

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
