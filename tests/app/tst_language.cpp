// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QHash>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

#include <filesystem>
#include <tuple>

#include "app/project/reader_messages.h"
#include "app/shell/command_line.h"
#include "app/shell/main_window.h"
#include "app/shell/notice_bar.h"
#include "app/shell/sequence_area.h"
#include "app/shell/top_bar.h"
#include "app/texts/core_texts.h"
#include "app/texts/language.h"
#include "app/texts/messages.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"
#include "widgets/parts/go_to_box.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/model_list.h"

using namespace dglm;

namespace {

constexpr ReadProblem kLastProblem = ReadProblem::BytesNotUtf8;

void speak(const char* language) {
  speakLanguage(*QCoreApplication::instance(), QLocale(QLatin1String(language)));
}

/// Of the menu and those below it: each entry with the one before it that has the same letter.
void noteDoubledLetters(const QList<QAction*>& entries, QStringList& doubles) {
  QHash<QString, QString> byLetter;
  for (const QAction* entry : entries) {
    if (entry->menu())
      noteDoubledLetters(entry->menu()->actions(), doubles);
    const QString letter = QKeySequence::mnemonic(entry->text()).toString();
    if (letter.isEmpty())
      continue;
    if (byLetter.contains(letter))
      doubles << byLetter[letter] + QStringLiteral(" / ") + entry->text();
    byLetter[letter] = entry->text();
  }
}

QString fileMenuTitle() {
  MainWindow window;
  return window.topBar().menuBar().actions().front()->text();
}

}  // namespace

