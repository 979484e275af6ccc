// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDate>
#include <QStandardPaths>
#include <QtTest>

#include "app/project/export_texts.h"
#include "app/steering/steering_values.h"
#include "core/study/neuronpedia_file.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"
#include "widgets/parts/value_format.h"

using namespace dglm;
using namespace dglm::test;

namespace {

QString valueOf(const std::vector<QStringList>& columns, const char* name) {
  for (const QStringList& column : columns)
    if (column[0] == QLatin1String(name))
      return column[1];
  return QStringLiteral("no such column");
}

#define VERIFY_HAS(text, part) QVERIFY2((text).contains(part), qPrintable(text))

}  // namespace

/// What figures and tables say of themselves once they have left the program.
class TestExportTexts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    const fs::path path = pathOf(folder_.filePath("a.dglm"));
    const Status made = makeProject(path, "ring", 3, 1);
    QVERIFY2(!made.hasError(), made.hasError() ? made.error().text().c_str() : "");
    desks_ = std::make_unique<Desks>();
    QVERIFY(desks_->opens(path));
  }
  void cleanupTestCase() { desks_.reset(); }

  void mapsNameRecordAndLatents() {
    const FigureText text = mapText(desks_->session, desks_->tracks, "map");
    QCOMPARE(text.title, QString("map"));
    QCOMPARE(text.heading, QString("ring-one, linear, 33 bp"));
    VERIFY_HAS(text.caption, "rings: latents L0/1 ring's latent, L0/2");
    VERIFY_HAS(text.caption, "model v2, layer 0, ");
    VERIFY_HAS(text.caption, "dictionary batch_top_k.pt");
    QVERIFY(text.caption.endsWith(QDate::currentDate().toString(Qt::ISODate)));
  }

  void tracksNameTheBasesShown() {
    const auto headingOf = [&](BaseRange shown) {
      return tracksText(desks_->session, desks_->tracks, shown, "tracks").heading;
    };
    QCOMPARE(headingOf({0, 33}), QString("ring-one, linear, 33 bp"));
    QCOMPARE(headingOf({-2, 40}), QString("ring-one, linear, 33 bp"));
    QCOMPARE(headingOf({4, 20}), QString("ring-one, linear, 33 bp, bases 5-20"));
    VERIFY_HAS(tracksText(desks_->session, desks_->tracks, {0, 33}, "tracks").caption, "layer 0");
  }

  void conceptCurvesNameTheirSets() {
    QVERIFY(!desks_->concepts.runs().empty());
    const ConceptRun& run = desks_->concepts.runs().front();
    QVERIFY(!run.scores->rows.empty());
    const ConceptRowRef row{&run, &run.scores->rows.front()};
    const FigureText text = conceptText(row, 1.25, desks_->session.contents(), "curves");
    VERIFY_HAS(text.heading, toText(row.latent()));
    VERIFY_HAS(text.heading, "AmpR, threshold 1.25");
    VERIFY_HAS(text.caption, "tuning: ring-one; test 1: ring-two; test 2: ring-three; model v2, layer 0");
    VERIFY_HAS(text.caption, "per base");
  }

  void steeringCurvesNameDialsAndMask() {
    desks_->steer(true);
    QVERIFY(desks_->settles());
    SteeringDesk& steering = desks_->steering;
    steering.turn(1, 4.5);
    QVERIFY(desks_->settles());
    FigureText text = curveText(desks_->session, steering, "curve");
    VERIFY_HAS(text.heading, "against the strength of L0/1 ring's latent, in ring-one");
    VERIFY_HAS(text.caption, "dials: L0/1 ring's latent 4.50; set to the value; steered at all tokens; mask at base");
    VERIFY_HAS(text.caption, "model v2, layer 0");
    steering.setMasked(std::nullopt);
    steering.setAblated(1, true);
    QVERIFY(desks_->settles());
    text = curveText(desks_->session, steering, "curve");
    VERIFY_HAS(text.caption, "L0/1 ring's latent ablated");
    VERIFY_HAS(text.caption, "no mask");
    desks_->steer(false);
  }

  void latentsAreWrittenAsNeuronpediaHasThem() {
    const QString path = folder_.filePath("latents.json");
    desks_->exporter.writeLatents({1}, path);
    QVERIFY(desks_->settles());
    const auto written = readNeuronpedia(pathOf(path));
    QVERIFY2(written.hasValue(), written.hasError() ? written.error().text().c_str() : "");
    QCOMPARE(written.value().size(), size_t{1});
    QCOMPARE(written.value()[0].index, int64_t{1});
    QCOMPARE(written.value()[0].explanations.at(0).description, std::string("ring's latent"));
  }

  void tablesCarryTheirOrigin() {
    const auto latents = latentOrigin(desks_->session);
    QCOMPARE(valueOf(latents, "model"), QString("v2"));
    QCOMPARE(valueOf(latents, "model_sha256").size(), 64);
    QCOMPARE(valueOf(latents, "sae"), QString("batch_top_k.pt"));
    QCOMPARE(valueOf(latents, "sae_sha256").size(), 64);
    QCOMPARE(valueOf(latents, "layer"), QString("0"));
    QCOMPARE(valueOf(latents, "records_read"), QString("3"));
    const auto record = recordOrigin(desks_->session);
    QCOMPARE(valueOf(record, "record"), QString("ring-one"));
    QCOMPARE(valueOf(record, "record_length"), QString("33"));
    QVERIFY(!valueOf(record, "program_version").isEmpty());
  }

 private:
  QTemporaryDir folder_;
  std::unique_ptr<Desks> desks_;
};

DGLM_TEST(TestExportTexts);
#include "tst_export_texts.moc"
