// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "app/project/command_text.h"
#include "app/scan/contamination_view.h"
#include "app/scan/record_hits.h"
#include "app/scan/scan_desk.h"
#include "app/scan/scan_dialog.h"
#include "app/scan/scan_panel.h"
#include "app/scan/scan_request.h"
#include "core/formats/read_records.h"
#include "core/project/project.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"
#include "widgets/charts/hit_overview.h"
#include "widgets/parts/command_row.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/hit_table.h"
#include "widgets/tables/subject_table.h"

using namespace dglm;
using namespace dglm::test;

class TestScanDesk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    const fs::path project = file("p.dglm");
    const Record record = readRecords("resources/demo/records/pEGFP-N1.gb", {}).value().records.front();
    {
      Project made = Project::create(project).value();
      const std::vector<NewRecord> records{{record, {}}};
      QVERIFY(made.records().add(records).hasValue() && made.close().hasValue());
    }
    std::ofstream(file("corpus.fna")) << ">chromosome\n"
                                      << basesFrom(5, 3000) << record.bases.substr(60, 304) << basesFrom(6, 2000)
                                      << "\n";
    session_ = std::make_unique<Session>();
    desk_ = std::make_unique<ScanDesk>(*session_);
    session_->openProject(project);
    QVERIFY(QTest::qWaitFor([this] { return session_->record() && !session_->jobs().isBusy(); }, kPatience));
  }
  void cleanup() {
    desk_.reset();
    session_.reset();
    folder_.reset();
  }

  void aFeatureIsFoundInACorpus() {
    ScanPanel panel(*session_, *desk_);
    selectFeature("CMV enhancer");
    ScanDialog dialog(*session_, panel.choices(), nullptr);
    dialog.addCorpus({QString::fromStdString(file("corpus.fna").string())});
    const ScanWish wish = dialog.wish();
    QCOMPARE(wish.queries.size(), size_t{1});
    QCOMPARE(wish.queries.front().bases.size(), size_t{304});
    QSignalSpy scanned(desk_.get(), &ScanDesk::scanned);
    desk_->start(wish);
    QVERIFY(QTest::qWaitFor([&] { return !scanned.isEmpty() && !session_->jobs().isBusy(); }, kPatience));
    QVERIFY2(scanned.first().first().toString().contains("1 hit"), qPrintable(scanned.first().first().toString()));
    QCOMPARE(panel.hits().rows().size(), size_t{1});
    const HitRow& row = panel.hits().rows().front();
    QCOMPARE(row.coverage(), 1.0);
    QCOMPARE(row.subjectStart, int64_t{3001});
    QVERIFY(!panel.overview().barOf(0).isNull());
    QCOMPARE(panel.subjects().table().shownRows().size(), size_t{1});
    panel.subjects().setGrouping(SubjectGrouping::Accession);  // the header names no species
    QCOMPARE(panel.subjects().rows().front().subject, QStringLiteral("chromosome"));
    QVERIFY(session_->script().steps().back().command().contains("scan"));

    // Its place opens as a sequence.
    QSignalSpy found(desk_.get(), &ScanDesk::subjectFound);
    desk_->openSubject(desk_->current()->content->hits.front());
    QVERIFY(QTest::qWaitFor([&] { return !found.isEmpty(); }, kPatience));
    QCOMPARE(qvariant_cast<Record>(found.first().first()).length(), int64_t{2304});
  }

  // The results are read only once all are written: until then the panel has what the search told of.
  void hitsAreThereBeforeTheEnd() {
    ScanPanel panel(*session_, *desk_);
    Hold hold(session_->jobs());
    hold.hold(QStringLiteral("Reading scan-1"));
    desk_->start(usualWish());
    QVERIFY(QTest::qWaitFor([&] { return hold.isHolding(QStringLiteral("Reading scan-1")); }, kPatience));
    QVERIFY(desk_->current()->content->state == ScanFolder::State::Begun);
    QCOMPARE(panel.hits().rows().size(), size_t{1});
    QCOMPARE(panel.hits().rows().front().subjectStart, int64_t{3001});
    QCOMPARE(panel.subjects().table().shownRows().size(), size_t{1});
    QVERIFY(!panel.overview().barOf(0).isNull());
    QCOMPARE(panel.hits().selected(), std::vector<qint64>{0});
    hold.release();
    QVERIFY(
        QTest::qWaitFor([&] { return desk_->current()->content->state == ScanFolder::State::Finished; }, kPatience));
    QCOMPARE(panel.hits().rows().size(), size_t{1});
    QCOMPARE(panel.hits().selected(), std::vector<qint64>{0});
  }

  // The final order is another one: best hits first.
  void theChosenHitStaysChosen() {
    std::ofstream corpus(file("corpus.fna"));
    const std::string whole = session_->record()->bases.substr(60, 304);
    corpus << ">part\n"
           << basesFrom(7, 500) << whole.substr(0, 120) << basesFrom(8, 500) << "\n>whole\n"
           << basesFrom(9, 500) << whole << "\n";
    corpus.close();
    ScanPanel panel(*session_, *desk_);
    Hold hold(session_->jobs());
    hold.hold(QStringLiteral("Reading scan-1"));
    desk_->start(usualWish());
    QVERIFY(QTest::qWaitFor([&] { return hold.isHolding(QStringLiteral("Reading scan-1")); }, kPatience));
    QCOMPARE(panel.hits().rows().size(), size_t{2});
    QCOMPARE(panel.hits().rows().front().subject, QStringLiteral("part"));
    QCOMPARE(panel.hits().table().shownRows(), (std::vector<int>{1, 0}));
    QCOMPARE(panel.hits().selected(), std::vector<qint64>{1});  // nobody chose: the best
    Q_EMIT panel.hits().picked(0);                              // the user does
    panel.hits().setCurrent(0);
    hold.release();
    QVERIFY(
        QTest::qWaitFor([&] { return desk_->current()->content->state == ScanFolder::State::Finished; }, kPatience));
    QCOMPARE(panel.hits().rows().front().subject, QStringLiteral("whole"));
    QCOMPARE(panel.hits().selected(), std::vector<qint64>{1});
  }

  void moreHitsThanAreShown() {
    LiveHits live;
    QVERIFY(live.add(std::vector<AlignedHit>(kMostLiveHits - 1)));
    QVERIFY(!live.add(std::vector<AlignedHit>(10)));
    QCOMPARE(live.take().size(), kMostLiveHits);
    QVERIFY(live.take().empty());
    ScanReport report;
    report.hits = static_cast<int64_t>(kMostHits) + 1;
    report.bytes = 2'300'000'000;
    QVERIFY2(sentenceOf(report).contains("2.3 GB"), qPrintable(sentenceOf(report)));
    report.hits = 5;
    QVERIFY(!sentenceOf(report).contains("GB"));
  }

  // The record that holds the query shows where the corpus has it.
  void hitsAreSeenOnTheRecord() {
    ScanPanel panel(*session_, *desk_);
    RecordHits hits(*session_, *desk_);
    connect(&panel, &ScanPanel::hitShown, &hits, &RecordHits::setCurrent);
    ScanWish wish = usualWish();
    wish.queries.front().bases = reverseComplement(wish.queries.front().bases);
    scanOnce(wish);
    QVERIFY(QTest::qWaitFor([&] { return hits.marks().marks.size() == 1; }, kPatience));
    const HitMark& mark = hits.marks().marks.front();
    QVERIFY((mark.bases == BaseRange{60, 364}));
    QVERIFY(mark.strand == Strand::Forward);  // as it stands in the corpus
    QCOMPARE(mark.key, qint64{0});
    QCOMPARE(hits.marks().current, qint64{0});
    QVERIFY2(mark.text.contains("chromosome"), qPrintable(mark.text));

    desk_->setShowsOnRecord(false);
    QVERIFY(hits.marks().isEmpty());
    const fs::path path = session_->contents().path;
    session_->closeProject();
    session_->openProject(path);
    QVERIFY(QTest::qWaitFor([this] { return session_->record() && !session_->jobs().isBusy(); }, kPatience));
    QVERIFY(!desk_->showsOnRecord());
    desk_->setShowsOnRecord(true);
    QVERIFY(QTest::qWaitFor([&] { return hits.marks().marks.size() == 1; }, kPatience));
    session_->closeProject();
    QVERIFY(hits.marks().isEmpty());
  }

  void scansMoveWithTheirProject() {
    scanOnce(usualWish());
    const size_t hits = desk_->current()->content->hits.size();
    QVERIFY(hits > 0);
    const fs::path path = session_->contents().path;
    session_->closeProject();
    QVERIFY(QTest::qWaitFor([&] { return !fs::exists(path.string() + "-lock"); }, kPatience));
    const fs::path elsewhere = path.parent_path() / "elsewhere";
    fs::create_directory(elsewhere);
    fs::path scans = path.parent_path() / path.stem();
    scans += ".scans";
    fs::rename(scans, elsewhere / scans.filename());
    fs::rename(path, elsewhere / path.filename());
    session_->openProject(elsewhere / path.filename());
    QVERIFY(QTest::qWaitFor([this] { return desk_->current() && desk_->current()->content; }, kPatience));
    QCOMPARE(desk_->current()->content->hits.size(), hits);
    QVERIFY(desk_->current()->folder.string().starts_with(elsewhere.string()));
  }

  // Places on a circle go on from its first base.
  void placesGoRoundTheOrigin() {
    ScanFolder scan;
    scan.wish.queries = {{"circle", basesFrom(4, 400), true}};
    scan.hits.resize(1);
    scan.hits[0].hit = {"circle", "s", 100, 100, 0, 0, 351, 450, 1, 100, 1e-9, 100};
    QCOMPARE(hitRows(scan).front().queryEnd, int64_t{50});
    QCOMPARE(hitRows(scan).front().coverage(), 0.25);
  }

  void resultsMadeElsewhereAreAScan() {
    std::ofstream(file("theirs.csv")) << "pEGFP-N1,chr7,99.5,200,1,0,101,300,1001,1200,1e-80,300\n"
                                      << "other,chr8,92.1,100,8,0,1,100,2100,2001,1e-20,90.5\n";
    ScanPanel panel(*session_, *desk_);
    RecordHits hits(*session_, *desk_);
    QSignalSpy scanned(desk_.get(), &ScanDesk::scanned);
    desk_->importResults(file("theirs.csv"));
    QVERIFY(QTest::qWaitFor([&] { return panel.hits().rows().size() == 2; }, kPatience));
    const QString said = scanned.first().first().toString();
    QVERIFY2(said.contains("2 hits of 2 queries in 2 sequences") && said.contains("theirs.csv"), qPrintable(said));
    QVERIFY(std::isnan(panel.hits().rows().front().coverage()));
    // They name no corpus and no lengths: what is not known is not 0.
    const auto added = contaminationOf(*desk_->current()->content, {});
    QVERIFY2(added.hasValue(), added.hasError() ? added.error().text().c_str() : "");
    QCOMPARE(added.value().front().size(), size_t{2});
    QCOMPARE(added.value().front().front().coveredQueries, SubjectSummary::kNotKnown);
    QVERIFY(!panel.overview().barOf(0).isNull());
    QVERIFY(QTest::qWaitFor([&] { return hits.marks().marks.size() == 1; }, kPatience));  // by the record's name
    const auto enabled = [&](const QString& text) {
      const auto actions = panel.actions();
      const auto found = std::ranges::find(actions, text, &QAction::text);
      return found != actions.end() && (*found)->isEnabled();
    };
    QVERIFY(enabled("Ope&n Results..."));
    QVERIFY(!enabled("Scan A&gain") && !enabled("&Open the Place of the Hit"));
    QVERIFY(!enabled("Copy the A&lignment"));  // there is none
    const fs::path path = session_->contents().path;
    session_->closeProject();
    fs::remove(file("theirs.csv"));
    session_->openProject(path);
    QVERIFY(QTest::qWaitFor([&] { return panel.hits().rows().size() == 2; }, kPatience));

    // Two at once have a folder each; of one that is none nothing stays.
    for (const char* name : {"a.csv", "b.csv"}) {
      std::ofstream(file(name)) << "q,s,99.5,200,1,0,1,200,1001,1200,1e-80,300\n";
      desk_->importResults(file(name));
    }
    std::ofstream(file("none.csv")) << "what,is,this\n";
    desk_->importResults(file("none.csv"));
    QVERIFY(QTest::qWaitFor([this] { return !session_->jobs().isBusy(); }, kPatience));
    QCOMPARE(desk_->scans().size(), size_t{3});
  }

  void ofManyHitsTheBestLieOnTheRecord() {
    std::ofstream theirs(file("theirs.csv"));
    for (int i = 0; i <= 2000; ++i)
      theirs << "pEGFP-N1,chr" << i << ",99.5,200,1,0,101,300,1001,1200,1e-80," << 100 + i << "\n";
    theirs.close();
    RecordHits hits(*session_, *desk_);
    desk_->importResults(file("theirs.csv"));
    QVERIFY(QTest::qWaitFor([&] { return hits.marks().marks.size() == 2000; }, kPatience));
    QCOMPARE(hits.marks().marks.front().key, qint64{2000});
    QVERIFY2(hits.marks().title.contains("the best 2,000 hits"), qPrintable(hits.marks().title));
  }

  // As a training is: it stays in its project, listed as cut off, and goes on from there.
  void closingTheProjectCutsAScanOff() {
    const fs::path path = session_->contents().path;
    {
      Hold hold(session_->jobs());
      hold.hold(QStringLiteral("Scanning for q"));
      desk_->start(usualWish());
      QVERIFY(QTest::qWaitFor([&] { return hold.isHolding(QStringLiteral("Scanning for q")); }, kPatience));
      session_->createProject(file("next.dglm"));
      hold.release();
      QVERIFY(QTest::qWaitFor(
          [this] { return session_->state() == Session::State::Ready && !session_->jobs().isBusy(); }, kPatience));
      QVERIFY(session_->unfinished().cutOff().empty());
    }
    session_->openProject(path);
    QVERIFY(QTest::qWaitFor([this] { return session_->record() && !session_->jobs().isBusy(); }, kPatience));
    QCOMPARE(session_->unfinished().cutOff().size(), size_t{1});
    QSignalSpy scanned(desk_.get(), &ScanDesk::scanned);
    session_->unfinished().goOn(session_->unfinished().cutOff().front().id);
    QVERIFY(QTest::qWaitFor([&] { return !scanned.isEmpty() && !session_->jobs().isBusy(); }, kPatience));
    QCOMPARE(desk_->current()->content->hits.size(), size_t{1});
    QVERIFY(session_->unfinished().cutOff().empty());
  }

  /// A window that never scanned need not wait for tables and drawings.
  void theTablesComeWithTheFirstScan() {
    ScanPanel panel(*session_, *desk_);
    panel.resize(1000, 300);
    panel.show();
    QVERIFY(!panel.findChild<HitTable*>());
    QVERIFY(panel.scanAction()->isEnabled());
    scanOnce();
    QVERIFY(panel.findChild<HitTable*>());
    QCOMPARE(panel.hits().rows().size(), size_t{1});
    QSignalSpy wanted(&panel, &ScanPanel::exportWanted);
    QVERIFY(actionOf(panel, "CSV")->isEnabled());
    actionOf(panel, "CSV")->trigger();
    QVERIFY(wanted.first().first().toString().contains("chromosome"));
    scanOnce();
    actionOf(panel, "from the List")->trigger();
    QCOMPARE(desk_->scans().size(), size_t{1});
    QVERIFY(qobject_cast<QComboBox*>(panel.window()->focusWidget()));  // the list of scans
  }

  void theDialogSaysWhatIsWrongAndWhatRepeatsIt() {
    selectFeature("CMV enhancer");
    ScanPanel panel(*session_, *desk_);
    ScanDialog dialog(*session_, panel.choices(), nullptr);
    QVERIFY(dialog.command().isEmpty());
    const QStringList files{QString::fromStdString(file("corpus.fna").string()),
                            QString::fromStdString(file("p.dglm").string())};
    dialog.addCorpus(files);
    dialog.show();
    auto* expected = fieldOf(dialog);
    expected->setText("1e");
    QVERIFY(!startOf(dialog)->isEnabled());
    QVERIFY(saysExample(dialog));
    expected->setText("1e-5");
    QVERIFY(startOf(dialog)->isEnabled());
    QVERIFY(!saysExample(dialog));

    // The queries are written where the command reads them.
    const QStringList words = shellWords(dialog.command());
    QVERIFY2(words.contains("1e-05") && words.contains(files[0]), qPrintable(words.join(' ')));
    const QString queries = words[words.indexOf("--query") + 1];
    dialog.findChild<CommandRow*>()->copy();
    QVERIFY(QTest::qWaitFor([&] { return !session_->jobs().isBusy(); }, kPatience));
    const auto written = readQueries(pathOf(queries), {});
    QVERIFY(written.hasValue());
    QCOMPARE(written.value().front().bases, session_->record()->bases.substr(60, 304));

    // What stays in the list has the focus.
    auto* corpus = dialog.findChild<QListWidget*>();
    corpus->setCurrentRow(0);
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
      if (button->text() == "Remove") {
        button->setFocus();
        button->click();
      }
    QCOMPARE(corpus->count(), 1);
    QCOMPARE(dialog.focusWidget(), corpus);
    QCOMPARE(corpus->currentRow(), 0);
  }

  void scansStayWithTheProject() {
    scanOnce();
    const fs::path path = session_->contents().path;
    session_->closeProject();
    QVERIFY(desk_->scans().empty());
    session_->openProject(path);
    QVERIFY(QTest::qWaitFor(
        [this] { return desk_->current() && desk_->current()->content && !session_->jobs().isBusy(); }, kPatience));
    QCOMPARE(desk_->current()->content->hits.size(), size_t{1});
    QVERIFY(desk_->current()->folder.parent_path().string().ends_with("p.scans"));
    QSignalSpy scanned(desk_.get(), &ScanDesk::scanned);
    desk_->resume(desk_->current()->folder);
    QVERIFY(QTest::qWaitFor([&] { return !scanned.isEmpty() && !session_->jobs().isBusy(); }, kPatience));
    QCOMPARE(desk_->scans().size(), size_t{1});
    desk_->remove(fs::path(desk_->current()->folder));
    QVERIFY(desk_->scans().empty());
  }

  void aCorpusThatIsGoneIsTold() {
    ScanWish wish = usualWish();
    wish.corpus = {file("gone")};
    desk_->start(wish);
    QVERIFY(QTest::qWaitFor([this] { return desk_->current()->failure && !desk_->current()->job; }, kPatience));
    ScanPanel panel(*session_, *desk_);
    QVERIFY(panel.hits().rows().empty());
  }

  void whatComesLateBelongsToNoOtherProject() {
    Hold hold(session_->jobs());
    QSignalSpy scanned(desk_.get(), &ScanDesk::scanned);
    hold.hold(QStringLiteral("Scanning"));
    desk_->start(usualWish());
    QVERIFY(QTest::qWaitFor([&] { return hold.isHolding(QStringLiteral("Scanning")); }, kPatience));
    session_->createProject(file("next.dglm"));
    hold.release();
    QVERIFY(QTest::qWaitFor([this] { return session_->state() == Session::State::Ready && !session_->jobs().isBusy(); },
                            kPatience));
    QVERIFY(scanned.isEmpty());
    QVERIFY(desk_->scans().empty());
  }

  void theCommandSaysTheSame() {
    ScanWish wish = usualWish();
    wish.task = SearchTask::Blastn;
    wish.mostExpected = 1e-5;
    wish.leastIdentity = 90;
    const QStringList words = shellWords(scanCommand(wish, "/q.fasta"));
    for (const char* word : {"scan", "/q.fasta", "blastn", "1e-05", "90", "--corpus"})
      QVERIFY2(words.contains(QLatin1String(word)), word);
  }

 private:
  static QAction* actionOf(const ScanPanel& panel, const QString& text) {
    for (QAction* action : panel.actions())
      if (action->text().contains(text))
        return action;
    return nullptr;
  }
  static QLineEdit* fieldOf(const ScanDialog& dialog) {
    for (QLineEdit* field : dialog.findChildren<QLineEdit*>())
      if (field->accessibleName() == "E-value up to")
        return field;
    return nullptr;
  }
  static QPushButton* startOf(const ScanDialog& dialog) {
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
      if (button->text() == "Scan")
        return button;
    return nullptr;
  }
  static bool saysExample(const ScanDialog& dialog) {
    const auto labels = dialog.findChildren<QLabel*>();
    return std::ranges::any_of(
        labels, [](const QLabel* label) { return label->isVisible() && label->text().contains("such as 10"); });
  }

  fs::path file(const std::string& name) const { return fs::path(folder_->path().toStdString()) / name; }

  void selectFeature(const std::string& label) {
    const auto& features = session_->record()->features;
    const auto found = std::ranges::find_if(features, [&](const Feature& feature) { return feature.label() == label; });
    QVERIFY(found != features.end());
    session_->selectFeature(static_cast<int>(found - features.begin()));
  }

  ScanWish usualWish() const {
    ScanWish wish;
    wish.title = "q";
    wish.queries = {{"q", session_->record()->bases.substr(60, 304), false}};
    wish.corpus = {file("corpus.fna")};
    return wish;
  }

  void scanOnce() { scanOnce(usualWish()); }

  void scanOnce(const ScanWish& wish) {
    QSignalSpy scanned(desk_.get(), &ScanDesk::scanned);
    desk_->start(wish);
    QVERIFY(QTest::qWaitFor([&] { return !scanned.isEmpty() && !session_->jobs().isBusy(); }, kPatience));
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<ScanDesk> desk_;
};

DGLM_TEST(TestScanDesk);
#include "tst_scan_desk.moc"
