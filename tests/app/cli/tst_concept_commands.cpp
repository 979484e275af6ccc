// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/app/cli/run_program.h"
#include "tests/test_case.h"

using namespace dglm;
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

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
    qFatal("a file of the test cannot be written");
}

/// Three token tables of three sequences: tokens 3 to 5 have the first cell, 8 and 9 the second, all others the empty
/// one; latent 0 fires at 3 to 5, latent 1 at all five. `bare` sets have no label.
QStringList tablesOf(const QTemporaryDir& folder, const QByteArray& first, const QByteArray& second,
                     const QByteArray& empty, const QSet<int>& bare = {}) {
  constexpr int kSequences = 3, kTokens = 10;
  at::Tensor latents = at::zeros({kSequences * kTokens, 2});
  QStringList words{"--token-tables"};
  for (int set = 0; set < 3; ++set) {
    QByteArray text = "seq_id,tokens,token_annotations\n";
    for (int sequence = 0; sequence < kSequences; ++sequence)
      for (int token = 0; token < kTokens; ++token) {
        const bool isFirst = token >= 3 && token <= 5, isSecond = token >= 8;
        const QByteArray& cell = bare.contains(set) ? empty : isFirst ? first : isSecond ? second : empty;
        text += QByteArray("s%1%2,ACGTAC,\"")
                    .replace("%1", QByteArray::number(set))
                    .replace("%2", QByteArray::number(sequence)) +
                cell + "\"\n";
        if (isFirst)
          latents[sequence * kTokens + token][0] = 2;
        if (isFirst || isSecond)
          latents[sequence * kTokens + token][1] = 2;
      }
    words << folder.filePath(QStringLiteral("tokens%1.csv").arg(set));
    write(words.last(), text);
  }
  TensorFile file;
  file.add("latents", latents);
  words << "--latents";
  for (int set = 0; set < 3; ++set) {
    words << folder.filePath(QStringLiteral("latents%1.safetensors").arg(set));
    if (writeSafetensors(words.last().toStdString(), file).hasError())
      qFatal("the activations cannot be written");
  }
  return words << "--permutations"
               << "2"
               << "--resamples"
               << "5"
               << "--output-dir" << folder.filePath("out");
}

