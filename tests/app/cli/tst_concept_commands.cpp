// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include "run_program.h"

using namespace dglm::test;

namespace {

const QString kData = QStringLiteral(DGLM_TEST_DATA);

Outcome concepts(const QStringList& words) {
  return decodeGlm(QStringList{"concepts"} + words + QStringList{"--f1-type", "standard", "--json"});
}

QStringList tables() {
  QStringList words{"--token-tables"};
  for (const char* set : {"0", "1", "2"})
    words << kData + "/concepts/tokens_" + set + ".csv";
  words << "--latents";
  for (const char* set : {"0", "1", "2"})
    words << kData + "/concepts/latents_" + set + ".safetensors";
  return words << "--permutations"
               << "2"
               << "--resamples"
               << "5";
}

/// A validation set of one plasmid.
QString plasmid(const QTemporaryDir& folder, int set) {
  QFile sequence(folder.filePath(QStringLiteral("plasmid%1.fa").arg(set)));
  QFile annotation(folder.filePath("plasmid.csv"));
  if (!sequence.open(QIODevice::WriteOnly) || !annotation.open(QIODevice::WriteOnly))
    qFatal("the plasmid cannot be written");
  sequence.write(">p\nACGTACGATCGATTACGATCGCGATCGACTAGCTTGACCATGGCATTAGCAGGCT" + QByteArray(3 * set, 'A') + "\n");
  annotation.write("seq_id,qstart,qend,Feature,evalue,pident\np,10,30,AmpR,0,100\n");
  return sequence.fileName() + ',' + annotation.fileName();
}

/// The small model of 3-mers and its dictionary on three sets of a plasmid each.
QStringList model(const QTemporaryDir& folder) {
  QStringList words{"--model", kData + "/glm/v2", "--sae", kData + "/sae/batch_top_k.pt", "--layer", "0"};
  for (int set = 0; set < 3; ++set)
    words << "--validation" << plasmid(folder, set);
  return words << "--least-regions"
               << "1"
               << "--permutations"
               << "2"
               << "--resamples"
               << "5";
}

QJsonObject runIn(const QString& summary) {
  QFile file(summary);
  return file.open(QIODevice::ReadOnly)
             ? QJsonDocument::fromJson(file.readAll()).object().value("run_metadata").toObject()
             : QJsonObject();
}

}  // namespace

class TestConceptCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyWayInLeavesItsFiles_data() {
    QTest::addColumn<bool>("isOfModel");
    QTest::addColumn<bool>("isPaper");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mode");
    QTest::newRow("model") << true << false << QStringList() << "v2"
                           << "standard, per base, mean over six frames";
    QTest::newRow("model as paper") << true << true << QStringList() << "v2"
                                    << "";
    QTest::newRow("tables") << false << false << QStringList() << "tables"
                            << "standard, per token, token tables";
    QTest::newRow("tables as paper") << false << true << QStringList() << "nt50"
                                     << "";
    QTest::newRow("named") << false << false << QStringList{"--model-name", "mine"} << "mine"
                           << "standard, per token, token tables";
  }

  void everyWayInLeavesItsFiles() {
    QFETCH(const bool, isOfModel);
    QFETCH(const bool, isPaper);
    QFETCH(const QStringList, more);
    QFETCH(const QString, name);
    QFETCH(const QString, mode);
    const QTemporaryDir folder;
    const QDir out(folder.filePath("out"));
    QStringList words = (isOfModel ? model(folder) : tables()) + more + QStringList{"--output-dir", out.path()};
    if (isPaper)
      words << "--paper-compatible";
    const Outcome run = concepts(words);
    QVERIFY2(run.status == 0, qPrintable(run.error));
    const QString tail = name + "_batchtopk_standard";
    QStringList expected{"concepts.json", "summary_" + tail + ".json"};
    for (const char* set : {"0", "1", "2"})
      expected << QStringLiteral("val_set_%1_%2_results.csv").arg(set, tail);
    for (const QString& file : expected)
      QVERIFY2(out.exists(file), qPrintable(file));
    QCOMPARE(out.exists("concepts.csv"), !isPaper);
    for (const QJsonValue& file : run.json().value("files").toArray())
      QVERIFY2(QFile::exists(file.toString()), qPrintable(file.toString()));
    QCOMPARE(runIn(out.filePath("summary_" + tail + ".json")).value("mode").toString(), mode);
  }

  void whatIsMissingIsNamed() {
    const Outcome folder = concepts(tables());
    QCOMPARE(folder.status, 2);
    QVERIFY2(folder.error.contains("--output-dir"), qPrintable(folder.error));
  }

  void tablesNeedNoModel_data() {
    QTest::addColumn<QString>("option");
    for (const char* option : {"--model", "--validation", "--random-init", "--label-key", "--clusters"})
      QTest::newRow(option) << QString(option);
  }
  void tablesNeedNoModel() {
    QFETCH(const QString, option);
    const QTemporaryDir out;
    const QString value = option == "--model" ? kData + "/glm/v2" : "1";
    const Outcome run = concepts(tables() + QStringList{"--output-dir", out.path(), option, value});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(option) && run.error.contains("drop one of the two"), qPrintable(run.error));
  }

  void aSetGivenTwiceIsRefused() {
    const QTemporaryDir folder;
    const QString out = folder.filePath("out");
    QStringList words = model(folder) + QStringList{"--output-dir", out};
    words[words.lastIndexOf("--validation") + 1] = plasmid(folder, 0);
    const Outcome run = concepts(words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains("given twice, so nothing would be held out"), qPrintable(run.error));
    const Outcome asPaper = concepts(words << "--paper-compatible");
    QCOMPARE(asPaper.status, 0);
    QVERIFY2(asPaper.error.contains("nothing is held out"), qPrintable(asPaper.error));
  }

  void countsBelowTheirLeastAreRefused_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::newRow("permutations") << "--permutations"
                                  << "-3";
    QTest::newRow("resamples") << "--resamples"
                               << "-1";
    QTest::newRow("regions") << "--least-regions"
                             << "0";
    QTest::newRow("batch") << "--batch-size"
                           << "0";
  }
  void countsBelowTheirLeastAreRefused() {
    QFETCH(const QString, option);
    QFETCH(const QString, value);
    const Outcome run = decodeGlm({"concepts", option, value});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(option) && run.error.contains("less than"), qPrintable(run.error));
  }

  void aFolderThatTakesNoFilesIsToldBeforeTheWork() {
    const QTemporaryDir folder;
    QFile file(folder.filePath("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QStringList words = tables() + QStringList{"--output-dir", file.fileName() + "/out"};
    words[words.indexOf("--latents") + 1] = "missing.safetensors";
    const Outcome run = concepts(words);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.error.contains(file.fileName()), qPrintable(run.error));
  }

  void sequencesOfTwoSetsAreTold() {
    const QTemporaryDir folder;
    QStringList words = model(folder) + QStringList{"--output-dir", folder.filePath("out")};
    QFile first(folder.filePath("plasmid0.fa")), copy(folder.filePath("copy.fa"));
    QVERIFY(first.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly));
    copy.write(first.readAll() + "\n");  // other bytes, the same bases
    copy.close();
    words[words.lastIndexOf("--validation") + 1] = copy.fileName() + ',' + folder.filePath("plasmid.csv");
    const Outcome run = concepts(words);
    QCOMPARE(run.status, 0);
    QVERIFY2(run.error.contains("bases stand in an earlier set too: 1."), qPrintable(run.error));
  }

  void noConceptIsTold() {
    const QTemporaryDir folder;
    const Outcome run = concepts(tables() + QStringList{"--least-regions", "1000", "--output-dir", folder.path()});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.error.contains("No concept was scored"), qPrintable(run.error));
  }

  void withoutANullNoneIsPrinted() {
    const QTemporaryDir folder;
    QStringList words = model(folder) + QStringList{"--output-dir", folder.filePath("out")};
    words[words.indexOf("--permutations") + 1] = "0";
    const Outcome run = decodeGlm(QStringList{"concepts"} + words);
    QVERIFY2(run.status == 0 && run.out.contains("held-out F1"), qPrintable(run.error));
    QVERIFY2(!run.out.contains("nan") && !run.out.contains("null"), qPrintable(run.out));
  }
};

QTEST_GUILESS_MAIN(TestConceptCommands)
#include "tst_concept_commands.moc"
