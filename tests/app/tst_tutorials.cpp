// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>
#include <QTranslator>
#include <QtTest>
#include <QXmlStreamReader>

#include <filesystem>

#include "app/concepts/baseline_window.h"
#include "app/explore/feature_dialog.h"
#include "app/project/demo_copy.h"
#include "app/scan/witness_window.h"
#include "app/shell/main_window.h"
#include "app/shell/top_bar.h"
#include "app/shell/tutorial_window.h"
#include "app/steering/steering_desk.h"
#include "app/texts/language.h"
#include "app/texts/tutorials.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"
#include "widgets/parts/export_dialog.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/witness_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

/// The menus' actions with a name.
std::vector<ListedAction> namedActions(const QList<QAction*>& entries) {
  std::vector<ListedAction> actions;
  for (QAction* entry : entries)
    if (entry->menu()) {
      for (const ListedAction& below : namedActions(entry->menu()->actions()))
        actions.push_back(below);
    } else if (!entry->objectName().isEmpty()) {
      actions.push_back({"menu", entry});
    }
  return actions;
}

QString plain(const QString& text) {
  QAction action;
  action.setText(text);
  return plainText(action);
}

/// What the window says in a language: of English the texts themselves.
QSet<QString> textsOf(const QString& language) {
  const bool isEnglish = language == QLatin1String("en");
  QFile file(QStringLiteral("translations/decode-glm_%1.ts").arg(isEnglish ? QStringLiteral("de") : language));
  if (!file.open(QIODevice::ReadOnly))
    return {};
  QXmlStreamReader xml(&file);
  QSet<QString> texts;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement &&
        xml.name() == QLatin1String(isEnglish ? "source" : "translation"))
      texts << plain(xml.readElementText(QXmlStreamReader::IncludeChildElements));
  return texts;
}

/// Presses Export in the dialog that comes.
void answerExport(const QString& path) {
  QTimer::singleShot(0, qApp, [path] {
    auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
    if (!dialog)
      return answerExport(path);
    dialog->setPath(path);
    dialog->accept();
  });
}

}  // namespace

