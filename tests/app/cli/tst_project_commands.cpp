// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QJsonArray>
#include <QtTest>

#include "tests/app/cli/run_program.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm::test;

namespace {

/// A GenBank file of one record of 120 bases with a CDS at 5..40.
std::string genbank(const std::string& name, char base) {
  const std::string ten(10, base);
  std::string text = "LOCUS       " + name +
                     "                 120 bp    DNA     circular SYN 01-JAN-2024\nFEATURES             "
                     "Location/Qualifiers\n     CDS             5..40\n                     /label=\"" +
                     name + "\"\nORIGIN\n";
  for (const char* number : {"        1", "       61"})
    text += number + (" " + ten + " " + ten + " " + ten + " " + ten + " " + ten + " " + ten) + "\n";
  return text + "//\n";
}

QStringList firstWords(const std::string& text, const QString& start, QChar separator) {
  QStringList words;
  for (const QString& line : QString::fromStdString(text).split('\n', Qt::SkipEmptyParts))
    if (line.startsWith(start))
      words << line.mid(start.size()).section(separator, 0, 0);
  words.removeDuplicates();
  return words;
}

}  // namespace

class TestProjectCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void recordsOfOneNameAreToldApart() {
    write("a.gb", genbank("same", 'a'));
    write("b.gb", genbank("same", 'c'));
    const Outcome added = add("p.dglm", {"a.gb", "b.gb"});
    QCOMPARE(added.status, 0);
    QVERIFY2(added.error.contains("b.gb: Two records are called same; the second is called same_2 to tell them apart."),
             qPrintable(added.error));
    exportTo("p.dglm", "p.fasta");
    QCOMPARE(firstWords(contentOf(folder_.path("p.fasta")), ">", ' '), (QStringList{"same", "same_2"}));
    exportTo("p.dglm", "p.bed");
    QCOMPARE(firstWords(contentOf(folder_.path("p.bed")), "", '\t'), (QStringList{"same", "same_2"}));
  }

  void aPlaceholderForANameGivesWayToTheFiles() {
    write("plasmid one.gb", genbank("Exported", 'a'));
    write("two.gb", genbank("Exported", 'g'));
    add("q.dglm", {"plasmid one.gb", "two.gb"});
    exportTo("q.dglm", "q.fasta");
    QCOMPARE(firstWords(contentOf(folder_.path("q.fasta")), ">", ' '), (QStringList{"plasmid_one", "two"}));
  }

  void aFileAddedTwiceIsTold() {
    write("c.gb", genbank("once", 'a'));
    write("copy.gb", genbank("once", 'a'));
    add("r.dglm", {"c.gb"});
    const Outcome again = decodeGlm({"project", "add", "--json", path("r.dglm"), path("copy.gb")});
    QCOMPARE(again.status, 0);
    QVERIFY2((again.out + again.error).contains("project already"), qPrintable(again.out + again.error));
    QCOMPARE(again.json()["records"].toInt(), 0);
    const Outcome list = decodeGlm({"project", "list", path("r.dglm"), "--json"});
    QCOMPARE(list.json()["records"].toArray().size(), 1);
  }

  void ourOwnExportsReadBackTheSame_data() {
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {".gb", ".gff3"})
      QTest::newRow(suffix) << suffix;
  }
  void ourOwnExportsReadBackTheSame() {
    QFETCH(QString, suffix);
    write("start.gb", genbank("pUC clone 7", 'a'));
    QString file = "start.gb";
    for (int turn = 0; turn < 3; ++turn) {
      const QString project = "turn" + QString::number(turn) + suffix + ".dglm";
      add(project, {file});
      file = "turn" + QString::number(turn) + suffix;
      exportTo(project, file);
      const QJsonObject record = decodeGlm({"inspect", "--json", path(file)}).json()["records"].toArray()[0].toObject();
      QCOMPARE(record["id"].toString(), QString("pUC clone 7"));
      QCOMPARE(record["length"].toInt(), 120);
      QCOMPARE(record["topology"].toString(), QString("circular"));
      QCOMPARE(record["features"].toInt(), 1);
    }
  }

  void latentsNeedAReading() {
    write("unread.gb", genbank("unread", 'a'));
    add("unread.dglm", {"unread.gb"});
    const Outcome out =
        decodeGlm({"project", "export", path("unread.dglm"), "--out", path("latents.json"), "--latent", "3"});
    QCOMPARE(out.status, 1);
    QVERIFY2(out.error.contains("none of its sequences was read through a model yet"), qPrintable(out.error));
    write("latents.json", R"([{"modelId":"m","layer":"3-x","index":"many"}])");
    const Outcome refused = decodeGlm({"import", path("latents.json"), "--project", path("unread.dglm")});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains("latents.json (feature 1): 'index' is no whole number"), qPrintable(refused.error));
  }

  void namesThatStandTwiceInTheInputAreTold() {
    const std::string model = DGLM_TEST_DATA "/glm/v2";
    write("one.fa", ">x\nACGTACGTACGTACGT\n>x\nGGGGACGTACGTACGT\n");
    const Outcome run = decodeGlm(
        {"tokens", "--model", QString::fromStdString(model), "--sequences", path("one.fa"), "--out", path("t.json")});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.error.contains("Two records are called x; the second is called x_2"), qPrintable(run.error));
    const QByteArray text = QByteArray::fromStdString(contentOf(folder_.path("t.json")));
    QVERIFY2(text.contains("\"id\":\"x\"") && text.contains("\"id\":\"x_2\""), text.constData());
  }

 private:
  QString path(const QString& name) const { return QString::fromStdString(folder_.path(name.toStdString()).string()); }

  void write(const std::string& name, const std::string& text) { folder_.write(name, text); }

  Outcome add(const QString& project, const QStringList& files) {
    decodeGlm({"project", "new", path(project)});
    QStringList words = {"project", "add", "--json", path(project)};
    for (const QString& file : files)
      words << path(file);
    return decodeGlm(words);
  }

  void exportTo(const QString& project, const QString& file) {
    const Outcome run = decodeGlm({"project", "export", path(project), "--out", path(file)});
    QVERIFY2(run.status == 0, qPrintable(run.error));
  }

  TemporaryFolder folder_;
};

DGLM_TEST(TestProjectCommands);
#include "tst_project_commands.moc"
