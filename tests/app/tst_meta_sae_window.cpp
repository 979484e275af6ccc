// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

#include "app/families/meta_sae_window.h"
#include "app/project/concept_book.h"
#include "app/project/latent_tracks.h"
#include "tests/app/steering_parts.h"
#include "tests/test_case.h"
#include "widgets/parts/palette.h"
#include "widgets/tables/filtered_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

constexpr int kListPatience = 600'000;  // milliseconds

ListedMetaSae listedAs(const char* name, bool isControl, double alpha, double l0, double error) {
  ListedMetaSae listed;
  listed.run.name = name;
  listed.run.dim = 6;
  listed.run.isControl = isControl;
  listed.run.alpha = alpha;
  listed.run.l0 = l0;
  listed.run.reconstruction = error;
  listed.run.stability = std::nan("");
  listed.folder = fs::path("/runs") / name;
  listed.dictionarySha256 = "a";
  listed.trainedOn = 40;
  return listed;
}

MetaSaeList someList() {
  MetaSaeList list;
  list.runs = {listedAs("D6_alpha0.02", false, 0.02, 4, 0.3), listedAs("D6_alpha0.04", false, 0.04, 2, 0.5),
               listedAs("random_D6_alpha0.028", true, 0.028, 3, 0.8)};
  list.runs.push_back(listedAs("D6_k4", false, std::nan(""), 4.1, 0.25));
  list.runs.back().kind = MetaKind::BatchTopK;
  list.runs.back().run.k = 4;
  list.runs.back().dictionarySha256 = "b";
  return list;
}

}  // namespace

class TestMetaSaeWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void linesJoinWhatCanBeCompared() {
    const MetaSaeList list = someList();
    const std::vector<MetaSaeSeries> series = metaSaeSeries(list);
    QCOMPARE(series.size(), size_t{3});
    QCOMPARE(series[0].points.size(), size_t{2});
    QCOMPARE(series[0].points.front().id, 1);  // the smaller L0 first
    QVERIFY(series[1].isControl && series[1].colour == series[0].colour);
    QVERIFY(!series[2].isControl && series[2].colour != series[0].colour);
    QVERIFY2(series[1].name.contains("random"), qPrintable(series[1].name));
    MetaRunFiles shown;
    shown.folder = list.runs[1].folder;
    const std::vector<MetaSaeRow> rows = metaSaeRows(list, &shown, "a");
    QVERIFY(rows[0].state.isEmpty() && rows[1].state == "shown" && rows[3].state == "other dictionary");
    QVERIFY(std::isnan(rows[3].alpha) && rows[3].k == 4 && std::isnan(rows[0].k));
    const std::vector<QStringList> cells = metaSaeCells(list);
    QCOMPARE(cells.size(), size_t{5});
    QCOMPARE(cells[3][1], QStringLiteral("random"));
    QCOMPARE(cells[1][11], QString());  // one seed
    QVERIFY(std::ranges::all_of(cells, [&](const QStringList& row) { return row.size() == cells[0].size(); }));
  }

  void aPointIsReadOutPickedAndDrawn() {
    MetaSaeChart chart;
    chart.setSeries(metaSaeSeries(someList()));
    chart.resize(600, 400);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCOMPARE(chart.table().rows.size(), size_t{4});
    QTest::qWait(50);  // the plot lays itself out as it is drawn
    const MetaSaePoint& point = chart.series()[0].points[0];
    const QPoint place = chart.placeOf(point);
    QVERIFY2(chart.readOutAt(place).startsWith("D6_alpha0.04: L0 2"), qPrintable(chart.readOutAt(place)));
    QVERIFY(chart.readOutAt(QPoint(1, 1)).isEmpty());
    QSignalSpy picked(&chart, &MetaSaeChart::picked);
    QWidget* canvas = chart.childAt(place);
    QVERIFY(canvas);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(&chart, place));
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.front().front().toInt(), 1);
    QImage figure(600, 400, QImage::Format_RGB32);
    figure.fill(Qt::white);
    QPainter painter(&figure);
    chart.paintFigure(painter, QSizeF(600, 400), Palette::light());
    painter.end();
    bool isDrawn = false;
    for (int x = 0; x < figure.width() && !isDrawn; ++x)
      isDrawn = figure.pixelColor(x, 200) != Qt::white;
    QVERIFY(isDrawn);
  }

  /// Those that were made before are listed, drawn beside their control, and one of them takes the panel's place.
  void anotherMetaSaeIsChosen() {
    QTemporaryDir folder;
    const auto made = makeSteeringProject(folder);
    QVERIFY2(made.hasValue(), made.hasValue() ? "" : made.error().text().c_str());
    Session session;
    session.openProject(made.value());
    QVERIFY(QTest::qWaitFor([&] { return session.record() && session.latents().overview(); }, kListPatience));
    ConceptBook concepts(session);
    const LatentTracks tracks(session);
    FamilyDesk desk(session, concepts);
    const auto settles = [&] {
      return QTest::qWaitFor([&] { return !desk.job() && !session.jobs().isBusy(); }, kListPatience);
    };
    MetaSaeWindow window(session, tracks, desk, nullptr);
    QVERIFY(settles());
    QVERIFY(window.list() && window.list()->runs.empty() && !window.showButton().isEnabled());
    MetaSaeRequest request = desk.proposal();
    request.dims = {6};
    request.options.epochs = 60;
    request.options.rampEpochs = 20;
    request.options.lr = 5e-3;
    request.alphas = {0.02, 0.04};
    request.randomControl = true;
    desk.train(request);
    QVERIFY(settles());
    QCOMPARE(window.list()->runs.size(), size_t{4});  // it follows a training
    QCOMPARE(window.chart().series().size(), size_t{2});
    QCOMPARE(window.table().rows()[0].state, QStringLiteral("shown"));
    QCOMPARE(window.table().current(), 0);
    QVERIFY(window.said().isEmpty());
    Q_EMIT window.chart().picked(1);
    QCOMPARE(window.table().current(), 1);
    QVERIFY(window.showButton().isEnabled());
    window.showButton().click();
    QVERIFY(settles());
    QCOMPARE(desk.run()->folder, window.list()->runs[1].folder);
    QCOMPARE(window.table().rows()[1].state, QStringLiteral("shown"));
    QVERIFY(window.table().rows()[0].state.isEmpty());
    window.table().setCurrent(2);
    Q_EMIT window.table().picked(2);
    QVERIFY(!window.showButton().isEnabled());  // random directions have no families
    // A folder that was opened elsewhere is listed as well.
    const fs::path elsewhere = fs::path(folder.filePath("elsewhere").toStdString());
    fs::copy(request.outputFolder, elsewhere, fs::copy_options::recursive);
    desk.open(elsewhere);
    QVERIFY(settles());
    QCOMPARE(desk.places().size(), size_t{3});
    MetaSaeWindow again(session, tracks, desk, nullptr);
    QVERIFY(settles());
    QCOMPARE(again.list()->runs.size(), size_t{8});
    session.closeProject();
    QVERIFY(again.isHidden());
  }
};

DGLM_TEST(TestMetaSaeWindow);
#include "tst_meta_sae_window.moc"
