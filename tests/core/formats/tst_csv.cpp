// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>
#include <string>
#include <vector>

#include "core/formats/csv_fields.h"
#include "core/formats/csv_reader.h"
#include "core/formats/csv_writer.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

using Row = std::vector<std::string>;

class TestCsv : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void quotesWhatNeedsIt() {
    QCOMPARE(csvField("plain text"), std::string("plain text"));
    QCOMPARE(csvField("a,b"), std::string("\"a,b\""));
    QCOMPARE(csvField("say \"hi\""), std::string("\"say \"\"hi\"\"\""));
    QCOMPARE(csvField("two\nlines"), std::string("\"two\nlines\""));
    QCOMPARE(csvField(" edge"), std::string("\" edge\""));
    QCOMPARE(csvField(""), std::string());
  }

  void splitsRows() {
    QCOMPARE(splitCsvLine("a,,\"b,\"\"c\"\"\",d"), (Row{"a", "", "b,\"c\"", "d"}));
    QCOMPARE(splitCsvLine("5' end,3\" gap"), (Row{"5' end", "3\" gap"}));
    QCOMPARE(splitCsvLine(""), Row{""});
  }

  void linesMakeRows() {
    CsvRow row;
    row.take("a,\"b");
    QVERIFY(row.isOpen());
    row.take("");
    row.take("c\",3\" gap");
    QVERIFY(!row.isOpen());
    QCOMPARE(row.fields(), (Row{"a", "b\n\nc", "3\" gap"}));
  }

  void tellsTheSeparator() {
    QCOMPARE(separatorOf("id,sequence"), ',');
    QCOMPARE(separatorOf("id;sequence"), ';');
    QCOMPARE(separatorOf("id\tsequence"), '\t');
    QCOMPARE(separatorOf("\"a;b;c\",sequence"), ',');
    QCOMPARE(separatorOf("sequence"), ',');
    QCOMPARE(separatorLine("sep=;"), std::optional(';'));
    QCOMPARE(separatorLine("\"SEP=|\""), std::optional('|'));
    QCOMPARE(separatorLine("sep=\t"), std::optional('\t'));
    QVERIFY(!separatorLine("separator;x") && !separatorLine("sep=ab") && !separatorLine("sep"));
  }

  void readsTablesOfOtherSeparators_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("semicolons") << QByteArray("id;text\n1;\"a; b, c\"\n2;5,25\n");
    QTest::newRow("tabs") << QByteArray("id\ttext\n1\ta; b, c\n2\t5,25\n");
    QTest::newRow("named") << QByteArray("sep=|\r\nid|text\r\n1|a; b, c\r\n2|5,25\r\n");
    QTest::newRow("named, blank line, CR alone") << QByteArray("\rsep=;\r\rid;text\r1;\"a; b, c\"\r2;5,25");
    QTest::newRow("commas") << QByteArray("\xef\xbb\xbfid,text\n1,\"a; b, c\"\n2,\"5,25\"\n");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe") + [] {
      QStringEncoder encoder(QStringEncoder::Utf16LE);
      return QByteArray(encoder(QStringLiteral("id\ttext\r\n1\ta; b, c\r\n2\t5,25\r\n")));
    }();
  }
  void readsTablesOfOtherSeparators() {
    QFETCH(QByteArray, bytes);
    const TemporaryFolder folder;
    Result<InputFile> input = InputFile::open(folder.write("a.csv", bytes.toStdString()));
    QVERIFY(input.hasValue());
    Result<CsvReader> reader = CsvReader::open(input.value());
    QVERIFY(reader.hasValue());
    QCOMPARE(reader.value().header(), (Row{"id", "text"}));
    Row row;
    QVERIFY(reader.value().nextRow(row).value());
    QCOMPARE(row, (Row{"1", "a; b, c"}));
    QVERIFY(reader.value().nextRow(row).value());
    QCOMPARE(row, (Row{"2", "5,25"}));
    QVERIFY(!reader.value().nextRow(row).value());
  }

  void writesValidUtf8() { QCOMPARE(csvField("caf\xe9\x01"), std::string("\"caf\xc3\xa9 \"")); }

  /// Found by fuzzing: the quote is a letter, and no row may swallow the next.
  void quoteInsideAFieldOpensNothing() {
    const TemporaryFolder folder;
    const auto path = folder.write("a.csv", "name,sequence\n3\" gap,ACGT\n5' end,ACGG\n");
    Result<InputFile> input = InputFile::open(path);
    Result<CsvReader> reader = CsvReader::open(input.value());
    Row row;
    QVERIFY(reader.value().nextRow(row).value());
    QCOMPARE(row, (Row{"3\" gap", "ACGT"}));
    QVERIFY(reader.value().nextRow(row).value());
  }

  void aQuoteThatIsNeverClosedCostsOneLine() {
    const TemporaryFolder folder;
    const auto path = folder.write("a.csv", "name,sequence\n\"cut,ACGT\nnext,ACGG\n\nlast,\"A\nC\"\n\"again,A");
    Result<InputFile> input = InputFile::open(path);
    Result<CsvReader> reader = CsvReader::open(input.value());
    Row row;
    const Result<bool> cut = reader.value().nextRow(row);
    QCOMPARE(cut.error().kind, ErrorKind::MalformedFile);
    QCOMPARE(cut.error().arguments.back().text(), std::string("line 2 has 1 fields, its header 2"));
    QVERIFY(reader.value().nextRow(row).value());
    QCOMPARE(row, (Row{"next", "ACGG"}));
    QVERIFY(reader.value().nextRow(row).value());
    QCOMPARE(row, (Row{"last", "A\nC"}));
    const Result<bool> again = reader.value().nextRow(row);
    QCOMPARE(again.error().arguments.back().text(), std::string("the quote that line 7 opens is not closed"));
    QVERIFY(!reader.value().nextRow(row).value());
  }

  void anyRowIsReadAsItWasWritten() {
    const TemporaryFolder folder;
    std::mt19937 random(5);
    const std::vector<std::string> letters = {"a", "b", " ", ",", ";", "\t", "\"", "\n", "\xc3\xa9"};
    std::vector<Row> rows;
    for (int i = 0; i < 200; ++i) {
      Row row(3);
      row[0] = "row";
      for (size_t field = 1; field < row.size(); ++field) {
        for (size_t length = random() % 8; length > 0; --length)
          row[field] += letters[random() % letters.size()];
      }
      rows.push_back(std::move(row));
    }
    const Row header = {"id", "first, second", "third"};
    Result<CsvWriter> writer = CsvWriter::create(folder.path("a.csv"), header);
    QVERIFY(writer.hasValue());
    for (const Row& row : rows)
      QVERIFY(writer.value().writeRow(row).hasValue());
    QVERIFY(writer.value().commit().hasValue());

    Result<InputFile> input = InputFile::open(folder.path("a.csv"));
    QVERIFY(input.hasValue());
    Result<CsvReader> reader = CsvReader::open(input.value());
    QVERIFY(reader.hasValue());
    QCOMPARE(reader.value().header(), header);
    QCOMPARE(reader.value().column("third"), std::optional<size_t>(2));
    QVERIFY(!reader.value().column("fourth"));
    Row read;
    for (const Row& row : rows) {
      const Result<bool> hasRow = reader.value().nextRow(read);
      QVERIFY(hasRow.hasValue() && hasRow.value());
      QCOMPARE(read, row);
    }
    const Result<bool> hasMore = reader.value().nextRow(read);
    QVERIFY(hasMore.hasValue() && !hasMore.value());
  }
};

DGLM_TEST(TestCsv);
#include "tst_csv.moc"
