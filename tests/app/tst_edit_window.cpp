// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

#include "app/explore/edit_window.h"
#include "app/project/command_text.h"
#include "app/project/demo_copy.h"
#include "tests/app/project_desks.h"
#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/charts/substitution_map.h"
#include "widgets/parts/state_view.h"

using namespace dglm;
using namespace dglm::test;

/// Edit and see, on the demo.
class TestEditWindow : public QObject {
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
    folder_ = std::make_unique<QTemporaryDir>();
    const fs::path copy = fs::path(folder_->path().toStdString()) / "demo.dglm";
    fs::copy_file(demo_, copy);
    session_ = std::make_unique<Session>();
    models_ = std::make_shared<ReaderCache>();
    session_->openProject(copy);
    QVERIFY(
        waitFor([this] { return session_->record() && session_->latents().overview() && !session_->jobs().isBusy(); }));
    window_ = std::make_unique<EditWindow>(*session_, models_, nullptr);
  }
  void cleanup() {
    window_.reset();
    session_.reset();
    folder_.reset();
  }

  void seesWhatIsTyped() {
    const Record before = *session_->record();
    window_->editBox().setText("100-102del, 200insACGT");
    QVERIFY(sees([&] { window_->see(); }));
    QCOMPARE(window_->found()->report.effects.size(), size_t{2});
    const EditEffect& effect = window_->found()->report.effects.front();
    QVERIFY(effect.latentsChanged > 0);
    QVERIFY(!effect.tracks.empty());
    QVERIFY(std::isfinite(effect.likelihoodDifference()));
    QVERIFY(window_->said().startsWith(QString::fromStdString(before.id) + ", 100-102del: log-likelihood"));
    QCOMPARE(window_->latents().rows().size(), effect.latents.size());
    QVERIFY(*session_->record() == before);
    const QStringList words = shellWords(window_->command());
    QCOMPARE(words[words.indexOf("--edits") + 1], QString("100-102del, 200insACGT"));
    QVERIFY(words.contains("--background"));
    QCOMPARE(session_->script().steps().back().command(), window_->command());
    // A row leads to its latent.
    Q_EMIT window_->latents().picked(window_->latents().rows().back().latent);
    QCOMPARE(session_->selection().latent->latent, window_->latents().rows().back().latent);
  }

  void proposesByTheSelection() {
    session_->selectBases({9, 10});
    QVERIFY(waitFor([&] { return session_->selection().bases.has_value(); }));
    const char letter = session_->record()->bases[9];
    EditWindow one(*session_, models_, nullptr);
    QCOMPARE(one.editBox().text().left(3), QString(QLatin1Char(letter)) + "10");
    session_->selectBases({9, 20});
    EditWindow several(*session_, models_, nullptr);
    QCOMPARE(several.editBox().text(), QString("10-20del"));
  }

  /// Cells are of the bases, and what the codon says of one stands beside its value.
  void saturatesTheSelection() {
    const auto gene = std::ranges::find(session_->record()->features, std::string("CDS"), &Feature::type);
    QVERIFY(gene != session_->record()->features.end());
    const int64_t first = gene->segments.front().bases.start + 30;
    session_->selectBases({first, first + 6});
    QVERIFY(sees([&] { window_->saturate(); }));
    QCOMPARE(window_->found()->report.effects.size(), size_t{18});
    const SubstitutionScan& scan = window_->map().scan();
    QCOMPARE(scan.columns.size(), size_t{6});
    QCOMPARE(scan.columns.front().base, first);
    QVERIFY(scan.widest() > 0);
    int coding = 0;
    for (const SubstitutionScan::Column& column : scan.columns)
      for (const SubstitutionScan::Cell& cell : column.cells)
        coding += cell.codon != SubstitutionScan::Codon::None ? 1 : 0;
    QCOMPARE(coding, 18);
    QCOMPARE(window_->map().table().rows.size(), size_t{18});
    const int row = scan.columns[1].letter == 'A' ? 1 : 0;
    window_->resize(900, 600);
    window_->show();
    QTest::mouseClick(&window_->map(), Qt::LeftButton, {}, window_->map().cell(1, row).center().toPoint());
    QVERIFY(window_->said().contains(", " + QString(QLatin1Char(scan.columns[1].letter)) + QString::number(first + 2)));
    QVERIFY(!window_->latents().rows().empty());

    QSignalSpy written(window_.get(), &EditWindow::written);
    window_->write(folder_->filePath("e.csv"));
    QVERIFY(waitFor([&] { return !written.isEmpty(); }));
    for (const char* name : {"e.csv", "e_latents.csv", "e_bases.csv"})
      QVERIFY(QFile(folder_->filePath(name)).size() > 100);
  }

  void saysWhatIsWrong() {
    window_->editBox().setText("99999del");
    window_->see();
    QVERIFY(waitFor([&] { return !session_->jobs().isBusy(); }));
    QVERIFY(window_->found() == nullptr);
    QStringList texts;
    for (const QLabel* label : window_->findChildren<QLabel*>())
      texts << label->text();
    QVERIFY2(texts.join('\n').contains("An edit cannot be '99999del'"), qPrintable(texts.join('\n')));
  }

  void cancels() {
    session_->selectBases({0, 1200});
    window_->saturate();
    JobRunner& jobs = session_->jobs();
    QVERIFY(waitFor([&] { return jobs.isBusy(); }));
    QTest::qWait(300);
    Q_EMIT window_->findChild<StateView*>()->cancelRequested();
    QVERIFY(waitFor([&] { return !jobs.isBusy(); }));
    QVERIFY(window_->found() == nullptr);
  }

  void nothingIsCut_data() { addLayoutFonts(); }
  void nothingIsCut() {
    QFETCH(QFont, font);
    const LayoutFont layoutFont(font);
    EditWindow window(*session_, models_, nullptr);
    QSignalSpy seen(&window, &EditWindow::seen);
    window.show();
    const auto cut = [&] {
      QCoreApplication::processEvents();
      return CutTexts::in(window).join("; ");
    };
    QCOMPARE(cut(), QString());
    window.editBox().setText("100-102del,200insACGT");
    window.see();
    QVERIFY(waitFor([&] { return !seen.isEmpty(); }));
    QCOMPARE(cut(), QString());
    session_->selectBases({600, 606});
    window.saturate();
    QVERIFY(waitFor([&] { return seen.size() == 2; }));
    QCOMPARE(cut(), QString());
  }

 private:
  template <class Action>
  bool sees(Action action) {
    QSignalSpy seen(window_.get(), &EditWindow::seen);
    action();
    return waitFor([&] { return !seen.isEmpty(); });
  }
  template <class Condition>
  static bool waitFor(Condition condition) {
    return QTest::qWaitFor(condition, kPatience);
  }

  QTemporaryDir demoFolder_;
  fs::path demo_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Session> session_;
  std::shared_ptr<ReaderCache> models_;
  std::unique_ptr<EditWindow> window_;
};

DGLM_TEST(TestEditWindow);
#include "tst_edit_window.moc"
