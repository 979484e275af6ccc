// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QJsonArray>
#include <QtTest>

#include "tests/app/cli/run_program.h"
#include "tests/test_case.h"

using namespace dglm::test;

namespace {

const QString kData = QStringLiteral(DGLM_TEST_DATA);
const QString kModel = kData + "/glm/v2", kDictionary = kData + "/sae/batch_top_k.pt", kNothing = kData + "/absent";

}  // namespace

class TestInspectCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatCanBeReadIsSaid() {
    const Outcome run = decodeGlm({"inspect", kModel, kNothing, kDictionary});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.out.contains(kModel) && run.out.contains("dict_size"), qPrintable(run.out));
    QVERIFY2(run.error.contains(kNothing + " does not exist"), qPrintable(run.error));
  }

  void aNameThatStandsTwiceIsTold() {
    const QTemporaryDir folder;
    QFile file(folder.filePath("a.gb"));
    const QByteArray record = "LOCUS       twin 4 bp DNA linear UNK 01-JAN-2026\nORIGIN\n        1 acgt\n//\n";
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(record + record) > 0);
    file.close();
    const Outcome run = decodeGlm({"inspect", file.fileName(), "--json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json()["warnings"].toArray().last().toString(),
             QString("Two records are called twin; the second is called twin_2 to tell them apart."));
  }

  void jsonNamesWhatIsAssumed() {
    const Outcome run = decodeGlm({"inspect", kDictionary, "--json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json()["architecture"].toString(), QString("BatchTopK"));
    QVERIFY2(run.json()["warnings"].toArray()[0].toString().contains("--architecture topk"), qPrintable(run.out));
    const Outcome told = decodeGlm({"inspect", kDictionary, "--architecture", "topk", "--json"});
    QCOMPARE(told.json()["architecture"].toString(), QString("TopK"));
    QVERIFY(!told.json().contains("warnings"));
  }
};

DGLM_TEST(TestInspectCommand);
#include "tst_inspect_command.moc"
