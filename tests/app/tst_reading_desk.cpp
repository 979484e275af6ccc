// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

#include <cmath>

#include "app/explore/reading_strip.h"
#include "app/shell/card_panel.h"
#include "core/base/file_hash.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

/// Reading through the model, as the user starts, cancels and resumes it.
class TestReadingDesk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void whatACancelledReadingFoundIsKept() {
    const QTemporaryDir folder;
    const fs::path path = pathOf(folder.filePath("a.dglm"));
    QVERIFY(!makeProject(path, "a", 1, 0).hasError());
    Desks desks;
    QVERIFY(desks.opens(path));
    const RecordId id = addLongRecord(desks);
    QVERIFY(desks.settles());
    ReadingStrip strip(desks.session, desks.tracks, desks.reading);

    double cancelledAt = 0;
    const auto cancelling = connect(&desks.reading, &ReadingDesk::changed, this, [&] {
      JobHandle* job = desks.reading.job();
      if (!job || !(job->progress().fraction > 0))
        return;
      cancelledAt = job->progress().fraction;
      job->cancel();
    });
    desks.reading.setVisible({50'000, 50'100});
    desks.reading.read({id});
    QVERIFY(desks.settles());
    disconnect(cancelling);
    QVERIFY(cancelledAt > 0);
    QVERIFY(!desks.session.latents().covers(id));
    QVERIFY(desks.reading.keptOf(id).value_or(0) >= cancelledAt);
    QVERIFY(!desks.reading.keptOf(desks.session.records().front().id));
    QVERIFY2(sentenceOf(strip).contains("cancelled at"), qPrintable(sentenceOf(strip)));

