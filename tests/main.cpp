// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program with the tests of one room: PROGRAM [TST_FILE [option or function of Qt Test...]]; without a name, all.

#ifdef DGLM_TESTS_WITH_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "tests/test_case.h"

namespace dglm::test {

std::vector<TestCase>& testCases() {
  static std::vector<TestCase> cases;
  return cases;
}

TestCaseEntry::TestCaseEntry(const char* path, int (*run)(const QStringList& arguments)) {
  testCases().push_back({std::filesystem::path(path).stem().string(), run});
}

namespace {

int runAll(const QString& program) {
  int failures = 0;
  for (const TestCase& each : testCases())
    failures += each.run({program});
  return std::min(failures, 127);
}

int run(const QStringList& words) {
  if (words.size() < 2)
    return runAll(words.value(0));
  const auto found = std::ranges::find(testCases(), words[1].toStdString(), &TestCase::name);
  if (found == testCases().end()) {
    std::fprintf(stderr, "There are no tests called %s here; there are:\n", qPrintable(words[1]));
    for (const TestCase& each : testCases())
      std::fprintf(stderr, "  %s\n", each.name.c_str());
    return 2;
  }
  // Settings and folders are named for it, so that tests that run at once do not meet there.
  QCoreApplication::setApplicationName(words[1]);
  return found->run(words.sliced(1));
}

}  // namespace
}  // namespace dglm::test

int main(int argc, char** argv) {
  QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
  const Application application(argc, argv);
  auto& cases = dglm::test::testCases();
  std::ranges::sort(cases, {}, &dglm::test::TestCase::name);
  return dglm::test::run(QCoreApplication::arguments());
}
