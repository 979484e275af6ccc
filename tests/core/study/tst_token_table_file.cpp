// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/study/token_table_file.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

ReadTokenTable readCells(const std::vector<std::string>& cells, LabelReading reading) {
  const TemporaryFolder folder;
  std::string text = "seq_id,tokens,token_annotations\n";
  for (const std::string& cell : cells)
    text += "a,ACG,\"" + cell + "\"\n";
  return valueOf(readTokenTable(folder.write("t.csv", text), reading, {}));
}

/// The labels of each row, "," between them and ";" between the rows.
QString labelsIn(const TokenTable& table) {
  QStringList rows;
  for (int64_t row = 0; row < table.rows(); ++row) {
    QStringList labels;
    for (const int32_t label : table.labelsAt(row))
      labels << QString::fromStdString(table.labels[static_cast<size_t>(label)]);
    rows << labels.join(',');
  }
  return rows.join(';');
}

}  // namespace

class TestTokenTableFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void labelsAreReadInTheirForm_data() {
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("labels");
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("unread");
    const auto add = [](const char* name, const QStringList& cells, const char* labels, LabelForm form, int unread) {
      QTest::newRow(name) << cells << labels << static_cast<int>(form) << unread;
    };
    add("a list that is none beside one", {"['AmpR', '3'' LTR']", "[]"}, ";", LabelForm::PythonList, 1);
    add("lists of one", {"['AmpR']", "[]", "['AmpR', 'ori']"}, "AmpR;;AmpR,ori", LabelForm::PythonList, 0);
    add("bars", {"AmpR|ori", "", "ori"}, "AmpR,ori;;ori", LabelForm::Bars, 0);
    add("bars with blanks and gaps", {" AmpR | ori ", "|", "nan"}, "AmpR,ori;;", LabelForm::Bars, 0);
    add("semicolons", {"AmpR; ori", "None"}, "AmpR,ori;", LabelForm::Semicolons, 0);
    add("a label a cell", {"lac promoter", "", "NaN"}, "lac promoter;;", LabelForm::Plain, 0);
    add("bars among commas", {"a, b|c", "d"}, "a, b,c;d", LabelForm::Bars, 0);
    add("bars and semicolons", {"a|b", "c;d"}, ";", LabelForm::PythonList, 2);
    add("commas", {"a,b", "c"}, ";", LabelForm::PythonList, 2);
    add("bars beside lists", {"['a']", "b|c"}, "a;", LabelForm::PythonList, 1);
    add("broken lists", {"['a'", "['b'"}, ";", LabelForm::PythonList, 2);
    add("arrays of numpy", {"['a' 'b']"}, "", LabelForm::PythonList, 1);
    add("no label at all", {"", "nan"}, ";", LabelForm::PythonList, 0);
  }
  void labelsAreReadInTheirForm() {
    QFETCH(const QStringList, cells);
    QFETCH(const QString, labels);
    QFETCH(const int, form);
    QFETCH(const int, unread);
    std::vector<std::string> texts;
    for (const QString& cell : cells)
      texts.push_back(cell.toStdString());
    const ReadTokenTable read = readCells(texts, LabelReading::Unambiguous);
    QCOMPARE(labelsIn(read.table), labels);
    QCOMPARE(static_cast<int>(read.form), form);
    QCOMPARE(read.unread, int64_t{unread});
  }

  void theReferenceReadsListsAlone() {
    const ReadTokenTable read = readCells({"AmpR|ori", "ori", ""}, LabelReading::AsReference);
    QCOMPARE(labelsIn(read.table), QString(";;"));
    QCOMPARE(read.unread, int64_t{2});
    const auto remarks = read.remarks("folder/t.csv");
    QCOMPARE(remarks.size(), size_t{1});
    QVERIFY2(remarks[0].starts_with("t.csv: the labels of 2 of 3 rows could not be read and count as none. The first "
                                    "is 'AmpR|ori';"),
             remarks[0].c_str());
  }

  void anotherFormIsRemarkedOn() {
    const auto remarks = readCells({"AmpR|ori"}, LabelReading::Unambiguous).remarks("t.csv");
    QCOMPARE(remarks.size(), size_t{1});
    QVERIFY2(remarks[0].find("between bars") != std::string::npos, remarks[0].c_str());
    QVERIFY(readCells({"['AmpR']"}, LabelReading::Unambiguous).remarks("t.csv").empty());
  }

  void aMissingColumnIsNamedWithThoseThereAre() {
    const TemporaryFolder folder;
    const auto read =
        readTokenTable(folder.write("t.csv", "seq_id,tokens,labels\na,ACG,x\n"), LabelReading::Unambiguous, {});
    VERIFY_ERROR(read, ErrorKind::MalformedFile);
    QVERIFY2(read.error().text().ends_with("it has no column token_annotations, but seq_id, tokens, labels."),
             read.error().text().c_str());
  }
};

DGLM_TEST(TestTokenTableFile);
#include "tst_token_table_file.moc"
