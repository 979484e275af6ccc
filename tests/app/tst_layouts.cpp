// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDockWidget>
#include <QFileDialog>
#include <QImage>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <set>

#include "app/compare/compare_window.h"
#include "app/concepts/score_concepts_dialog.h"
#include "app/explore/feature_panel.h"
#include "app/explore/latent_panel.h"
#include "app/explore/track_panel.h"
#include "app/families/meta_sae_window.h"
#include "app/project/concept_book.h"
#include "app/project/latent_tracks.h"
#include "app/project/paste_dialog.h"
#include "app/shell/main_window.h"
#include "app/shell/sequence_area.h"
#include "app/steering/design_dialog.h"
#include "app/steering/sweep_dialog.h"
#include "app/steering/sweep_plan.h"
#include "app/texts/language.h"
#include "tests/app/steering_parts.h"
#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/export_dialog.h"
#include "widgets/parts/find_bar.h"
#include "widgets/parts/latent_card.h"
#include "widgets/tables/group_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// The smallest window that is usual for letters so large.
QSize smallWindow(const QFont& font) {
  return font.pointSize() < 13 ? QSize(1100, 700) : QSize(1440, 900);
}

/// For looking at what a test found: with DGLM_LAYOUT_PICTURES=<folder>, every layout is drawn there.
void drawPicture(QWidget& window, const QString& name) {
  const QString folder = qEnvironmentVariable("DGLM_LAYOUT_PICTURES");
  if (!folder.isEmpty())
    window.grab().save(QStringLiteral("%1/%2 %3.png").arg(folder, QString::fromUtf8(QTest::currentDataTag()), name));
}

size_t coloursIn(const QImage& image) {
  std::set<QRgb> colours;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      colours.insert(image.pixel(x, y));
  return colours.size();
}

QString cutIn(QWidget& window, const QString& name) {
  QCoreApplication::processEvents();
  drawPicture(window, name);
  return CutTexts::in(window).join(u'\n');
}

}  // namespace

constexpr int kPatience = 60'000;  // ms; other tests run beside this one