    // The tracks of what was read are there, beginning with what was in view.
    QVERIFY(!desks.tracks.curves().empty());
    const LatentCurve& curve = desks.tracks.curves().front();
    QVERIFY(curve.isPartial && curve.values);
    const auto isRead = [&](size_t base) { return !std::isnan((*curve.values)[base]); };
    QVERIFY(isRead(50'050));
    const std::vector<float> partial = *curve.values;

    double first = -1;
    connect(&desks.reading, &ReadingDesk::changed, this, [&] {
      if (JobHandle* job = desks.reading.job(); job && first < 0 && job->progress().fraction > 0)
        first = job->progress().fraction;
    });
    auto* goOn = strip.findChild<QPushButton*>();
    QCOMPARE(goOn->text(), QString("Go On"));
    goOn->click();
    QVERIFY(desks.settles());
    QVERIFY(desks.session.latents().covers(id));
    QVERIFY2(first >= cancelledAt, qPrintable(QString::number(first)));
    QTRY_VERIFY(desks.tracks.curves().front().values && !desks.tracks.curves().front().isPartial);
    QVERIFY(std::abs((*desks.tracks.curves().front().values)[50'050] - partial[50'050]) < 1e-5F);
  }

  /// The first analysis of a project is there, with the names of its dictionary, while it reads; and what was read
  /// before it was cancelled has tracks, of whichever latent.
  void aNewProjectShowsWhatACancelledReadingFound() {
    const QTemporaryDir folder;
    const fs::path path = pathOf(folder.filePath("new.dglm"));
    QVERIFY(Project::create(path).value().close().hasValue());
    Desks desks;
    desks.session.openProject(path);
    QTRY_COMPARE(desks.session.state(), Session::State::Ready);
    desks.reading.setDefaultSource(namedSource(folder));
    const RecordId id = addLongRecord(desks);
    QVERIFY(desks.settles());
    QVERIFY(!desks.session.latents().overview());

    const auto cancelling = connect(&desks.tracks, &LatentTracks::changed, this, [&] {
      JobHandle* job = desks.reading.job();
      const auto& curves = desks.tracks.curves();
      if (job && !curves.empty() && curves.front().values)
        job->cancel();
    });
    desks.reading.read({id});
    QVERIFY(desks.settles());
    disconnect(cancelling);
    const auto& failure = desks.reading.failure();
    QVERIFY2(!failure, failure ? failure->text().c_str() : "");
    const LatentBook& latents = desks.session.latents();
    QVERIFY(latents.overview() && !latents.covers(id));
    QCOMPARE(latents.nameOf(2), QString("AmpR"));
    QCOMPARE(desks.session.contents().analyses.size(), size_t{1});
    QVERIFY(desks.session.selection().latent);  // with none pinned, one that fires
    const auto isShown = [&] {
      const auto& curves = desks.tracks.curves();
      return curves.size() == 1 && curves.front().isPartial && curves.front().values &&
             std::ranges::any_of(*curves.front().values, [](float value) { return !std::isnan(value); });
    };
    QVERIFY(isShown());
    const int32_t chosen = desks.session.selection().latent->latent;
    const auto& values = *desks.tracks.curves().front().values;
    QVERIFY(std::ranges::any_of(values, [](float value) { return value > 0; }));
    desks.session.selectLatent(latents.idOf(chosen == 0 ? 1 : 0));
    QVERIFY(isShown());
    QVERIFY(desks.tracks.curves().front().latent != chosen);
  }

  /// While a project's first sequence is read, the card says so, and what is there of the latent.
  void theCardSaysThatALatentIsBeingRead() {
    const QTemporaryDir folder;
    const fs::path path = pathOf(folder.filePath("new.dglm"));
    QVERIFY(Project::create(path).value().close().hasValue());
    Desks desks;
    desks.session.openProject(path);
    QTRY_COMPARE(desks.session.state(), Session::State::Ready);
    desks.reading.setDefaultSource(namedSource(folder));
    const RecordId id = addLongRecord(desks);
    QVERIFY(desks.settles());
    ConceptBook concepts(desks.session);
    CardPanel card(desks.session);
    card.setConcepts(concepts);
    card.setReading(desks.reading);
    QStringList said;
    const auto listen = [&] {
      for (const QLabel* label : card.findChildren<QLabel*>())
        if (label->text().contains("activations are") && !said.contains(label->text()))
          said << label->text();
    };
    connect(&desks.reading, &ReadingDesk::changed, &card, listen);
    connect(&desks.reading, &ReadingDesk::previewed, &card, listen);
    desks.reading.read({id});
    QVERIFY(desks.settles());
    QVERIFY2(!said.filter("the highest yet is").isEmpty(), qPrintable(said.join('\n')));
    QVERIFY(!said.filter("so far").isEmpty());
    QVERIFY(said.filter("not stored").isEmpty());
    said.clear();
    listen();
    QVERIFY2(said.isEmpty(), qPrintable(said.join('\n')));  // by now it fires somewhere
  }

 private:
  /// The small model, with scores beside its dictionary that name latent 2.
  static LatentSource namedSource(const QTemporaryDir& folder) {
    const fs::path weights = pathOf(folder.filePath("batch_top_k.pt"));
    fs::copy_file(testData("sae/batch_top_k.pt"), weights);
    QFile rows(folder.filePath("concepts.csv")), facts(folder.filePath("concepts.json"));
    if (rows.open(QIODevice::WriteOnly) && facts.open(QIODevice::WriteOnly)) {
      rows.write("latent,concept,set,f1,precision,recall,threshold,support,ci_low,ci_high,null_f1,q_value,mode\n");
      for (const char* set : {"0", "1", "2"})
        rows.write(QByteArray("2,AmpR,") + set + ",.8,.5,.5,1.5,30,.1,.9,.05,.01,by base\n");
      facts.write(R"({"provenance": {"mode": "by base", "layer": 0, "sae_sha256": ")" +
                  QByteArray::fromStdString(sha256OfFile(weights, {}).value()) + R"("}})");
    }
    return {testData("glm/v2"), weights, 0};
  }

  /// Long enough to be cancelled on the way; it is shown.
  static RecordId addLongRecord(Desks& desks) {
    const auto id = std::make_shared<RecordId>();
    const std::vector<NewRecord> records{{annotatedRecord("long", 60'000, 5), {}}};
    desks.session.project().write(
        {QStringLiteral("adding")},
        [records](Project& project, const JobContext&) { return project.records().add(records); }, &desks.window,
        [&desks, id](const std::vector<RecordId>& ids) {
          *id = ids.front();
          desks.session.reloadContents(ids.front());
        });
    [&] { QTRY_VERIFY(*id != RecordId{} && desks.session.recordId() == *id); }();
    return *id;
  }

  static QString sentenceOf(const ReadingStrip& strip) {
    QString text;
    for (const QLabel* label : strip.findChildren<QLabel*>())
      text += label->text();
    return text;
  }
};

DGLM_TEST(TestReadingDesk);
#include "tst_reading_desk.moc"
