// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/base/platform.h"

using namespace dglm;

/// Started with arguments, this program says by its exit status whether they came through whole.
const std::vector<std::string> kArguments{"--as-child", "two words", "back\\slash and $HOME", ""};
constexpr int kCameThrough = 42, kChanged = 43;

class TestPlatform : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void knowsItsOwnFile() {
    QCOMPARE(QString::fromStdString(programFile().string()), QCoreApplication::applicationFilePath());
  }

  void handsArgumentsOnAndTellsTheExitStatus() {
    QCOMPARE(runProgram(programFile(), kArguments), kCameThrough);
    QCOMPARE(runProgram(programFile(), {"--as-child"}), kChanged);
  }

  void aProgramThatIsNotThereCannotBeRun() {
    QCOMPARE(runProgram(programFile().parent_path() / "there is no such program", {}), -1);
  }
};

int main(int argc, char** argv) {
  if (argc > 1 && argv[1] == kArguments.front())
    return std::vector<std::string>(argv + 1, argv + argc) == kArguments ? kCameThrough : kChanged;
  QCoreApplication application(argc, argv);
  TestPlatform test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_platform.moc"
