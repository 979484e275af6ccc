// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "app/project/command_text.h"
#include "app/project/concept_book.h"
#include "app/project/demo_copy.h"
#include "app/project/latent_tracks.h"
#include "app/scan/audit_window.h"
#include "app/scan/contamination_view.h"
#include "app/scan/corpus_list.h"
#include "app/scan/scan_desk.h"
#include "app/scan/witness_window.h"
#include "core/formats/read_records.h"
#include "tests/app/project_desks.h"
#include "tests/core/temporary_folder.h"
#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/subject_table.h"
#include "widgets/tables/witness_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

const WitnessRow* rowAt(const WitnessTable& table, const QString& record, BaseRange bases, const QString& meaning) {
  for (const WitnessRow& row : table.rows())
    if (row.record == record && row.meaning == meaning && overlaps(row.bases, bases, row.recordLength))
      return &row;
  return nullptr;
}

}  // namespace

/// Two witnesses and the audit, on the demo.
class TestAuditWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    DemoPlaces places = usualDemoPlaces();
    places.copies = demoFolder_.path().toStdString();
    places.openHere.clear();
    const auto demo = prepareDemo(places, {});
    QVERIFY2(demo.hasValue(), demo.hasValue() ? "" : demo.error().text().c_str());
    demo_ = demo.value().path;
  }
  void init() {
    QSettings().remove("scan/corpus");
    folder_ = std::make_unique<QTemporaryDir>();
    const fs::path copy = fs::path(folder_->path().toStdString()) / "demo.dglm";
    fs::copy_file(demo_, copy);
    session_ = std::make_unique<Session>();
    tracks_ = std::make_unique<LatentTracks>(*session_);
    concepts_ = std::make_unique<ConceptBook>(*session_);
    scans_ = std::make_unique<ScanDesk>(*session_);
    session_->openProject(copy);
    QVERIFY(waitFor([this] {
      return session_->record() && session_->latents().overview() && !concepts_->runs().empty() &&
             !session_->jobs().isBusy();
    }));
  }
  void cleanup() {
    scans_.reset();
    concepts_.reset();
    tracks_.reset();
    session_.reset();
    folder_.reset();
  }

  // A planted AmpR that pUC19 does not name, and a false annotation: both are listed, and a row leads to its place.
  void disagreementsAreListed() {
    const RecordId id = session_->recordId();
    QCOMPARE(session_->record()->id, std::string("pUC19"));
    std::vector<Feature> planted = session_->record()->features;
    const auto gene = std::ranges::find_if(planted, [](const Feature& feature) { return feature.label() == "AmpR"; });
    QVERIFY(gene != planted.end());
    const BaseRange unnamed = gene->extent();
    const BaseRange wrong{300, 900};
    planted.erase(gene);
    planted.push_back(planted.front());
    planted.back().segments = {{wrong, Strand::Forward}};
    planted.back().qualifiers = {{"label", "CmR"}};
    session_->changeFeatures({{id, "pUC19", session_->record()->features, planted}}, "plant");
    QVERIFY(waitFor([&] { return session_->record()->features == planted && !session_->jobs().isBusy(); }));

    WitnessWindow window(*session_, *concepts_, {id}, nullptr);
    QSignalSpy compared(&window, &WitnessWindow::compared);
    window.compare();
    QVERIFY(waitFor([&] { return !compared.isEmpty(); }));
    const WitnessTable& table = window.table();
    const WitnessRow* missing = rowAt(table, "pUC19", unnamed, "AmpR");
    QVERIFY(missing && missing->isDisagreement);
    QCOMPARE(missing->verdict, QStringLiteral("not annotated"));
    QVERIFY(missing->share > 0.5);
    const WitnessRow* invented = rowAt(table, "pUC19", wrong, "CmR");
    QVERIFY(invented && invented->isDisagreement);
    QCOMPARE(invented->verdict, QStringLiteral("annotation alone"));
    QVERIFY(window.found()->heard.size() == session_->records().size());

    Q_EMIT window.table().picked(missing->key);
    QVERIFY(waitFor([&] { return session_->selection().bases.has_value(); }));
    QCOMPARE(*session_->selection().bases, unnamed);

    QSignalSpy written(&window, &WitnessWindow::written);
    const fs::path gff = fs::path(folder_->path().toStdString()) / "d.gff3";
    window.write(QString::fromStdString(gff.string()), WitnessRows::Disagreements);
    QVERIFY(waitFor([&] { return !written.isEmpty(); }));
    const auto read = readRecords(gff, {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().records.size(), session_->records().size());
  }

  void onlyDisagreementsAreShownAtFirst() {
    WitnessWindow window(*session_, *concepts_, {session_->recordId()}, nullptr);
    QSignalSpy compared(&window, &WitnessWindow::compared);
    window.compare();
    QVERIFY(waitFor([&] { return !compared.isEmpty(); }));
    const auto disagreements =
        std::ranges::count_if(window.table().rows(), [](const WitnessRow& row) { return row.isDisagreement; });
    QCOMPARE(std::ssize(window.table().table().shownRows()), disagreements);
    QVERIFY(disagreements < std::ssize(window.table().rows()));
    const QStringList words = shellWords(window.command());
    for (const char* word : {"witnesses", "--scores", "--features", "--annotation", "--sae"})
      QVERIFY2(words.contains(QLatin1String(word)), qPrintable(window.command()));
    QCOMPARE(session_->script().steps().back().command(), window.command());
    window.table().setShowsAll(true);
    QCOMPARE(window.table().table().shownRows().size(), window.table().rows().size());
  }

  // The whole audit with what each step offers: the herpesvirus holds the CMV promoter, the bacteria and the phage do
  // not.
  void auditsAConceptOfTheDemo() {
    AuditWindow window(*session_, *concepts_, *scans_, *tracks_, nullptr);
    QCOMPARE(window.step(), AuditWindow::ConceptStep);
    QVERIFY(!window.chooseConcept("no such concept"));
    QVERIFY(window.chooseConcept("CMV promoter"));
    QSignalSpy read(&window, &AuditWindow::sitesRead);
    window.next();
    QVERIFY(waitFor([&] { return !read.isEmpty(); }));
    QVERIFY(!window.sites()->queries.empty());
    QVERIFY(window.sites()->queries.size() <= window.sites()->sites.size());
    window.next();
    QCOMPARE(window.step(), AuditWindow::CorpusStep);
    QCOMPARE(window.corpus().corpus().size(), size_t{1});  // the demo's
    QSignalSpy finished(&window, &AuditWindow::finished);
    window.next();
    QVERIFY(waitFor([&] { return !finished.isEmpty(); }));
    const std::vector<SubjectRow>& rows = window.contamination().table().rows();
    QCOMPARE(rows.size(), size_t{5});
    QCOMPARE(rows.front().subject, QStringLiteral("Human herpesvirus 5 strain Merlin").left(19));
    QVERIFY(rows.front().hits > 0);
    for (size_t i = 1; i < rows.size(); ++i)
      QVERIFY2(rows[i].hits == 0, qPrintable(rows[i].subject));
    QVERIFY(!window.contamination().figure().drawing().shapes.empty());
    for (const char* words :
         {"CMV promoter", "Human herpesvirus 5", "Nothing was found in", "megablast", "5 sequences"})
      QVERIFY2(window.methods().contains(QLatin1String(words)), qPrintable(window.methods()));
    // It is a scan like any other, and stays with the project.
    QCOMPARE(scans_->scans().size(), size_t{1});
    QVERIFY(scans_->current()->content->wish.title == "Audit of CMV promoter");
    window.back();
    QCOMPARE(window.step(), AuditWindow::CorpusStep);
  }

  void nothingIsCut_data() { addLayoutFonts(); }
  void nothingIsCut() {
    QFETCH(QFont, font);
    const LayoutFont layoutFont(font);
    WitnessWindow witnesses(*session_, *concepts_, {session_->recordId()}, nullptr);
    QSignalSpy compared(&witnesses, &WitnessWindow::compared);
    witnesses.show();
    QVERIFY2(CutTexts::in(witnesses).isEmpty(), qPrintable(CutTexts::in(witnesses).join("; ")));
    witnesses.compare();
    QVERIFY(waitFor([&] { return !compared.isEmpty(); }));
    QCoreApplication::processEvents();
    QVERIFY2(CutTexts::in(witnesses).isEmpty(), qPrintable(CutTexts::in(witnesses).join("; ")));
    AuditWindow audit(*session_, *concepts_, *scans_, *tracks_, nullptr);
    QSignalSpy read(&audit, &AuditWindow::sitesRead), finished(&audit, &AuditWindow::finished);
    audit.show();
    for (int step = AuditWindow::ConceptStep; step < AuditWindow::ResultStep; ++step) {
      QCoreApplication::processEvents();
      QVERIFY2(CutTexts::in(audit).isEmpty(), qPrintable(CutTexts::in(audit).join("; ")));
      audit.next();
      if (step == AuditWindow::ConceptStep)
        QVERIFY(waitFor([&] { return !read.isEmpty(); }));
    }
    QVERIFY(waitFor([&] { return !finished.isEmpty(); }));
    QCoreApplication::processEvents();
    QVERIFY2(CutTexts::in(audit).isEmpty(), qPrintable(CutTexts::in(audit).join("; ")));
  }

  // Without scores both say so, and go on once there are some.
  void scoresThatComeLaterAreTaken() {
    ConceptBook none(*session_);
    WitnessWindow witnesses(*session_, none, {session_->recordId()}, nullptr);
    AuditWindow audit(*session_, none, *scans_, *tracks_, nullptr);
    witnesses.compare();
    QVERIFY(!witnesses.found());
    audit.next();
    QCOMPARE(audit.step(), AuditWindow::ConceptStep);
    none.reload();
    QVERIFY(waitFor([&] { return !none.runs().empty(); }));
    QVERIFY(audit.chooseConcept("AmpR"));
    QSignalSpy compared(&witnesses, &WitnessWindow::compared);
    witnesses.compare();
    QVERIFY(waitFor([&] { return !compared.isEmpty(); }));
  }

  void aCorpusThatCannotBeReadIsTold() {
    AuditWindow window(*session_, *concepts_, *scans_, *tracks_, nullptr);
    QSignalSpy read(&window, &AuditWindow::sitesRead);
    window.next();
    QVERIFY(waitFor([&] { return !read.isEmpty(); }));
    window.next();
    QSettings().remove("scan/corpus");
    AuditWindow other(*session_, *concepts_, *scans_, *tracks_, nullptr);
    window.corpus().add({QString::fromStdString((fs::path(folder_->path().toStdString()) / "gone").string())});
    QSignalSpy finished(&window, &AuditWindow::finished);
    window.next();
    QVERIFY(waitFor([&] { return scans_->current() && scans_->current()->failure; }));
    QVERIFY(finished.isEmpty());
    QSettings().remove("scan/corpus");
  }

 private:
  template <class Condition>
  bool waitFor(Condition condition) {
    return QTest::qWaitFor(condition, kPatience);
  }

  QTemporaryDir demoFolder_;
  fs::path demo_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<LatentTracks> tracks_;
  std::unique_ptr<ConceptBook> concepts_;
  std::unique_ptr<ScanDesk> scans_;
};

DGLM_TEST(TestAuditWindow);
#include "tst_audit_window.moc"
