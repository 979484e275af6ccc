// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include "app/project/command_text.h"
#include "app/project/script_file.h"
#include "app/texts/paths.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

/// What the window did, saved as a script that does it again.
class TestSessionScript : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void init() {
    folder_ = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/it's a folder-XXXXXX");
    path_ = pathOf(folder_->filePath("a.dglm"));
    script_ = pathOf(folder_->filePath("my script.sh"));
    const Status made = makeProject(path_, "a", 1, 0);
    QVERIFY2(!made.hasError(), made.hasError() ? made.error().text().c_str() : "");
    desks_ = std::make_unique<Desks>();
    QVERIFY(desks_->opens(path_));
  }

  void cleanup() { desks_.reset(); }

  void wordsAreReadAsTheShellReadsThem_data() {
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << QStringList{"decode-glm", "steer", "--set", "1=2.00"};
    QTest::newRow("spaces and quotes") << QStringList{"a b", "it's", "\"", "", "'", "c\\d", "$HOME"};
  }
  void wordsAreReadAsTheShellReadsThem() {
    QFETCH(const QStringList, words);
    QCOMPARE(shellWords(shellLine(words)), words);
  }

  void nothingWasDoneAtFirst() { QVERIFY(desks_->session.script().steps().empty()); }

  void everythingThatACommandRepeatsRuns() {
    Session& session = desks_->session;
    desks_->reading.read({session.records().back().id});
    QVERIFY(desks_->settles());
    std::vector<RecordId> ids;
    for (const RecordSummary& record : session.records())
      ids.push_back(record.id);
    desks_->scoring.score(scoringOf(*session.latents().analysis(), ids));
    QVERIFY(desks_->settles());
    desks_->fidelity.measure({});
    QVERIFY(desks_->settles());
    desks_->steer(true);
    QVERIFY(desks_->settles());
    desks_->steering.turn(0, 7.5);
    QVERIFY(desks_->settles());

    const QStringList commands = commandsOf(session);
    QVERIFY(commands.size() >= 4);
    for (const char* each : {"latents", "concepts", "fidelity", "steer"})
      QVERIFY2(commands.contains(QLatin1String(each)), each);
    save();
    QString said = run(script_);
    for (const char* file :
         {"01-latents/L0-activations.csv", "02-concepts/concepts", "03-fidelity/output.txt", "04-steer/output.txt"}) {
      const QFileInfo result(folder_->filePath("my script-results/") + file);
      QVERIFY2(result.exists() && (result.isDir() || result.size() > 0), file);
    }
    QVERIFY(said.contains("04-steer"));
    // It stands on its own files, wherever both are moved to.
    QVERIFY(!QFileInfo::exists(folder_->filePath("a-files")));
    QVERIFY(QFileInfo::exists(folder_->filePath("my script-files/concepts-2/set0.gb")));
  }

  void aDialThatGoesOnIsOneStep() {
    desks_->steer(true);
    QVERIFY(desks_->settles());
    const size_t before = steps().size();  // the session that the project came with
    desks_->steering.turn(0, 3);
    desks_->steering.turn(0, 4);  // at once: the same move
    QVERIFY(desks_->settles());
    QCOMPARE(steps().size(), before + 1);
    QVERIFY(steps().back().command().contains("0=4.00"));
    desks_->steering.endMove();
    desks_->steering.turn(0, 5);
    QVERIFY(desks_->settles());
    QCOMPARE(steps().size(), before + 2);
    QVERIFY(steps().front().time <= steps().back().time);
  }

  void aStepTakesThePlaceOfTheOneWithItsKey() {
    SessionScript script;
    script.add("first", "decode-glm steer", "a");
    script.add("second", "decode-glm latents");
    script.add("third", "decode-glm steer", "a");
    QCOMPARE(script.steps().size(), size_t{2});
    QCOMPARE(script.steps().back().what, QString("third"));
  }

  void whatNoCommandRepeatsIsSaid() {
    desks_->session.selectFeature(0);
    desks_->scoring.useSelection();
    QVERIFY(desks_->settles());
    desks_->exporter.writeRecord(folder_->filePath("one.gb"));
    QVERIFY(desks_->settles());
    QVERIFY(steps().size() >= 1);
    const ScriptFile script = scriptOf(desks_->session, script_);
    QCOMPARE(script.commands, 0);
    QVERIFY2(script.text.contains("one.gb") && script.text.contains("# No command repeats this"),
             qPrintable(script.text));
    save();
    run(script_);
  }

  void latentsAsJsonAreACommandsToo() {
    const QString path = folder_->filePath("latents.json");
    desks_->exporter.writeLatents({0, 3}, path);
    QVERIFY(desks_->settles());
    QTRY_VERIFY(QFileInfo::exists(path));
    QTRY_VERIFY(!steps().empty());
    const QString command = steps().back().command();
    QCOMPARE(shellWords(command).mid(1, 2), QStringList({"project", "export"}));
    QVERIFY2(command.contains("--latent 0 3") && command.contains("--layer 0"), qPrintable(command));
    save();
    run(script_);
    QFile ofWindow(path), ofCommand(folder_->filePath("my script-results/01-project/latents.json"));
    QVERIFY(ofWindow.open(QIODevice::ReadOnly) && ofCommand.open(QIODevice::ReadOnly));
    QCOMPARE(ofCommand.readAll(), ofWindow.readAll());
  }

  void aTextOfSeveralLinesStaysAComment() {
    desks_->session.script().add("first\nrm -rf something");
    QVERIFY(scriptOf(desks_->session, script_).text.contains("first rm -rf something"));
  }

  void resultsGoIntoTheStepsFolder() {
    desks_->session.script().add("sweep", "decode-glm steer-sweep --out /somewhere/else.csv");
    const QString text = scriptOf(desks_->session, script_).text;
    QVERIFY2(text.contains("--out else.csv") && !text.contains("/somewhere"), qPrintable(text));
  }

  void anotherProjectStartsAnew() {
    desks_->session.script().add("something");
    desks_->session.closeProject();
    QVERIFY(steps().empty());
  }

 private:
  const std::vector<ScriptStep>& steps() const { return desks_->session.script().steps(); }

  static QStringList commandsOf(const Session& session) {
    QStringList commands;
    for (const ScriptStep& step : session.script().steps())
      commands << shellWords(step.command()).value(1);
    return commands;
  }

  void save() {
    bool isWritten = false;
    writeScript(desks_->session, script_, &desks_->window, [&] { isWritten = true; });
    QTRY_VERIFY(isWritten);
  }

  QString run(const std::filesystem::path& script) {
    QProcess shell;
    shell.setWorkingDirectory(QDir::rootPath());  // wherever it is called from
    shell.start(QStringLiteral("sh"), {textOf(script)});
    const bool isDone = shell.waitForFinished(120000);
    const QString error = QString::fromUtf8(shell.readAllStandardError());
    [&] { QVERIFY2(isDone && shell.exitCode() == 0, qPrintable(error)); }();
    return QString::fromUtf8(shell.readAllStandardOutput());
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::filesystem::path path_, script_;
  std::unique_ptr<Desks> desks_;
};

DGLM_TEST(TestSessionScript);
#include "tst_session_script.moc"