class TestLanguage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
  void cleanup() {
    qDeleteAll(qApp->findChildren<QTranslator*>());
    QLocale::setDefault(QLocale::c());
  }

  void noTwoEntriesOfAMenuShareALetter_data() {
    QTest::addColumn<QString>("language");
    for (const QString& language : offeredLanguages())
      QTest::newRow(qPrintable(language)) << language;
  }
  void noTwoEntriesOfAMenuShareALetter() {
    QFETCH(const QString, language);
    speak(qPrintable(language));
    MainWindow window;
    QStringList doubles;
    noteDoubledLetters(window.topBar().menuBar().actions(), doubles);
    QVERIFY2(doubles.isEmpty(), qPrintable(doubles.join('\n')));
  }

  void offersItsLanguages() { QCOMPARE(offeredLanguages(), (QStringList{"de", "en", "zh_CN"})); }

  void theCommandLineNamesTheLanguage() {
    const QStringList arguments{"workbench", "--size", "800x600", "a.gb", "--language", "zh_CN"};
    QCOMPARE(localeFromCommandLine(arguments).name(), QString("zh_CN"));
    QCOMPARE(localeFromCommandLine({"workbench"}), QLocale::system());
  }

  void numbersAreWrittenAsTheLanguageHasThem() {
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.filePath("long.dglm").toStdU16String());
    {
      auto project = Project::create(path);
      QVERIFY(project.hasValue());
      const std::vector<NewRecord> records{{tinyRecord("long", Topology::Circular, 2686), {}}};
      QVERIFY(project.value().records().add(records).hasValue());
    }
    for (const auto& [language, length, typed] :
         {std::tuple("de", "2.686 bp", "1.284-2.144"), {"en", "2,686 bp", "1,284-2,144"}}) {
      speak(language);
      MainWindow window;
      WindowOptions options;
      options.files = {QString::fromStdString(path.string())};
      window.start(options);
      QTRY_VERIFY(window.session().record());
      const auto status = [&window] {
        QString text;
        for (const QLabel* label : window.statusBar()->findChildren<QLabel*>())
          text += label->text() + '\n';
        return text;
      };
      QTRY_VERIFY2(status().contains(QLatin1String(length)), qPrintable(status()));
      Q_EMIT window.topBar().goToBox().goRequested(QString::fromLatin1(typed));
      QTRY_COMPARE(window.session().selection().bases, std::optional(BaseRange{1283, 2144}));
      QTRY_VERIFY2(status().contains(QLatin1String(typed)), qPrintable(status()));
      QCOMPARE(sizeInList(10'200'000), QString(typed).contains('.') ? "10,2 MB" : "10.2 MB");
      cleanup();
    }
  }

  void theMenuChoosesTheLanguageOfTheNextStart() {
    QSettings().remove("language");
    MainWindow window;
    const QList<QAction*> actions = window.topBar().menuBar().findChildren<QAction*>();
    const auto ofLanguage = [&](const char* name) {
      for (QAction* action : actions)
        if (action->objectName() == QLatin1String("language.") + name)
          return action;
      return static_cast<QAction*>(nullptr);
    };
    const auto says = [&window](const QString& words) {
      for (const QLabel* label : window.sequenceArea().notices().findChildren<QLabel*>())
        if (label->text().endsWith(words))  // a notice that came just before stays above it
          return true;
      return false;
    };
    QVERIFY(ofLanguage("system")->isChecked());
    QCOMPARE(ofLanguage("en")->text(), QString("English"));
    QCOMPARE(ofLanguage("de")->text(), QString("Deutsch"));
    QVERIFY2(ofLanguage("zh_CN")->text().contains(QStringLiteral("\u4e2d\u6587")),
             qPrintable(ofLanguage("zh_CN")->text()));
    ofLanguage("de")->trigger();
    QVERIFY(window.sequenceArea().notices().isVisibleTo(&window.sequenceArea()));
    QVERIFY(says("From the next start on, the window speaks Deutsch."));
    QCOMPARE(localeFromCommandLine({"workbench"}).language(), QLocale::German);
    QCOMPARE(localeFromCommandLine({"workbench", "--language", "en"}).language(), QLocale::English);
    ofLanguage("system")->trigger();
    QVERIFY(says("From the next start on, the window speaks the system's language."));
    QCOMPARE(localeFromCommandLine({"workbench"}), QLocale::system());
  }

  void menusAreTranslated_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::newRow("German") << "de"
                            << "&Datei";
    QTest::newRow("Austrian") << "de_AT"
                              << "&Datei";
    QTest::newRow("Chinese") << "zh_CN" << QStringLiteral("\u6587\u4ef6(&F)");
    QTest::newRow("English") << "en_GB"
                             << "&File";
    QTest::newRow("not translated") << "fi"
                                    << "&File";
  }
  void menusAreTranslated() {
    QFETCH(QString, language);
    QFETCH(QString, title);
    speak(qPrintable(language));
    QCOMPARE(fileMenuTitle(), title);
  }

  void whatQtSaysIsTranslated() {
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (!QFile::exists(folder + "/qtbase_de.qm"))
      QSKIP(qPrintable("Qt's own translations are not installed in " + folder));
    speak("de");
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QString("Abbrechen"));
  }

  void everyKindOfErrorIsTranslated_data() { addTranslated(); }
  void everyKindOfErrorIsTranslated() {
    QFETCH(QString, language);
    speak(qPrintable(language));
    for (const ErrorKind kind : allErrorKinds())
      QVERIFY2(
          messageFor({kind, {"a", "b", "c", "d"}}) != QString::fromStdString(Error{kind, {"a", "b", "c", "d"}}.text()),
          untranslatedMessage(kind));
  }

  void everyReaderWarningIsTranslated_data() { addTranslated(); }
  void everyReaderWarningIsTranslated() {
    QFETCH(QString, language);
    speak(qPrintable(language));
    for (int i = 0; i <= static_cast<int>(kLastProblem); ++i)
      for (const int64_t count : {1, 1200}) {
        const ReadWarning warning{static_cast<ReadProblem>(i), count, "pUC19"};
        const QString text = messageFor(warning);
        QVERIFY2(text != QString::fromStdString(warning.text()), qPrintable(text));
        QVERIFY2(text.contains("pUC19") && text.contains(count == 1 ? "1" : "1,200"), qPrintable(text));
      }
  }

  void readerWarningsInEnglishAreCoresOwn() {
    speak("en");
    for (int i = 0; i <= static_cast<int>(kLastProblem); ++i)
      for (const int64_t count : {1, 1200}) {
        const ReadWarning warning{static_cast<ReadProblem>(i), count, "pUC19"};
        QCOMPARE(messageFor(warning), QString::fromStdString(warning.text()));
      }
  }

  void reasonsAndStepsOfCoreAreTranslated() {
    speak("de");
    QCOMPARE(reasonText(Why("the record ends at base %1", {"2,686"})), QString("die Sequenz endet bei Base 2,686"));
    QCOMPARE(reasonText(Why("record %1 has only %2 of %3 bases", {"pUC19", "5", "2686"})),
             QString("die Sequenz pUC19 hat nur 5 von 2686 Basen"));
    const Error error{ErrorKind::NoRecords, {"a.gff", Why("there is no record in it")}};
    QVERIFY(!messageFor(error).contains("there is no record"));
    QCOMPARE(error.text(), std::string("a.gff holds no sequence: there is no record in it."));
    QCOMPARE(stepText({"Reading %1", {"pUC19"}}), QString("pUC19 wird gelesen"));
    QCOMPARE(reasonText({"Set %1 has no label.", {"2"}}), QString("Menge 2 hat keine Bezeichnung."));
    QCOMPARE(reasonText({"%1", {"/home/anna/pUC19.gb"}}), QString("/home/anna/pUC19.gb"));
  }

 private:
  /// As the list of models shows it.
  static QString sizeInList(double bytes) {
    ModelList models;
    ModelRow row;
    row.bytes = bytes;
    models.setRows({row});
    const QAbstractItemModel& shown = *models.table().view().model();
    for (int column = 0; column < shown.columnCount(); ++column)
      if (const QString text = shown.index(0, column).data().toString(); text.endsWith("MB"))
        return text;
    return {};
  }

  static void addTranslated() {
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << "de";
    QTest::newRow("Chinese") << "zh_CN";
  }
};

DGLM_TEST(TestLanguage);
#include "tst_language.moc"