QJsonObject provenanceIn(const QTemporaryDir& folder) {
  QFile file(folder.filePath("out/concepts.json"));
  return file.open(QIODevice::ReadOnly)
             ? QJsonDocument::fromJson(file.readAll()).object().value("provenance").toObject()
             : QJsonObject();
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

  // The annotated stretch is heard, and the files say so.
  void twoWitnessesAreHeard() {
    const QTemporaryDir folder;
    const QString scores = folder.filePath("concepts.csv");
    QByteArray table = "latent,concept,set,f1,precision,recall,threshold,support,ci_low,ci_high,null_f1,q_value,mode\n";
    for (int latent = 0; latent < 8; ++latent)
      for (int set = 0; set < 3; ++set)
        table += QByteArray::number(latent) + ",AmpR," + QByteArray::number(set) + ",0.9,1,1,0,20,,,,,by base\n";
    write(scores, table);
    const QStringList words{"witnesses",
                            "--annotation",
                            plasmid(folder, 0),
                            "--scores",
                            scores,
                            "--model",
                            kData + "/glm/v2",
                            "--sae",
                            kData + "/sae/batch_top_k.pt",
                            "--layer",
                            "0",
                            "--latents-per-concept",
                            "8",
                            "--json"};
    const QString out = folder.filePath("w.csv"), few = folder.filePath("d.gff3");
    const Outcome run = decodeGlm(words + QStringList{"--out", out, "--disagreements", few});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QCOMPARE(run.json()["records"].toInt(), 1);
    QCOMPARE(run.json()["latents"].toInt(), 8);
    QVERIFY(run.json()["places"].toInt() >= 1);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().startsWith("record,start,end,label,alignment,latent,verdict,"));
    const QByteArray rows = file.readAll();
    QVERIFY2(rows.contains("p,10,30,AmpR,not asked,"), rows.constData());
    QFile features(few);
    QVERIFY(features.open(QIODevice::ReadOnly) && features.readLine().startsWith("##gff-version 3"));

    QCOMPARE(decodeGlm(words + QStringList{"--out", folder.filePath("w.txt")}).status, 2);
    QCOMPARE(decodeGlm(words + QStringList{"--out", out, "--least-f1", "0.95"}).status, 2);
    QCOMPARE(decodeGlm(words + QStringList{"--out", scores}).status, 2);
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

  void labelsThatAreNoListsAreReadOrTold_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("empty");
    QTest::addColumn<int>("candidates");
    QTest::addColumn<QString>("said");
    QTest::newRow("Python lists") << QByteArray("['AmpR', 'ori']") << QByteArray("['ori']") << QByteArray("[]") << 2
                                  << QString();
    QTest::newRow("bars") << QByteArray("AmpR|ori") << QByteArray("ori") << QByteArray() << 2 << "between bars";
    QTest::newRow("semicolons") << QByteArray("AmpR; ori") << QByteArray("ori") << QByteArray("nan") << 2
                                << "between semicolons";
    QTest::newRow("a label a cell") << QByteArray("AmpR") << QByteArray("ori") << QByteArray() << 2
                                    << "each cell was taken for one label";
    QTest::newRow("commas")
        << QByteArray("AmpR,ori") << QByteArray("ori") << QByteArray() << 0
        << "the labels of 15 of 30 rows could not be read and count as none. The first is 'AmpR,ori'";
    QTest::newRow("all empty") << QByteArray("[]") << QByteArray("[]") << QByteArray("[]") << 0
                               << "No concept was scored: no label is left to score.";
  }
  void labelsThatAreNoListsAreReadOrTold() {
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const QByteArray, empty);
    QFETCH(const int, candidates);
    QFETCH(const QString, said);
    const QTemporaryDir folder;
    const Outcome run = concepts(tablesOf(folder, first, second, empty));
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QVERIFY2(run.error.contains(said), qPrintable(run.error));
    QCOMPARE(run.json().value("candidates").toInt(-1), candidates);
    QCOMPARE(run.json().value("matches").toInt() > 0, candidates > 0);
    QCOMPARE(run.error.contains("No concept was scored"), candidates == 0);
    QCOMPARE(run.error.contains("Set 2 has no label"), candidates == 0);
    const QJsonObject set = run.json().value("sets").toArray()[1].toObject();
    QCOMPARE(set.value("sequences").toInt(), 3);
    QCOMPARE(set.value("places").toInt(), 30);
    QCOMPARE(set.value("labelled").toInt(), candidates > 0 ? 15 : 0);
    QCOMPARE(set.value("labels").toArray().size(), candidates);
    QCOMPARE(provenanceIn(folder).value("candidates").toInt(-1), candidates);
    QCOMPARE(provenanceIn(folder).value("set_1_labels").toInt(-1), candidates);
  }

  void theReferenceReadsNoBars() {
    const QTemporaryDir folder;
    const QStringList words = tablesOf(folder, "AmpR|ori", "ori", "") << "--paper-compatible";
    const Outcome run = concepts(words);
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QCOMPARE(run.json().value("matches").toInt(-1), 0);
    for (const char* said : {"tokens0.csv: the labels of 15 of 30 rows could not be read", "Set 1 has no label.",
                             "No concept was scored: set 0 has no label, and it chooses the concepts."})
      QVERIFY2(run.error.contains(said), qPrintable(run.error));
    QCOMPARE(provenanceIn(folder).value("candidates").toInt(-1), 0);
  }

  void whatWasReadIsPrinted() {
    const QTemporaryDir folder;
    const Outcome run = decodeGlm(QStringList{"concepts"} + tablesOf(folder, "['AmpR', 'ori']", "['ori']", "[]") +
                                  QStringList{"--f1-type", "standard"});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QVERIFY2(run.out.contains("Set 0: 3 sequences, 15 of 30 places labelled; 2 labels (regions each): ori (6), AmpR "
                              "(3).\n"),
             qPrintable(run.out));
    QVERIFY2(run.out.contains("Candidates: 2 of 2 labels of set 0, with 3 regions or more there.\n"),
             qPrintable(run.out));
  }

  void labelsInTheWrongSetsAreTold_data() {
    QTest::addColumn<QList<int>>("bare");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("set 0") << QList<int>{0}
                           << QStringList{"Set 0 has no label.", "the labels stand in sets 1 and 2 only"};
    QTest::newRow("sets 1 and 2") << QList<int>{1, 2}
                                  << QStringList{"Set 1 has no label.", "Set 2 has no label.",
                                                 "No label of set 0 stands in set 1 or 2, so that nothing is tested."};
    QTest::newRow("set 2") << QList<int>{2} << QStringList{"Set 2 has no label."};
  }
  void labelsInTheWrongSetsAreTold() {
    QFETCH(const QList<int>, bare);
    QFETCH(const QStringList, said);
    const QTemporaryDir folder;
    const Outcome run = concepts(tablesOf(folder, "['AmpR']", "['ori']", "[]", QSet<int>(bare.begin(), bare.end())));
    QVERIFY2(run.status == 0, qPrintable(run.error));
    for (const QString& sentence : said)
      QVERIFY2(run.error.contains(sentence), qPrintable(run.error));
    QCOMPARE(run.error.count("warning: "), said.size());
  }

  void latentsThatOutlineNothingAreTold() {
    const QTemporaryDir folder;
    QStringList words = tablesOf(folder, "['AmpR']", "['ori']", "[]");
    TensorFile file;
    file.add("latents", at::zeros({30, 2}));
    const QString silent = folder.filePath("silent.safetensors");
    QVERIFY(!writeSafetensors(silent.toStdString(), file).hasError());
    words[words.indexOf("--latents") + 1] = silent;
    const Outcome run = concepts(words);
    QVERIFY2(run.error.contains("No concept was scored: no latent fires anywhere in set 0."), qPrintable(run.error));
  }

  void synonymsThatNameNothingAreTold() {
    const QTemporaryDir folder;
    write(folder.filePath("synonyms.txt"), "KanR = kanMX\n");
    QStringList words = tablesOf(folder, "['AmpR']", "['ori']", "[]");
    words << "--synonyms" << folder.filePath("synonyms.txt");
    const Outcome run = concepts(words);
    QVERIFY2(run.error.contains("the synonyms name none of the labels that were read, such as AmpR, ori."),
             qPrintable(run.error));
    write(folder.filePath("synonyms.txt"), "AmpR = bla\n");
    QVERIFY(!concepts(words).error.contains("the synonyms name none"));
  }

  void featuresThatNameNoPartAreTold() {
    const QTemporaryDir folder;
    const QString table = folder.filePath("plasmid.csv");
    QStringList words = model(folder);
    write(table, "seq_id,qstart,qend,Feature,evalue,pident\np,1,54,whole,0,100\n");
    const Outcome run = concepts(words + QStringList{"--output-dir", folder.filePath("out")});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QVERIFY2(run.error.contains("Set 0 has no label: of its 1 feature, 0 are 'source', 0 have no name of their own, "
                                "and 1 cover three quarters or more of their record."),
             qPrintable(run.error));
    QVERIFY2(run.error.contains("No concept was scored: no label is left to score."), qPrintable(run.error));
  }

  void rowsOfUnknownSequencesAreTold() {
    const QTemporaryDir folder;
    const QStringList words = model(folder);
    write(folder.filePath("plasmid.csv"),
          "seq_id,qstart,qend,Feature,evalue,pident\np,10,30,AmpR,0,100\nq,1,9,ori,0,100\nr,1,9,ori,0,100\n");
    const Outcome run = concepts(words + QStringList{"--output-dir", folder.filePath("out")});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QVERIFY2(run.error.contains("plasmid.csv: 2 rows belong to no record of the sequences"), qPrintable(run.error));
  }

  void copiesOfAPlasmidInTwoSetsAreTold_data() {
    QTest::addColumn<QByteArray>("bases");
    QTest::addColumn<bool>("isTold");
    const QByteArray first = "ACGTACGATCGATTACGATCGCGATCGACTAGCTTGACCATGGCATTAGCAGGCT";
    QByteArray reverse = first;
    std::reverse(reverse.begin(), reverse.end());
    reverse.replace('A', 't').replace('T', 'a').replace('C', 'g').replace('G', 'c');
    QTest::newRow("rotated") << first.mid(20) + first.left(20) << true;
    QTest::newRow("the other strand") << reverse.toUpper() << true;
    QTest::newRow("the other strand, rotated") << (reverse.mid(7) + reverse.left(7)).toUpper() << true;
    QTest::newRow("another") << first + "C" << false;
  }
  void copiesOfAPlasmidInTwoSetsAreTold() {
    QFETCH(const QByteArray, bases);
    QFETCH(const bool, isTold);
    for (const QStringList& mode : {QStringList(), QStringList{"--paper-compatible"}}) {
      const QTemporaryDir folder;
      const QStringList words = model(folder) + mode + QStringList{"--output-dir", folder.filePath("out")};
      write(folder.filePath("plasmid2.fa"), ">p\n" + bases + "\n");
      const Outcome run = concepts(words);
      QVERIFY2(run.status == 0, qPrintable(run.error));
      QVERIFY2(run.error.contains("bases stand in an earlier set too: 1. The first is p;") == isTold,
               qPrintable(run.error));
    }
  }

  void strayFilesOfAFolderAreNamed() {
    const QTemporaryDir folder;
    QStringList words = model(folder) + QStringList{"--output-dir", folder.filePath("out")};
    const QDir set(folder.filePath("set"));
    QVERIFY(set.mkpath("."));
    QVERIFY(QFile::copy(folder.filePath("plasmid0.fa"), set.filePath("plasmid0.fa")));
    write(set.filePath("README.md"), "What these are\n");
    write(set.filePath(".DS_Store"), QByteArray(1, '\0') + "Bud1");
    write(set.filePath("map.png"), "\x89PNG\r\n\x1a\n");
    words[words.indexOf("--validation") + 1] = set.path() + ',' + folder.filePath("plasmid.csv");
    const Outcome run = concepts(words);
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QVERIFY2(run.error.contains("passed over, as it is no sequence: .DS_Store, README.md, map.png."),
             qPrintable(run.error));
    write(set.filePath("z.gb"), "\x89PNG\r\n\x1a\n");
    const Outcome broken = concepts(words);
    QCOMPARE(broken.status, 1);
    QVERIFY2(broken.error.contains("z.gb") && broken.error.contains("PNG picture"), qPrintable(broken.error));
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

DGLM_TEST(TestConceptCommands);
#include "tst_concept_commands.moc"
