// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTest>

#include <string>
#include <vector>

namespace dglm::test {

/// The tests of one file, in a program that holds those of a room: CTest starts it with the file's name (tst_csv).
struct TestCase {
  std::string name;
  int (*run)(const QStringList& arguments);
};

std::vector<TestCase>& testCases();

/// Adds the tests of a source file; `path` is its __FILE__.
struct TestCaseEntry {
  TestCaseEntry(const char* path, int (*run)(const QStringList& arguments));
};

}  // namespace dglm::test

/// At the end of a test's file, before its .moc: makes the class known to the program's main().
#define DGLM_TEST(Class)                                                                             \
  static const dglm::test::TestCaseEntry entryOf##Class(__FILE__, [](const QStringList& arguments) { \
    Class test;                                                                                      \
    return QTest::qExec(&test, arguments);                                                           \
  })