/// The protocols of the menu Help: their words are the window's, and their steps lead to a figure.
class TestTutorials : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
  void cleanup() {
    qDeleteAll(qApp->findChildren<QTranslator*>());
    QLocale::setDefault(QLocale::c());
  }

  void theirWordsAreTheWindows_data() {
    QTest::addColumn<QString>("language");
    for (const QString& language : offeredLanguages())
      QTest::newRow(qPrintable(language)) << language;
  }
  void theirWordsAreTheWindows() {
    QFETCH(const QString, language);
    speakLanguage(*QCoreApplication::instance(), QLocale(language));
    MainWindow window;
    const std::vector<ListedAction> actions = namedActions(window.topBar().menuBar().actions());
    const QSet<QString> texts = textsOf(language);
    const std::vector<Tutorial> english = tutorials("en"), own = tutorials();
    QCOMPARE(own.size(), size_t{3});
    static const QRegularExpression link("\\[([^\\]]+)\\]\\(action:([^)]+)\\)"), bold("\\*\\*([^*]+)\\*\\*");
    for (size_t i = 0; i < own.size(); ++i) {
      QCOMPARE(own[i].text, tutorials(language)[i].text);
      QCOMPARE(own[i].actions(), english[i].actions());
      for (auto found = link.globalMatch(own[i].text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const auto action = std::ranges::find_if(
            actions, [&](const ListedAction& each) { return each.action->objectName() == match.captured(2); });
        QVERIFY2(action != actions.end(), qPrintable(match.captured(2)));
        QCOMPARE(match.captured(1).simplified(), plainText(*action->action));
      }
      for (auto found = bold.globalMatch(own[i].text); found.hasNext();) {
        const QString words = found.next().captured(1).simplified();
        QVERIFY2(texts.contains(words), qPrintable(words));
      }
    }
  }

  void anActionThatCannotBeDoneSaysSo() {
    QAction action(QStringLiteral("&Map as Figure..."));
    action.setObjectName("export.map");
    QSignalSpy done(&action, &QAction::triggered);
    TutorialWindow window([&action] { return std::vector<ListedAction>{{"File > Export", &action}}; }, nullptr);
    window.choose(1);
    QVERIFY2(window.text().toPlainText().contains("Map as Figure (File > Export)"),
             qPrintable(window.text().toPlainText()));
    Q_EMIT window.text().anchorClicked(QUrl("action:export.map"));
    QCOMPARE(done.size(), 1);
    action.setEnabled(false);
    window.follow("export.map");
    QCOMPARE(done.size(), 1);
    QVERIFY2(window.said().startsWith("Map as Figure cannot be done now"), qPrintable(window.said()));
  }

  /// What does the model see in my plasmid?
  void theFirstEndsWithAFigure() {
    openDemo();
    selectFeature("pUC19", "AmpR");
    selectLatentOf("AmpR");
    follow("view.zoomToSelection");
    follow("export.tracks", "tracks.svg");
    QVERIFY2(figure("tracks.svg").contains(toText(*session().selection().latent).toUtf8()),
             "the latent is in the figure");
  }

  /// Is there an annotation missing?
  void theSecondEndsWithAFigure() {
    openDemo();
    follow("scan.witnesses");
    auto* witnesses = window_->findChild<WitnessWindow*>();
    QVERIFY(witnesses);
    QSignalSpy compared(witnesses, &WitnessWindow::compared);
    witnesses->compare();
    QVERIFY(waitFor([&] { return !compared.isEmpty(); }));
    qint64 missing = -1;
    for (const WitnessRow& row : witnesses->table().rows())
      if (row.verdict == "not annotated" && missing < 0)
        missing = row.key;
    QVERIFY(missing >= 0);
    Q_EMIT witnesses->table().picked(missing);
    QVERIFY(waitFor([this] { return session().selection().bases.has_value() && !session().jobs().isBusy(); }));
    const size_t before = session().record()->features.size();
    follow("edit.addFeature");
    auto* dialog = window_->findChild<FeatureDialog*>();
    QVERIFY(dialog);
    dialog->nameBox().setText("found by two");
    QVERIFY2(dialog->feature().has_value(), qPrintable(dialog->said()));
    dialog->accept();
    QVERIFY(waitFor([&] { return session().record()->features.size() == before + 1 && !session().jobs().isBusy(); }));
    follow("export.map", "map.svg");
    QVERIFY(figure("map.svg").contains("found by two"));
  }

  /// Does this latent mean it?
  void theThirdEndsWithAFigure() {
    openDemo();
    selectFeature("pUC19", "AmpR");
    follow("concepts.baselines");
    QVERIFY(window_->findChild<BaselineWindow*>());  // its comparison has a test of its own
    window_->findChild<BaselineWindow*>()->close();
    selectLatentOf("AmpR");
    follow("steer.latent");
    auto* desk = window_->findChild<SteeringDesk*>();
    QVERIFY(desk);
    session().selectBases({300, 301});
    follow("steer.here");
    const int32_t latent = session().selection().latent->latent;
    QVERIFY(waitFor([&] { return !desk->latents().empty(); }));
    desk->turn(latent, 2 * desk->unitOf(latent));
    desk->endMove();
    QVERIFY(waitFor([&] { return desk->isCurrent() && desk->controls() && !desk->curve().empty(); }));
    follow("steer.curve", "curve.svg");
    QVERIFY(figure("curve.svg").contains("<svg"));
  }

 private:
  Session& session() { return window_->session(); }

  template <class Condition>
  static bool waitFor(Condition condition) {
    return QTest::qWaitFor(condition, kPatience);
  }

  void openDemo() {
    folder_ = std::make_unique<QTemporaryDir>();
    DemoPlaces places = usualDemoPlaces();
    places.copies = folder_->path().toStdString();
    places.openHere.clear();
    const auto demo = prepareDemo(places, {});
    QVERIFY2(demo.hasValue(), demo.hasValue() ? "" : demo.error().text().c_str());
    window_ = std::make_unique<MainWindow>();
    window_->resize(1440, 900);
    window_->show();
    WindowOptions options;
    options.files = {QString::fromStdString(demo.value().path.string())};
    window_->start(options);
    QVERIFY(
        waitFor([this] { return session().record() && session().latents().overview() && !session().jobs().isBusy(); }));
  }

  /// The link of a step; one that exports writes the file.
  void follow(const QString& action, const QString& file = {}) {
    QVERIFY(waitFor([this] { return !session().jobs().isBusy(); }));
    TutorialWindow tutorial([this] { return namedActions(window_->topBar().menuBar().actions()); }, window_.get());
    if (!file.isEmpty())
      answerExport(folder_->filePath(file));
    tutorial.follow(action);
    QVERIFY2(tutorial.said().isEmpty(), qPrintable(tutorial.said()));
    if (!file.isEmpty())
      QVERIFY(waitFor([&] { return QFile::exists(folder_->filePath(file)); }));
  }

  QByteArray figure(const QString& file) const {
    QFile written(folder_->filePath(file));
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
  }

  void selectFeature(const std::string& record, const std::string& label) {
    for (const RecordSummary& each : session().records())
      if (each.name == record)
        session().showRecord(each.id);
    QVERIFY(waitFor([&] { return session().record()->id == record && !session().jobs().isBusy(); }));
    const std::vector<Feature>& features = session().record()->features;
    const auto found = std::ranges::find_if(features, [&](const Feature& each) { return each.label() == label; });
    QVERIFY(found != features.end());
    session().selectFeature(static_cast<int>(found - features.begin()));
    QVERIFY(session().selection().bases.has_value());
  }

  /// Pinned, as a click on its pin does.
  void selectLatentOf(const QString& name) {
    LatentBook& book = session().latents();
    int32_t best = -1;
    const auto count = static_cast<int32_t>(book.overview()->summary.latents.size());
    for (int32_t latent = 0; latent < count && best < 0; ++latent)
      if (book.nameOf(latent) == name)
        best = latent;
    QVERIFY(best >= 0);
    book.setPins({best});
    session().selectLatent(book.idOf(best));
    QVERIFY(waitFor([this] { return !session().jobs().isBusy(); }));
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<MainWindow> window_;
};

DGLM_TEST(TestTutorials);
#include "tst_tutorials.moc"
