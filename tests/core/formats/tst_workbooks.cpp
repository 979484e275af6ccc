// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <fstream>

#include "core/formats/workbook_reader.h"
#include "core/formats/workbook_writer.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

class TestWorkbooks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsWrittenIsReadBack() {
    if (!canWriteWorkbooks() || !canReadWorkbooks())
      QSKIP("this build has no workbooks");
    const TemporaryFolder folder;
    Sheet first{"genes & more", {"name", "F1"}, {{std::string("lacZ <α>"), 0.25}, {std::string(), std::nan("")}}};
    first.headerColours = {0x3737FF, 0xFFFFFF};
    const Sheet second{"empty", {"only a header"}, {}};
    const std::vector<Sheet> sheets{first, second};
    const auto path = folder.path("book.xlsx");
    QVERIFY(writeWorkbook(path, sheets).hasValue());
    const auto read = readWorkbook(path);
    QVERIFY2(read.hasValue(), read.hasError() ? read.error().text().c_str() : "");
    QCOMPARE(read.value().size(), size_t{2});
    const ReadSheet& sheet = read.value().front();
    QCOMPARE(sheet.name, std::string("genes & more"));
    QCOMPARE(sheet.rows.size(), size_t{3});
    QCOMPARE(sheet.rows[1], (std::vector<std::string>{"lacZ <α>", "0.25"}));
    QCOMPARE(sheet.rows[2].back(), std::string("n/a"));
    QCOMPARE(sheet.coloursOfFirstRow, (std::vector<std::optional<uint32_t>>{uint32_t{0x3737FF}, uint32_t{0xFFFFFF}}));
    QVERIFY(!read.value().back().coloursOfFirstRow.front().has_value());
  }

  void whatIsNoWorkbookIsTold() {
    if (!canReadWorkbooks())
      QSKIP("this build has no workbooks");
    const TemporaryFolder folder;
    QCOMPARE(readWorkbook(folder.path("none.xlsx")).error().kind, ErrorKind::FileNotFound);
    std::ofstream(folder.path("text.xlsx")) << "name,F1\n";
    QCOMPARE(readWorkbook(folder.path("text.xlsx")).error().kind, ErrorKind::MalformedFile);
    // A zip archive that is none of these: the end record of an empty one.
    std::ofstream(folder.path("empty.xlsx"), std::ios::binary) << std::string("PK\5\6", 4) + std::string(18, '\0');
    QCOMPARE(readWorkbook(folder.path("empty.xlsx")).error().kind, ErrorKind::MalformedFile);
  }
};

DGLM_TEST(TestWorkbooks);
#include "tst_workbooks.moc"