/// No text is cut, whatever the font and the language.
class TestLayouts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    qputenv("DGLM_MODELS", folder_.filePath("shelf").toUtf8());
    auto made = makeSteeringProject(folder_);
    QVERIFY2(made.hasValue(), made.hasError() ? made.error().text().c_str() : "");
    path_ = made.value();
    std::filesystem::copy_file(path_, untouched());
  }
  void cleanup() {
    qDeleteAll(qApp->findChildren<QTranslator*>());
    QLocale::setDefault(QLocale::c());
  }

  void everyPanelOfTheWindow_data() { addRows(); }
  void everyPanelOfTheWindow() {
    DGLM_USE_LAYOUT_FONT();
    speak();
    MainWindow window;
    WindowOptions options;
    options.files = {QString::fromStdString(path_.string())};
    options.size = smallWindow(font);
    window.start(options);
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(window.session().record() && window.session().latents().overview(), kPatience);
    window.session().selectFeature(0);
    window.session().selectLatent({0, 1});
    window.showPanel(PanelName::Steering);
    QVERIFY(settles(window.steering()));
    window.sequenceArea().trackPanel().findBar().open();
    QTRY_VERIFY_WITH_TIMEOUT(!window.session().jobs().isBusy(), kPatience);
    QString cut;
    for (QDockWidget* dock : window.docks()) {
      dock->raise();
      QCoreApplication::processEvents();
      if (dock->objectName() == "steering")
        window.showPanel(PanelName::Steering);
      if (const QString here = cutIn(window, dock->objectName()); !here.isEmpty())
        cut += dock->objectName() + ":\n" + here + "\n";
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut));
    QCOMPARE(window.width(), smallWindow(font).width());
    QVERIFY2(window.height() <= smallWindow(font).height() * 21 / 20, qPrintable(QString::number(window.height())));
  }

  void columnsFitAsTheWindowOpens_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "zh_CN"})
      QTest::newRow(language) << QString::fromLatin1(language);
  }
  void columnsFitAsTheWindowOpens() {
    constexpr int kInPadding = 2;  // px beyond the last letter of a title
    const LayoutFont layoutFont(QFont(kWideFamily, 9));
    speak();
    const std::filesystem::path fresh =
        path_.parent_path() / (std::string(QTest::currentDataTag()) + ".dglm");  // a project keeps widths
    std::filesystem::copy_file(untouched(), fresh);
    MainWindow window;
    WindowOptions options;
    options.size = QSize(1280, 720);
    for (const bool isEmpty : {true, false}) {
      if (!isEmpty)
        options.files = {QString::fromStdString(fresh.string())};
      window.start(options);
      window.show();
      QTRY_VERIFY_WITH_TIMEOUT(isEmpty || window.session().latents().overview(), kPatience);
      QCoreApplication::processEvents();
      for (QWidget* panel :
           {static_cast<QWidget*>(&window.latentPanel()), static_cast<QWidget*>(&window.featurePanel())})
        for (const auto* table : panel->findChildren<QTableView*>())
          QTRY_VERIFY2(!table->isVisible() || table->horizontalScrollBar()->maximum() <= kInPadding,
                       qPrintable(QStringLiteral("%1, empty %2: %3")
                                      .arg(table->accessibleName())
                                      .arg(isEmpty)
                                      .arg(table->horizontalScrollBar()->maximum())));
      if (isEmpty)
        QCOMPARE(window.findChild<LatentCard*>()->verticalScrollBar()->maximum(), 0);
    }
  }

  void fileDialogsShowTheirIcons() {
    const LayoutFont layoutFont(QFont(kWideFamily, 9));
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto buttons = dialog.findChildren<QToolButton*>();
    QVERIFY(!buttons.isEmpty());
    for (QToolButton* button : buttons)
      QVERIFY2(coloursIn(button->grab(button->rect().adjusted(3, 3, -3, -3)).toImage()) > 1,
               qPrintable(button->objectName()));
  }

  void everyDialog_data() { addRows(); }
  void everyDialog() {
    DGLM_USE_LAYOUT_FONT();
    speak();
    SteeringParts parts(path_);
    QVERIFY(settles(parts.desk));
    RecordIntake intake(parts.session, parts.reading);
    QString cut;
    const QSize screen = smallWindow(font);
    const auto look = [&cut, screen](QWidget& dialog, const char* name) {
      dialog.show();
      if (const QString here = cutIn(dialog, QLatin1String(name)); !here.isEmpty())
        cut += QLatin1String(name) + ":\n" + here + "\n";
      QVERIFY(dialog.width() <= screen.width() && dialog.height() <= screen.height());
    };
    ExportDialog exporting(FigureSettings{.format = FigureFormat::Png, .dpi = 600});
    look(exporting, "export");
    PasteDialog pasting;
    look(pasting, "paste");
    SweepDialog sweep(parts.session, *sweepPlaceOf(parts.session, parts.desk), usualSweep(parts.desk));
    look(sweep, "sweep");
    DesignDialog designs(parts.session, *designSourceOf(parts.session, parts.desk), {}, nullptr);
    look(designs, "designs");
    LatentTracks tracks(parts.session);
    CompareWindow comparing(parts.session, tracks, nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(comparing.comparison(), kPatience);
    comparing.groups().setGroups({0, 1});
    QTRY_VERIFY_WITH_TIMEOUT(!comparing.comparison()->differences.empty(), kPatience);
    for (int page = 0; page < 2; ++page) {
      comparing.findChild<QTabWidget*>()->setCurrentIndex(page);
      look(comparing, "compare");
    }
    ConceptBook concepts(parts.session);
    FamilyDesk families(parts.session, concepts);
    std::filesystem::create_directories(families.places().front() / "sweep");
    std::ofstream(families.places().front() / "sweep" / kMetaSaeTable)
        << "run,control,dim,alpha,k,seed,reconstruction,l0,stability\n"
           "D128_alpha0.019_seed42,none,128,0.019,,42,0.598,6.01,0.35\n"
           "random_D128_alpha0.007_seed42,random,128,0.007,,42,0.799,7.1,0.12\n";
    MetaSaeWindow metaSaes(parts.session, tracks, families, nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(metaSaes.list() && !parts.session.jobs().isBusy(), kPatience);
    QCOMPARE(metaSaes.list()->runs.size(), size_t{2});
    look(metaSaes, "meta-SAEs");
    ScoreConceptsDialog scoring(parts.session, {}, intake);
    auto* pages = scoring.findChild<QTabWidget*>();
    for (int page = 0; page < pages->count(); ++page) {
      pages->setCurrentIndex(page);
      look(scoring, "score");
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut));
  }

 private:
  static void addRows() {
    QTest::addColumn<QFont>("font");
    QTest::addColumn<QString>("language");
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("de")})
      for (const QFont& font : layoutFonts())
        QTest::newRow((language.toUtf8() + ", " + nameOf(font)).constData()) << font << language;
  }

  std::filesystem::path untouched() const { return path_.parent_path() / "untouched.dglm"; }

  static void speak() {
    QFETCH(QString, language);
    speakLanguage(*QCoreApplication::instance(), QLocale(language));
  }

  QTemporaryDir folder_;
  std::filesystem::path path_;
};

DGLM_TEST(TestLayouts);
#include "tst_layouts.moc"
