// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QClipboard>
#include <QProcess>
#include <QtTest>
#include <QWidget>

#include "app/project/action_host.h"
#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/steering/steering_command.h"
#include "tests/app/steering_parts.h"
#include "tests/core/result_checks.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// Keeps what it is told.
class Host : public ActionHost {
 public:
  QWidget& dialogParent() override { return parent; }
  void showPanel(PanelName) override {}
  void showNotice(const QString& sentence) override { notice = sentence; }
  void showWritten(const QString&, const QString&) override {}
  void showFailure(const QString&) override {}
  void showPassing(const QString& words) override { passing = words; }

  QWidget parent;
  QString notice, passing;
};

}  // namespace

/// A command that was copied does what it says when it is pasted into a shell.
class TestCommandCopy : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/it's a folder-XXXXXX");
    path_ = valueOf(makeSteeringProject(*folder_));
  }

  void theTrackOfALatent() {
    SteeringParts parts(path_);
    QVERIFY(settles(parts.desk));
    Host host;
    copyRunnable(host, parts.session, latentsCommand(parts.session, 1));
    QTRY_VERIFY(!host.notice.isEmpty());
    const QString written = folder_->filePath("steer-files/one.gb");
    QVERIFY2(host.notice.contains(written), qPrintable(host.notice));
    QVERIFY(QFile::exists(written));
    run(QApplication::clipboard()->text());
    QVERIFY(QFile::exists(folder_->filePath("L0-1.bedgraph")));
  }

  void whatTheDialsDo() {
    SteeringParts parts(path_);
    QVERIFY(settles(parts.desk));
    parts.session.selectBases({6, 18});
    parts.desk.turn(1, 9.5);
    QVERIFY(settles(parts.desk));
    Host host;
    copyRunnable(host, parts.session, steeringCommand(parts.session, parts.desk));
    QTRY_VERIFY(!host.notice.isEmpty());
    run(QApplication::clipboard()->text());
  }

  void aSequenceFromAFileIsNotWrittenAgain() {
    SteeringParts parts(path_);
    QVERIFY(settles(parts.desk));
    Host host;
    copyRunnable(host, parts.session, QStringLiteral("decode-glm inspect /somewhere/else.gb"));
    QVERIFY(!host.passing.isEmpty());
    QVERIFY(QApplication::clipboard()->text().endsWith("/decode-glm inspect /somewhere/else.gb"));
    QVERIFY(!QFile::exists(folder_->filePath("steer-files")));
  }

 private:
  void run(const QString& line) const {
    QProcess shell;
    shell.setWorkingDirectory(folder_->path());
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), line});
    QVERIFY(shell.waitForFinished(60000));
    QVERIFY2(shell.exitCode() == 0, qPrintable(line + '\n' + QString::fromUtf8(shell.readAllStandardError())));
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::filesystem::path path_;
};

DGLM_TEST(TestCommandCopy);
#include "tst_command_copy.moc"
